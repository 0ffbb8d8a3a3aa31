import { decodeEntities } from "../base/entities.ts";
import { parseJson } from "../base/json.ts";
import { plainText } from "../base/plain-text.ts";
import { foldName, slugify } from "../base/slug.ts";
import { parseToml } from "../base/toml.ts";
import { parseYaml } from "../base/yaml.ts";
import type { AbsoluteUrl } from "../model/brand.ts";
import type { ImportedArticle } from "./imported.ts";

/** The beginning of an article's file that holds its front matter, in characters. */
export const headLength = 17_000;

interface Entry {
  readonly file: string;
  readonly head: () => string;
  fields?: Readonly<Record<string, unknown>>;
}

/** A line of front matter in YAML, TOML or JSON that names the article or where it stood. */
const naming = /^[ \t]*["']?(id|guid|canonical|link|external-url|slug|date)["']?[ \t]*[:=][ \t]*(.+?),?[ \t]*$/gm;

/** The articles that a site has: by id, by address and by the address that they will be given. */
export class KnownArticles {
  readonly #ids = new Map<string, string>();
  readonly #addresses = new Map<string, string>();
  readonly #slugs = new Map<string, Entry>();
  readonly #entries = new Map<string, Entry>();

  /**
   * Adds a file. Only the lines that name it are read; more is read once it matters.
   *
   * @param file below the articles folder
   * @param text its beginning
   * @param again reads it once more
   */
  add(file: string, text: string, again: () => string): void {
    const entry: Entry = { file, head: again };
    this.#entries.set(file, entry);
    let slug: string | undefined;
    let month: string | undefined;
    const end = /\n(?:---|\+\+\+|;;;)[ \t]*(?:\n|$)/.exec(text.slice(3))?.index ?? -1;
    for (const [, key = "", written = ""] of text.slice(0, end === -1 ? 0 : end + 3).matchAll(naming)) {
      const value = unquoted(written);
      if (key === "id" || key === "guid") this.#ids.set(value, file);
      else if (key === "slug") slug ??= slugify(value);
      else if (key === "date") month ??= /^(\d{4})-(\d{1,2})/.exec(value)?.slice(1, 3).join("/");
      else this.#addresses.set(value, file);
    }
    for (const [alias] of text.slice(0, end + 3).matchAll(/(?<=^[ \t]*- ["']?)\/[^\s"']+/gm))
      this.#addresses.set(alias, file);
    const place = month ?? /(?:^|\/)(\d{4})[/-](\d{2})[/-]/.exec(file)?.slice(1, 3).join("/") ?? "drafts";
    this.#slugs.set(`${place}/${slug === undefined || slug === "" ? slugOfFile(file) : slug}`, entry);
  }

  /** Adds the id that the ledger of published ids has for a file. */
  addId(file: string, id: string): void {
    if (!this.#ids.has(id)) this.#ids.set(id, file);
  }

  /** Adds an article that was written just now. */
  addWritten(file: string, slug: string, article: ImportedArticle): void {
    const entry: Entry = {
      file,
      head: () => "",
      fields: { title: article.title, id: article.id, date: article.date?.text },
    };
    this.#entries.set(file, entry);
    this.#slugs.set(`${file.slice(0, file.lastIndexOf("/"))}/${slug}`, entry);
    if (article.id !== undefined) this.#ids.set(article.id, file);
    if (article.address !== undefined) this.#addresses.set(article.address, file);
  }

  /** The file of an article with the same id or address. */
  find({ id, address }: ImportedArticle, site: AbsoluteUrl | undefined): string | undefined {
    const byId = id === undefined ? undefined : this.#ids.get(id);
    if (byId !== undefined || address === undefined) return byId;
    // Two articles with ids of their own are two, whatever their addresses say.
    const at =
      this.#addresses.get(address) ??
      this.#ids.get(address) ??
      (isOn(address, site) ? this.#addresses.get(new URL(address).pathname) : undefined);
    return at === undefined || (id !== undefined && this.#fields(at)["id"] !== undefined) ? undefined : at;
  }

  /** The file of the article that has, or will have, this address. */
  owner(folder: string, slug: string): string | undefined {
    return (
      this.#slugs.get(`${folder}/${slug}`)?.file ??
      (this.#entries.has(`${folder}/${slug}.md`) ? `${folder}/${slug}.md` : undefined)
    );
  }

  /** Whether the article of a file, which has the same slug, is this one. */
  isSame(file: string, article: ImportedArticle): boolean {
    const fields = this.#fields(file);
    const id = scalar(fields["id"] ?? fields["guid"]);
    if (id !== undefined && article.id !== undefined) return id === article.id;
    const title = scalar(fields["title"] ?? fields["headline"]);
    if (title === undefined || foldName(plainText(title)) !== foldName(article.title ?? "")) return false;
    const day = (text: string | undefined): string | undefined => /^\d{4}-\d{2}-\d{2}/.exec(text ?? "")?.[0];
    const [own, other] = [day(scalar(fields["date"])), day(article.date?.text)];
    return own === undefined || other === undefined || own === other;
  }

  #fields(file: string): Readonly<Record<string, unknown>> {
    const entry = this.#entries.get(file);
    if (entry === undefined) return {};
    entry.fields ??= frontMatter(entry.head());
    return entry.fields;
  }
}

function isOn(address: string, site: AbsoluteUrl | undefined): boolean {
  return site !== undefined && new URL(address).host.replace(/^www\./, "") === new URL(site).host.replace(/^www\./, "");
}

function slugOfFile(file: string): string {
  const parts = file.replace(/\.[^./]+$/, "").split("/");
  const name = parts.at(-1) ?? "";
  return slugify((/^_?index$/i.test(name) ? (parts.at(-2) ?? "") : name).replace(/^\d{4}-\d{2}-\d{2}-?/, ""));
}

/** The text of a scalar in YAML, TOML or JSON as far as one line tells. */
function unquoted(written: string): string {
  if (written.startsWith('"') && written.endsWith('"') && written.length > 1) {
    try {
      return decodeEntities(String(JSON.parse(written)));
    } catch {
      return written.slice(1, -1);
    }
  }
  if (written.startsWith("'") && written.endsWith("'") && written.length > 1)
    return decodeEntities(written.slice(1, -1).replaceAll("''", "'"));
  return decodeEntities(written.replace(/\s+#.*$/, ""));
}

function scalar(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? decodeEntities(String(value)) : undefined;
}

const parsers = { "---": parseYaml, "+++": parseToml, ";;;": parseJson } as const;

function frontMatter(text: string): Readonly<Record<string, unknown>> {
  const match = /^\s*(---|\+\+\+|;;;)[ \t]*\n([\s\S]*?)\n\1[ \t]*(?:\n|$)/.exec(text);
  if (match === null) return {};
  const parsed = parsers[match[1] as keyof typeof parsers](match[2] ?? "");
  return "value" in parsed && typeof parsed.value === "object" && parsed.value !== null
    ? (parsed.value as Record<string, unknown>)
    : {};
}
