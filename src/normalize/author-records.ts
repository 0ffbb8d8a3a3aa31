import { defined } from "../base/defined.ts";
import { plainText } from "../base/plain-text.ts";
import { webUrl } from "../base/url.ts";
import { agencyOf } from "../grammar/agencies.ts";
import type { BylineRole, NameBook, ParsedByline } from "../grammar/byline/byline.ts";
import { parseByline } from "../grammar/byline/parse.ts";
import { roleNamed } from "../grammar/byline/roles.ts";
import { isJobTitle } from "../grammar/byline/titles.ts";
import type { AbsoluteUrl, PlainText } from "../model/brand.ts";
import type { Finding } from "../problems/finding.ts";
import { asList, asRecord, asText } from "./fields.ts";

/** What a mapping says of its author beside the name. */
export interface AuthorDetails {
  readonly role?: BylineRole;
  readonly url?: AbsoluteUrl;
  readonly email?: string;
  /** A path below the articles folder, or an address. */
  readonly avatar?: string;
  readonly jobTitle?: PlainText;
  readonly affiliation?: PlainText;
  readonly bio?: PlainText;
  readonly handle?: PlainText;
  readonly onBehalfOf?: PlainText;
  readonly sameAs?: readonly AbsoluteUrl[];
}

export interface AuthorRecord {
  readonly parsed: ParsedByline;
  readonly details: AuthorDetails;
}

type Mapping = Readonly<Record<string, unknown>>;

/** Under which keys newsrooms, generators and schema.org write the details. */
const keys = {
  email: ["email", "mail"],
  url: ["url", "website", "homepage", "link", "web", "permalink"],
  avatar: ["avatar", "image", "image_url", "imageURL", "imageUrl", "picture", "photo", "avatar_url"],
  jobTitle: ["jobTitle", "job_title", "jobtitle", "title", "position", "job"],
  affiliation: ["affiliation", "worksFor", "organization", "organisation", "org", "company", "publication"],
  bio: ["bio", "description", "about", "biography"],
  onBehalfOf: ["onBehalfOf"],
  handle: ["handle", "twitter", "x", "username", "mastodon", "bluesky", "github", "instagram"],
} as const;

/**
 * Reads a mapping in the place of an author. `undefined` when it names nobody.
 *
 * @param book the registry, where there is one
 */
export function readAuthorRecord(record: Mapping, book: NameBook | undefined): AuthorRecord | undefined {
  const id = asText(record["id"] ?? record["key"] ?? record["slug"]);
  const given = asText(record["givenName"] ?? record["first_name"] ?? record["firstName"]);
  const family = asText(record["familyName"] ?? record["last_name"] ?? record["lastName"]);
  const whole = [given, family].filter((part) => part !== undefined && part !== "").join(" ");
  const name = [
    asText(record["name"] ?? record["display_name"] ?? record["displayName"]),
    whole,
    asText(record["byline"]),
    id,
  ].find((text) => text !== undefined && text !== "");
  if (name === undefined) return undefined;
  const registered = id === undefined ? undefined : book?.find(id);
  const problems: Finding[] = [];
  const role = readRole(record, name, problems);
  const details = readDetails(record, name, problems);
  const parsed =
    registered === undefined
      ? isBody(record) && agencyOf(name) === undefined
        ? body(name, book)
        : parseByline(name, book)
      : { ...nobody, authors: [{ ...registered, role: "author" as const }] };
  return {
    parsed: { ...parsed, problems: [...parsed.problems, ...problems] },
    details: defined({ ...details, ...role }),
  };
}

const nobody: ParsedByline = { authors: [], agencies: [], dropped: [], problems: [] };

/** schema.org says that it is no person: then nothing in its name is a second one. */
function isBody(record: Mapping): boolean {
  const types = asList(record["@type"] ?? record["type"] ?? record["kind"]).map(asText);
  return (
    !types.includes(plainText("Person")) && types.some((type) => /organi[sz]ation$|^corporation$/i.test(type ?? ""))
  );
}

function body(name: string, book: NameBook | undefined): ParsedByline {
  const entry = book?.find(name);
  if (entry !== undefined) return { ...nobody, authors: [{ ...entry, role: "author" }] };
  const near = book?.nearest(name);
  const hint = near === undefined ? "" : `; did you mean ${near}?`;
  return {
    ...nobody,
    authors: [{ name, role: "author", kind: "organization", rule: "grammar" }],
    problems: book === undefined ? [] : [{ code: "author-unregistered", args: { name, hint } }],
  };
}

/** A role in any language; a job is a title. Another text changes nothing and is reported. */
function readRole(record: Mapping, name: string, problems: Finding[]): Pick<AuthorDetails, "role" | "jobTitle"> {
  const text = asText(record["role"]);
  if (text === undefined || text === "") return {};
  const role = roleNamed(text);
  if (role !== undefined) return { role };
  if (isJobTitle(text)) return { jobTitle: text };
  problems.push({ code: "author-role-unknown", args: { role: text, name } });
  return {};
}

function readDetails(record: Mapping, name: string, problems: Finding[]): AuthorDetails {
  const text = (field: keyof typeof keys): PlainText | undefined => {
    for (const key of keys[field]) {
      const value = textOf(record[key]);
      if (value !== "") return value;
    }
    return undefined;
  };
  const refuse = (field: string, value: string): void => {
    problems.push({ code: "author-detail-unusable", args: { field, name, value } });
  };
  const address = text("url");
  const url = address === undefined ? undefined : webUrl(address);
  if (address !== undefined && url === undefined) refuse("address", address);
  const mail = text("email")?.replace(/^mailto:/i, "");
  const email = mail !== undefined && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(mail) ? mail : undefined;
  if (mail !== undefined && email === undefined) refuse("e-mail address", mail);
  const handle = text("handle");
  const profiles = [...asList(record["sameAs"]), ...Object.values(asRecord(record["socials"]) ?? {}), handle]
    .map((value) => webUrl(asText(value) ?? ""))
    .filter((value) => value !== undefined);
  return defined({
    url,
    email,
    avatar: text("avatar"),
    jobTitle: text("jobTitle"),
    affiliation: text("affiliation"),
    bio: text("bio"),
    onBehalfOf: text("onBehalfOf"),
    handle: handle === undefined || webUrl(handle) !== undefined ? undefined : handle,
    sameAs: profiles.length === 0 ? undefined : profiles,
  });
}

/** A text, the name of a thing, its address, or a list of these. */
function textOf(value: unknown): PlainText {
  const parts = asList(value).map((part) => {
    const thing = asRecord(part);
    return asText(thing === undefined ? part : (thing["name"] ?? thing["url"] ?? thing["src"])) ?? "";
  });
  return plainText(parts.filter((part) => part !== "").join(", "));
}
