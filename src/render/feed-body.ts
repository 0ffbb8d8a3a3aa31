import { formatMoment } from "../base/date.ts";
import { escapeHtml } from "../base/html-text.ts";
import type { Article, Picture } from "../model/article.ts";
import type { SafeHtml } from "../model/brand.ts";
import { wordsFor } from "../base/words.ts";

/** What a feed reader shows of an article: lead picture, correction notes, body. */
export function feedBody(article: Article, timezone: string): SafeHtml {
  const parts: string[] = [];
  if (article.image !== undefined) parts.push(figure(article.image, article.language));
  const words = wordsFor(article.language);
  for (const { date, text, kind } of article.corrections) {
    const label = `${words[kind]}, <time datetime="${date.iso}">${escapeHtml(formatMoment(date.instant, timezone, article.language))}</time>`;
    parts.push(`<p><strong>${label}</strong>${words.colon}${escapeHtml(text)}</p>`);
  }
  parts.push(...article.body.blocks);
  if (parts.length === 0) parts.push(`<p>${escapeHtml(article.summary)}</p>`);
  const body = parts.join("\n");
  return (article.dir === "rtl" ? `<div dir="rtl" lang="${article.language}">\n${body}\n</div>` : body) as SafeHtml;
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
