import { plainText } from "../base/plain-text.ts";
import { resolveLocal } from "../base/local-path.ts";
import { webUrl } from "../base/url.ts";
import type { Article } from "../model/article.ts";
import type { Draft } from "./article.ts";
import { asList, asRecord, asText, type Field, type Fields } from "./fields.ts";
import type { OwnPages } from "./own-pages.ts";

type RelatedLink = Article["related"][number];

/** What the desk recommends beside an article: others of this site, by file or address, while readers may see them, and pages elsewhere. */
export function relatedLinks({ fields, url }: Draft, pages: OwnPages): RelatedLink[] {
  return fields.all("related").flatMap((field) =>
    asList(field.value).flatMap((value) => {
      const record = asRecord(value) ?? { url: value };
      const title = asText(record["title"] ?? record["text"]) ?? "";
      const address =
        asText(record["url"] ?? record["link"] ?? record["href"] ?? record["file"] ?? record["path"]) ?? "";
      const isFile = /^(?![a-z][a-z0-9+.-]*:|\/\/)[^?#]+\.(?:md|markdown)$/i.test(address);
      if (isFile) return ownLink(field, fields, pages, address, title);
      const target = address === "" ? undefined : webUrl(address, url);
      const page = target === undefined ? undefined : pages.ofAddress(target);
      if (page !== undefined)
        return typeof page === "object" ? [linkTo(page, title)] : leftOut(fields, field, page, address);
      if (target !== undefined && title !== "") return [{ title: plainText(title), url: target }];
      fields.report("related-unusable", field);
      return [];
    }),
  );
}

function ownLink(field: Field, fields: Fields, pages: OwnPages, address: string, title: string): RelatedLink[] {
  // Relative to the article, else to the articles folder.
  const paths = [resolveLocal(fields.raw.file, address), resolveLocal("", address)].filter(
    (path) => path !== undefined,
  );
  const found = paths.map((path) => pages.ofFile(path));
  const page = found.find((one) => typeof one === "object") ?? found.find((one) => one === "hidden") ?? "unknown";
  return typeof page === "object" ? [linkTo(page, title)] : leftOut(fields, field, page, address);
}

function linkTo(page: { readonly url: RelatedLink["url"]; readonly headline: string }, title: string): RelatedLink {
  return { title: plainText(title === "" ? page.headline : title), url: page.url };
}

function leftOut(fields: Fields, field: Field, page: "hidden" | "unknown", address: string): RelatedLink[] {
  fields.report(page === "hidden" ? "related-hidden" : "related-unknown", field, { address });
  return [];
}
