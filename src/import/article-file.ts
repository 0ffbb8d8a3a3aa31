import { decodeEntities } from "../base/entities.ts";
import type { ImportedArticle, ImportedAuthor, ImportedPicture } from "./imported.ts";
import { yamlLines, type YamlValue } from "./yaml-text.ts";

/** What the article's file says beside what was imported. */
export interface FileSettings {
  /** Written only when the file's name does not say it. */
  readonly slug?: string | undefined;
  /** Old addresses that shall lead here, as paths. */
  readonly aliases: readonly string[];
  /** Where the article belongs, when that is another site. */
  readonly canonical?: string | undefined;
  /** Why it is a draft, as sentences for the desk. */
  readonly notes: readonly string[];
}

/** The text of an article's file: front matter in YAML, and the body. */
export function articleFile(article: ImportedArticle, { slug, aliases, canonical, notes }: FileSettings): string {
  const { date, updated } = article;
  const lines = yamlLines({
    title: text(article.title),
    kicker: text(article.kicker),
    standfirst: text(article.description),
    authors: article.authors.map(author),
    date: date?.text,
    updated:
      updated !== undefined && date !== undefined && updated.moment.instant <= date.moment.instant
        ? undefined
        : updated?.text,
    draft: article.draft || notes.length > 0 ? true : undefined,
    type: article.type,
    language: article.language,
    dateline: text(article.dateline),
    section: text(article.section),
    tags: article.tags.map((tag) => text(tag) ?? ""),
    id: text(article.id),
    slug: text(slug),
    canonical: text(canonical),
    aliases: aliases.map((alias) => text(alias) ?? ""),
    image: article.image === undefined ? undefined : picture(article.image),
    audio: article.audio.map(({ src, type, bytes, duration }) => ({ src: text(src), type, bytes, duration })),
    corrections: article.corrections.map((correction) => ({
      date: correction.date.text,
      kind: correction.kind,
      text: text(correction.text),
    })),
    related: (article.related ?? []).map(({ title, url }) => ({ title: text(title), url: text(url) })),
    access: article.closed === true ? "subscribers" : undefined,
    rights:
      article.license === undefined && article.rightsHolder === undefined
        ? undefined
        : { holder: text(article.rightsHolder), license: text(article.license) },
  });
  const comments = notes
    .map((note) => `# ${note.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, " ")}\n`)
    .join("");
  const body = article.body === "" ? "" : `\n${article.body}\n`;
  return `---\n${comments}${lines.join("\n")}\n---\n${body}`;
}

/** Fields are read with their entities decoded: text that holds what looks like one is written so that it stays. */
function text(value: string | undefined): string | undefined {
  if (value === undefined || value === "") return undefined;
  return decodeEntities(value) === value ? value : value.replaceAll("&", "&amp;");
}

function author({ name, url, email, role }: ImportedAuthor): YamlValue {
  if (url === undefined && email === undefined && role === undefined) return text(name) ?? "";
  return { name: text(name), role, url: text(url), email: text(email) };
}

function picture({ src, alt, caption, width, height }: ImportedPicture): YamlValue {
  const isWhole = width !== undefined && height !== undefined;
  return { src: text(src), alt: text(alt), caption: text(caption), ...(isWhole ? { width, height } : {}) };
}
