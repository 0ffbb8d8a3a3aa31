import type { HtmlTag } from "./html-body.ts";

/** A page under check. */
export interface PageDocument {
  readonly html: string;
  readonly tags: readonly HtmlTag[];
}

/** The attributes of a tag by name. */
export function attributesOf({ attributes }: HtmlTag): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(attributes.map(({ name, value }) => [name, value]));
}
