import { latest } from "../base/latest.ts";
import { apart, cdataHtml, stripUnprintable } from "../base/xml-text.ts";
import type { SafeHtml } from "../model/brand.ts";

/** A body as the formats write it. */
export interface SafeBody {
  /** Without what XML cannot carry, and nobody can read. */
  readonly html: string;
  /** For a CDATA section, without its brackets. */
  readonly cdata: string;
}

const makeSafe = latest((content: SafeHtml): SafeBody => {
  const html = stripUnprintable(content);
  return { html, cdata: apart(cdataHtml(html)) };
});

/** The body is most of an item in every format, so it is made safe once for all of them. */
export function safeBody(content: SafeHtml | undefined): SafeBody {
  return content === undefined ? { html: "", cdata: "" } : makeSafe(content);
}
