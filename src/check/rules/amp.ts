import type { Say } from "../document/document.ts";
import type { PageDocument } from "../document/page.ts";

/** A finding of the official validator. */
interface AmpFinding {
  readonly isError: boolean;
  /** 1-based. */
  readonly line: number;
  /** 0-based. */
  readonly column: number;
  readonly message: string;
}

/** The official AMP validator: none for a page that passes. */
export type AmpValidator = (html: string) => readonly AmpFinding[];

/** Whether a page says that it is AMP. */
export function isAmp({ tags }: PageDocument): boolean {
  const root = tags.find(({ name }) => name === "html");
  return root?.attributes.some(({ name }) => /^(?:amp|⚡)$/u.test(name)) ?? false;
}

/**
 * A page that says it is AMP passes AMP's own validator.
 *
 * @see https://amp.dev/documentation/guides-and-tutorials/learn/spec/amphtml/
 */
export function ampPage({ html }: PageDocument, say: Say, validate: AmpValidator): void {
  for (const { isError, line, column, message } of validate(html))
    say(isError ? "check-amp" : "check-amp-warning", offsetOf(html, line, column), {
      message: message.replace(/[.\s]+$/, ""),
    });
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    const next = text.indexOf("\n", start);
    if (next === -1) break;
    start = next + 1;
  }
  return start + column;
}
