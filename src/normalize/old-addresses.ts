import { dateParts, parseDate } from "../base/date.ts";
import type { Moment } from "../model/article.ts";
import type { AbsoluteUrl, Instant } from "../model/brand.ts";
import { asList, asText, type Fields } from "./fields.ts";

/** What the placeholders of an address are filled with. */
export interface AddressParts {
  readonly publishedAt: Instant;
  readonly zone: string;
  readonly slug: string;
  readonly site: AbsoluteUrl;
}

/**
 * Where the article stood before: paths of this site, decoded, with a leading slash, as they are written under
 * `aliases`, `permalink` and the like. Jekyll's placeholders (`/:year/:month/:title/`) are filled; what cannot be a
 * path of this site is reported.
 */
export function oldAddresses(fields: Fields, parts: AddressParts): string[] {
  const found = new Set<string>();
  const slug = fields.get("slug");
  const named = slug !== undefined && asText(slug.value)?.startsWith("/") === true ? [slug] : [];
  for (const field of [...fields.all("aliases"), ...named])
    for (const [index, value] of asList(field.value).entries()) {
      const text = asText(value) ?? "";
      const path = oldPath(text, parts);
      if (typeof path === "string") found.add(path);
      else
        fields.report("alias-unusable", Array.isArray(field.value) ? [...field.path, index] : field, {
          address: text === "" ? (JSON.stringify(value) ?? "") : text,
          reason: path.reason,
        });
    }
  return [...found];
}

function oldPath(text: string, parts: AddressParts): string | { readonly reason: string } {
  if (text === "") return { reason: "it is not a text" };
  const filled = fill(text, parts);
  if (filled === undefined) return { reason: "it has a placeholder that is not known here" };
  let url: URL;
  try {
    // Most write paths below the site, also without the slash in front.
    url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(filled) ? filled : filled.replace(/^\/*/, "/"), parts.site);
  } catch {
    return { reason: "it cannot be read" };
  }
  if (!/^https?:$/.test(url.protocol) || url.host !== new URL(parts.site).host)
    return { reason: "it is on another site" };
  if (url.search !== "") return { reason: "redirects cannot tell addresses apart by what follows a question mark" };
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    return { reason: "its percent signs encode nothing" };
  }
}

/** Fills the placeholders of Jekyll's and Hugo's permalinks; `undefined` when one is unknown. */
function fill(text: string, { publishedAt, zone, slug }: AddressParts): string | undefined {
  if (!/(?:^|\/|-|_|\.):[a-z]/i.test(text) || /^[a-z]+:\/\//i.test(text)) return text;
  const [year, month, day] = dateParts(publishedAt, zone);
  const values: Readonly<Record<string, string>> = {
    year,
    month,
    day,
    short_year: year.slice(2),
    i_month: String(Number(month)),
    i_day: String(Number(day)),
    title: slug,
    slug,
    output_ext: ".html",
  };
  let unknown = false;
  const filled = text.replace(/:([a-z_]+)/gi, (_, name: string) => {
    if (!Object.hasOwn(values, name)) unknown = true;
    return values[name] ?? "";
  });
  return unknown ? undefined : filled;
}

/** The date in an old address: `2019/09/30/Async-await-hits-beta`. */
export function dateOfAddress(fields: Fields, zone: string): Moment | undefined {
  for (const field of [...fields.all("aliases"), ...fields.all("slug")])
    for (const value of asList(field.value)) {
      const match = /(?:^|\/)(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?=[-/]|$)/.exec(asText(value) ?? "");
      const date = match === null ? undefined : parseDate(match.slice(1).join("-"), zone);
      if (date !== undefined && !("reason" in date)) return date;
    }
  return undefined;
}
