import { languageTag } from "../../base/language.ts";
import { linkUrl, webUrl } from "../../base/url.ts";
import type { Problem } from "../../model/problem.ts";
import { readJsonLd, type ArticleData } from "../html/json-ld.ts";
import { readMetadata, type Metadata } from "../html/metadata.ts";
import type { Document } from "../html/parse.ts";
import { writtenPicture } from "../html/pictures.ts";
import type { ImportSettings, Recognized, Removed } from "../imported.ts";
import type { Surroundings } from "../markdown/inline.ts";
import { readMark, type Mark } from "../pasted/marks.ts";

/** A value and what said it. */
export interface Said {
  readonly value: string;
  readonly from: string;
  readonly line?: number | undefined;
}

/** A saved page while it is read: what it says of itself, and what was found in it. */
export class PageContext {
  readonly page: Document;
  readonly settings: ImportSettings;
  readonly data: ArticleData | undefined;
  readonly metadata: Metadata;
  readonly around: Surroundings;
  readonly recognized: Recognized[] = [];
  readonly removed: Removed[] = [];
  readonly problems: Problem[] = [];
  /** Lines of dates and names. */
  readonly labels: Mark[] = [];
  language: string | undefined;

  constructor(page: Document, settings: ImportSettings) {
    this.page = page;
    this.settings = settings;
    this.data = readJsonLd(page);
    this.metadata = readMetadata(page);
    this.language = this.#declaredLanguage();
    const { base } = this.metadata;
    const lost = new Set<string>();
    const lose = (address: string): undefined => {
      const isCode = /^(?:javascript|data|about|blob):/i.test(address);
      if (!lost.has(address) && !isCode) this.removed.push({ text: address, why: "unaddressed" });
      lost.add(address);
      return undefined;
    };
    this.around = {
      resolve: (address) =>
        address.startsWith("#") || address === "" ? undefined : (linkUrl(address, base) ?? lose(address)),
      pictureAddress: (image) => {
        const written = writtenPicture(image);
        return written === undefined ? undefined : (pictureUrl(written, this.metadata) ?? lose(written));
      },
    };
  }

  #declaredLanguage(): string | undefined {
    const { language, meta } = this.metadata;
    const found =
      language ?? this.data?.language ?? meta("og:locale", "content-language", "dc.language", "language")?.value;
    return this.settings.language ?? (found === undefined ? undefined : languageTag(found));
  }

  /** The language in which dates are read. */
  get readingLanguage(): string {
    return this.language ?? this.settings.siteLanguage;
  }

  say(field: string, said: Said | undefined): string | undefined {
    if (said !== undefined) this.recognized.push({ field, ...said });
    return said?.value;
  }

  /** Takes what a line between headline and text says; `true` when it is one of dates or names. */
  readLabel(text: string): boolean {
    const mark = readMark(text, this.readingLanguage, this.settings.timezone);
    if (mark !== undefined) this.labels.push(mark);
    return mark !== undefined;
  }

  /** The first value of any of these names in the page's head. */
  meta(...names: string[]): Said | undefined {
    const found = this.metadata.meta(...names);
    return found === undefined ? undefined : { value: found.value, from: found.name };
  }
}

/** A picture's whole address, by https: no other is shown. */
export function pictureUrl(written: string, { base }: Metadata): string | undefined {
  return webUrl(written, base)?.replace(/^http:/, "https:");
}
