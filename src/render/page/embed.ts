/** A video or post that AMP has a component for. */
export interface Embed {
  readonly kind: "youtube" | "vimeo" | "twitter" | "instagram";
  readonly id: string;
}

// The body's cards hold the services' canonical addresses. A Vimeo address with a key has no component.
const forms: readonly (readonly [Embed["kind"], RegExp])[] = [
  ["youtube", /^https:\/\/www\.youtube\.com\/watch\?v=([\w-]{11})$/],
  ["vimeo", /^https:\/\/vimeo\.com\/(\d{1,12})\/?$/],
  ["twitter", /^https:\/\/(?:x|twitter)\.com\/\w{1,20}\/status\/(\d{1,20})$/],
  ["instagram", /^https:\/\/www\.instagram\.com\/p\/([\w-]{5,40})\/?$/],
];

/** What the address of an embed card leads to; `undefined` when no component is known for it. */
export function parseEmbed(url: string): Embed | undefined {
  for (const [kind, form] of forms) {
    const id = form.exec(url)?.[1];
    if (id !== undefined) return { kind, id };
  }
  return undefined;
}
