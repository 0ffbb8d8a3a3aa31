import { foldName } from "../base/slug.ts";
import { foldKey } from "./field-names.ts";
import { asRecord, asText, type Field, type Fields } from "./fields.ts";

/** What an article's flags and status say about its readers, before any date is looked at. */
export interface Intent {
  /** Whether something keeps the article from readers, whatever its dates. */
  readonly hidden: boolean;
  /** A status that asks for more than the dates say. */
  readonly status?: "embargoed" | "withdrawn" | "expired";
}

type Meaning = "draft" | "published" | "scheduled" | NonNullable<Intent["status"]>;

/** Status words by meaning: our own first, then those of content systems and languages. */
const statusWords = {
  draft:
    "draft|pending|pending review|private|auto draft|trash|trashed|deleted|inherit|unpublished|hidden|unlisted|sent|review|in review|needs review|in progress|wip|idea|disabled|inactive|0|false|entwurf|borrador|brouillon|bozza|rascunho|concept|utkast|kladde|luonnos|szkic|koncept|черновик|чернетка|taslak|草稿|下書き|초안|مسودة",
  published:
    "published|publish|public|live|posted|active|updated|corrected|1|true|veröffentlicht|publicado|publié|pubblicato|gepubliceerd|publicerad|publisert|julkaistu|opublikowany|опубликовано|yayında|已发布|已發佈|公開|발행|منشور",
  scheduled: "scheduled|future|geplant|programado|planifié|programmato|agendado|gepland|planerad|запланировано",
  embargoed: "embargoed|embargo",
  withdrawn: "withdrawn|retracted",
  expired: "expired|archived|archive",
} as const satisfies Record<Meaning, string>;

const meanings: ReadonlyMap<string, Meaning> = new Map(
  (Object.entries(statusWords) as [Meaning, string][]).flatMap(([meaning, words]) =>
    words.split("|").map((word) => [word, meaning] as const),
  ),
);

const yes: ReadonlySet<string> = new Set(["true", "yes", "on", "1", "y"]);
const no: ReadonlySet<string> = new Set(["false", "no", "off", "0", "n"]);

/** True or false, also as the text or number that content systems write; `undefined` for anything else. */
export function asFlag(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  const text = asText(value)?.toLowerCase() ?? "";
  return yes.has(text) ? true : no.has(text) ? false : undefined;
}

/** Jekyll's `published: false` is a flag under the name of a date. */
export function isFlagOfDate({ key, value }: Field): boolean {
  return asFlag(value) !== undefined && /^publish(?:ed)?$/i.test(key);
}

/** Reads what decides beside the dates, and reports what of it cannot be understood: an error holds the article back. */
export function readIntent(fields: Fields): Intent {
  let hidden = false;
  for (const field of fields.all("draft")) if (readFlag(fields, field) === true) hidden = true;
  for (const field of fields.all("publish"))
    // `public` can also name an audience.
    if ((field.key === "public" ? asFlag(field.value) : readFlag(fields, field)) === false) hidden = true;
  for (const field of fields.all("date")) if (isFlagOfDate(field) && readFlag(fields, field) === false) hidden = true;
  for (const field of fields.all("hidden")) if (isUnlisted(fields, field)) hidden = true;
  const status = readStatus(fields);
  if (status === "draft") hidden = true;
  const named = status === "embargoed" || status === "withdrawn" || status === "expired" ? status : undefined;
  return named === undefined ? { hidden } : { hidden, status: named };
}

function readFlag(fields: Fields, field: Field): boolean | undefined {
  const { key, value } = field;
  const flag = asFlag(value);
  if (flag === undefined) fields.report("flag-unreadable", field, { key });
  else if (typeof value !== "boolean")
    fields.report("flag-as-text", field, { key, text: asText(value) ?? "", value: String(flag) });
  return flag;
}

/** Docusaurus' `unlisted`, Hugo's `build: {list: never}`, WordPress' `visibility: private`. */
function isUnlisted(fields: Fields, field: Field): boolean {
  const { key, value } = field;
  const asks = asksToHide(fields, field, asRecord(value));
  if (asks) fields.report("unlisted-hidden", field, { key });
  return asks;
}

function asksToHide(fields: Fields, field: Field, record: Readonly<Record<string, unknown>> | undefined): boolean {
  if (record !== undefined)
    return [record["list"], record["render"]].some((option) => /^(?:never|false|local|link)$/.test(String(option)));
  const key = foldKey(field.key);
  if (key === "visibility") return /^(?:private|hidden|unlisted|draft|none)$/i.test(asText(field.value) ?? "");
  return key !== "build" && readFlag(fields, field) === true;
}

function readStatus(fields: Fields): Meaning | undefined {
  const field = fields.get("status");
  if (field === undefined) return undefined;
  const written = typeof field.value === "boolean" ? String(field.value) : (asText(field.value) ?? "");
  const word = foldName(written).replace(/[-_\s]+/g, " ");
  const meaning = meanings.get(word);
  if (meaning === undefined) fields.report("status-unknown", field, { status: written });
  else if (word !== meaning) fields.report("status-read", field, { status: written, meaning });
  return meaning;
}
