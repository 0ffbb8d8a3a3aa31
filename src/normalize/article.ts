import { defined } from "../base/defined.ts";
import { dateField, dateOfFile } from "./dates.ts";
import { isDraft, readLife, type Life } from "./life.ts";
import { asList, asRecord, asText, Fields } from "./fields.ts";
import { yearAndMonth } from "../base/date.ts";
import { languageTag } from "../base/language.ts";
import { plainText } from "../base/plain-text.ts";
import { slugify } from "../base/slug.ts";
import { siteUrl, webUrl } from "../base/url.ts";
import type { Article, ArticleType, Moment } from "../model/article.ts";
import type { AbsoluteUrl, Instant, PlainText } from "../model/brand.ts";
import type { RawArticle } from "../model/raw.ts";
import type { Context } from "../model/site.ts";

/** An article as far as its front matter and path tell: what must be known before its body is rendered. */
export interface Draft {
  readonly fields: Fields;
  readonly title?: PlainText;
  readonly slug: string;
  readonly page: string;
  readonly url: AbsoluteUrl;
  readonly language: string;
  readonly publishedAt: Moment;
  readonly life: Life;
}

const undated: Moment = { instant: 0 as Instant, iso: "1970-01-01T00:00:00Z" };

/** Whether readers may see it now. */
export function isVisible({ life }: Draft): boolean {
  return life.status === "published";
}

/** Reads what an article's address and visibility depend on. `undefined` when a required part is missing. */
export function draftArticle(raw: RawArticle, { config, now }: Context): { draft: Draft | undefined; fields: Fields } {
  const fields = new Fields(raw);
  fields.reportUnknown();
  const { timezone, url } = config.site;
  const title = fields.text("title");
  const dateGiven = fields.all("date").some(({ value }) => typeof value !== "boolean");
  const found = dateGiven ? dateField(fields, "date", timezone) : dateOfFile(raw.file, timezone);
  // A draft need not have a date yet.
  const publishedAt = found ?? (!dateGiven && isDraft(fields) === true ? undated : undefined);
  if (!dateGiven && publishedAt === undefined) fields.report("date-missing", undefined);
  if (publishedAt === undefined) return { draft: undefined, fields };
  const life = readLife(fields, publishedAt, timezone, now);
  if (life === undefined) return { draft: undefined, fields };
  const slug = slugify(fields.text("slug") ?? "") || slugOfFile(raw.file) || slugify(title ?? "") || "article";
  const page = `articles/${yearAndMonth(publishedAt.instant, timezone).join("/")}/${slug}/index.html`;
  const draft: Draft = defined({
    fields,
    title,
    slug,
    page,
    url: siteUrl(url, page),
    language: readLanguage(fields, config.site.language),
    publishedAt,
    life,
  });
  return { draft, fields };
}

/** The file's name without date and extension; for `index.md` its folder's. */
function slugOfFile(file: string): string {
  const parts = file.replace(/\.[^./]+$/, "").split("/");
  const name = parts.at(-1) ?? "";
  return slugify((/^_?index$/i.test(name) ? (parts.at(-2) ?? "") : name).replace(/^\d{4}-\d{2}-\d{2}-?/, ""));
}

function readLanguage(fields: Fields, fallback: string): string {
  const field = fields.get("language");
  if (field === undefined) return fallback;
  const tag = languageTag(asText(field.value) ?? "");
  if (tag === undefined) fields.report("language-unknown", field.key, { language: asText(field.value) ?? "" });
  return tag ?? fallback;
}

const types: ReadonlySet<string> = new Set([
  "news",
  "opinion",
  "analysis",
  "review",
  "live",
  "feature",
  "interview",
  "obituary",
  "sponsored",
]);

export function readType(fields: Fields): ArticleType {
  const type = fields.text("type")?.toLowerCase();
  if (type === undefined || types.has(type)) return (type ?? "news") as ArticleType;
  fields.report("type-unknown", fields.get("type")?.key, { type });
  return "news";
}

/** Rights, access and canonical address: small fields that need no file of their own. */
export function readTerms(
  { fields, page, url }: Draft,
  canonicalSite: AbsoluteUrl | undefined,
): Pick<Article, "rights" | "free" | "canonicalUrl" | "related"> {
  const rights = asRecord(fields.get("rights")?.value) ?? {};
  const holder = asText(
    rights["holder"] ?? (typeof fields.get("rights")?.value === "string" ? fields.get("rights")?.value : undefined),
  );
  const license = webUrl(asText(rights["license"]) ?? "");
  const canonical = fields.text("canonical");
  const here = canonicalSite === undefined ? url : siteUrl(canonicalSite, page);
  const canonicalUrl = canonical === undefined ? here : webUrl(canonical, url);
  if (canonicalUrl === undefined)
    fields.report("address-unusable", fields.get("canonical")?.key, { address: canonical ?? "" });
  const access = asText(fields.get("access")?.value)?.toLowerCase();
  return {
    rights: defined({
      holder: holder === "" ? undefined : holder,
      license,
      syndicate: rights["syndicate"] !== false,
    }),
    free: access === undefined || access === "free" || access === "open",
    canonicalUrl: canonicalUrl ?? here,
    related: asList(fields.get("related")?.value).flatMap((value) => {
      const record = asRecord(value) ?? {};
      const title = asText(record["title"]);
      const address = asText(record["url"] ?? record["link"]);
      const target = address === undefined ? undefined : webUrl(address, url);
      if (title !== undefined && title !== "" && target !== undefined)
        return [{ title: plainText(title), url: target }];
      fields.report("related-unusable", fields.get("related")?.key);
      return [];
    }),
  };
}
