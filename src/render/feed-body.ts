import { formatMoment } from "../base/date/moment-text.ts";
import { escapeHtml } from "../base/html-text.ts";
import type { Article, Picture, WholeArticle } from "../model/article.ts";
import type { SafeHtml } from "../model/brand.ts";
import { wordsFor } from "../base/words.ts";

/** What a feed reader shows of an article: lead picture, correction notes, body. */
export function feedBody(article: WholeArticle, timezone: string): SafeHtml {
  const parts: string[] = [];
  if (article.image !== undefined) parts.push(figure(article.image, article.language));
  parts.push(...correctionNotes(article, timezone), ...article.body.blocks);
  if (parts.length === 0) parts.push(`<p>${escapeHtml(article.summary)}</p>`);
  return inDirection(parts, article);
}

/** What was corrected, a paragraph each. */
export function correctionNotes({ corrections, language }: Article, timezone: string): string[] {
  const words = wordsFor(language);
  return corrections.map(({ date, text, kind }) => {
    const label = `${words[kind]}, <time datetime="${date.iso}">${escapeHtml(formatMoment(date.instant, timezone, language))}</time>`;
    return `<p><strong>${label}</strong>${words.colon}${escapeHtml(text)}</p>`;
  });
}

/** Finished blocks as the body of an item, which readers show from left to right unless it says otherwise. */
export function inDirection(blocks: readonly string[], { dir, language }: Pick<Article, "dir" | "language">): SafeHtml {
  const body = blocks.join("\n");
  return (dir === "rtl" ? `<div dir="rtl" lang="${language}">\n${body}\n</div>` : body) as SafeHtml;
}

function figure(picture: Picture, language: string): string {
  const size =
    picture.width === undefined || picture.height === undefined
      ? ""
      : ` width="${picture.width}" height="${picture.height}"`;
  const image = `<img src="${escapeHtml(picture.src)}" alt="${escapeHtml(picture.alt)}"${size}>`;
  const { photo, colon } = wordsFor(language);
  const credit = picture.credit === undefined ? "" : `<small>${photo}${colon}${escapeHtml(picture.credit)}</small>`;
  const caption = [escapeHtml(picture.caption ?? ""), credit].filter((part) => part !== "").join(" ");
  return `<figure>${image}${caption === "" ? "" : `<figcaption>${caption}</figcaption>`}</figure>`;
}
