import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";

import { mediaFolder } from "../base/media.ts";
import { asCode, didYouMean } from "../base/nearest.ts";
import { isMissing, systemCode } from "../base/system-error.ts";
import { siteUrl, webUrl } from "../base/url.ts";
import { locateYamlKey, parseYaml } from "../base/yaml.ts";
import type { AbsoluteUrl } from "../model/brand.ts";
import type { Problem, Where } from "../model/problem.ts";
import type { PodcastConfig, SiteConfig } from "../model/site.ts";
import type { Staged } from "../model/staged.ts";
import { problem } from "../problems/problem.ts";
import { configSchema } from "./schema.ts";

/** Name of the configuration file at the site's root. */
const configFile = "broadsheet.yaml";

export interface LoadedConfig {
  readonly config: SiteConfig;
  /** Files below the articles folder that the configuration names, by option. */
  readonly pictures: Readonly<Record<string, string>>;
}

/**
 * Reads `broadsheet.yaml` from the site's root. Every wrong option is a problem of its own; with any of them there is
 * no value.
 *
 * @param overrides what the command line says in place of the file
 */
export function loadConfig(
  root: string,
  overrides: { readonly siteUrl?: string | undefined } = {},
): Staged<LoadedConfig | undefined> {
  let text: string;
  try {
    text = readFileSync(join(root, configFile), "utf8");
  } catch (error) {
    const found = isMissing(error)
      ? problem("config-missing", {}, { path: root })
      : problem("config-unreadable", { file: configFile }, { reason: systemCode(error) ?? String(error) });
    return { value: undefined, problems: [found] };
  }
  return readConfig(text, overrides);
}

/** As {@link loadConfig}, from the file's text. */
export function readConfig(
  text: string,
  overrides: { readonly siteUrl?: string | undefined } = {},
): Staged<LoadedConfig | undefined> {
  const yaml = parseYaml(text);
  if ("error" in yaml) {
    const where = { file: configFile, line: yaml.line, column: yaml.column };
    return { value: undefined, problems: [problem("config-syntax", where, { reason: yaml.error })] };
  }
  const input = withSiteUrl(yaml.value ?? {}, overrides.siteUrl);
  const parsed = configSchema.safeParse(input);
  if (!parsed.success)
    return { value: undefined, problems: parsed.error.issues.flatMap((issue) => issueProblems(issue, text)) };
  return resolvePictures(parsed.data);
}

function withSiteUrl(value: unknown, url: string | undefined): unknown {
  if (url === undefined || typeof value !== "object" || value === null) return value;
  const { site } = value as { site?: unknown };
  return typeof site === "object" ? { ...value, site: { ...site, url } } : value;
}

function issueProblems(issue: z.core.$ZodIssue, text: string): Problem[] {
  const path = issue.path.filter((part): part is string | number => typeof part !== "symbol");
  const key = path.join(".");
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((name) => {
      const hint = didYouMean(name, knownKeys(path), asCode);
      return problem("config-unknown-key", at(text, [...path, name]), { key: [...path, name].join("."), hint });
    });
  if (issue.code === "invalid_type" && issue.input === undefined && locate(text, path) === undefined)
    return [problem("config-required", at(text, path.slice(0, -1)), { key: key || "site" })];
  return [problem("config-value", at(text, path), { key: key || "(the whole file)", reason: reasonOf(issue) })];
}

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "custom") return issue.message;
  if (issue.code === "invalid_value") return `must be one of ${issue.values.map(String).join(", ")}`;
  if (issue.code === "invalid_type")
    return `must be of type ${issue.expected === "object" ? "mapping" : issue.expected}`;
  return issue.message.replace(/^Invalid input: |^Too (small|big): /, "is not right: ");
}

function at(text: string, path: readonly (string | number)[]): Where {
  return { file: configFile, ...(path.length === 0 ? undefined : locate(text, path)) };
}

/** Where a list may be one value, that value has no index in the file: indices are left out from the end on. */
function locate(text: string, path: readonly (string | number)[]): ReturnType<typeof locateYamlKey> {
  const found = locateYamlKey(text, path);
  const last = path.findLastIndex((part) => typeof part === "number");
  return found ?? (last === -1 ? undefined : locate(text, path.toSpliced(last, 1)));
}

/** The keys of the schema's object at a path. */
function knownKeys(path: readonly (string | number)[]): string[] {
  let schema: unknown = configSchema;
  for (const part of path) schema = typeof part === "number" ? elementOf(schema) : shapeOf(schema)?.[part];
  return Object.keys(shapeOf(schema) ?? {});
}

interface Schema {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  /** What defaults and optionality stand around. */
  readonly unwrap?: () => unknown;
  /** What a preprocessed value goes into. */
  readonly out?: unknown;
  /** What a value may be one of. */
  readonly options?: readonly Schema[];
}

/** The fields of an object schema. */
function shapeOf(schema: unknown): Schema["shape"] {
  return core(schema)?.shape;
}

/** The schema of an array's elements. */
function elementOf(schema: unknown): unknown {
  return core(schema)?.element;
}

function core(schema: unknown): Schema | undefined {
  let inner = schema as Schema | undefined;
  while (inner !== undefined && inner.shape === undefined && inner.element === undefined) {
    const next: unknown = inner.out ?? inner.unwrap?.() ?? inner.options?.find(({ shape }) => shape !== undefined);
    inner = next as Schema | undefined;
  }
  return inner;
}

/** Turns pictures into addresses: a web address stays, a path is published below {@link mediaFolder}. */
function resolvePictures(data: z.output<typeof configSchema>): Staged<LoadedConfig> {
  const pictures: Record<string, string> = {};
  const problems: Problem[] = [];
  const base = data.site.url;
  const picture = (key: string, value: string | undefined): AbsoluteUrl | undefined => {
    if (value === undefined) return undefined;
    const web = /^https?:/i.test(value) ? webUrl(value) : undefined;
    if (web !== undefined) return web;
    if (/^[a-z][a-z0-9+.-]*:|^\/|\\|(^|\/)\.\.?(\/|$)/i.test(value)) {
      problems.push(
        problem(
          "config-picture",
          { file: configFile },
          { key, path: value, reason: "is neither an https address nor a plain path" },
        ),
      );
      return undefined;
    }
    pictures[key] = value;
    return siteUrl(base, `${mediaFolder}/${value}`);
  };
  const { site } = data;
  const cover = picture("podcast.image", data.podcast?.image);
  const config: SiteConfig = {
    ...data,
    site: {
      ...site,
      publisher: {
        ...site.publisher,
        url: site.publisher.url ?? base,
        logo: picture("site.publisher.logo", site.publisher.logo),
      },
      image: picture("site.image", site.image),
      icon: picture("site.icon", site.icon),
      favicon: picture("site.favicon", site.favicon),
    },
    podcast: data.podcast && cover && podcastOf(data.podcast, cover, site),
  };
  return { value: { config, pictures }, problems };
}

/** The podcast with what it has from the site. */
function podcastOf(
  podcast: NonNullable<z.output<typeof configSchema>["podcast"]>,
  image: AbsoluteUrl,
  site: z.output<typeof configSchema>["site"],
): PodcastConfig {
  const { name } = site.publisher;
  const { title, description, author, language, owner } = podcast;
  return {
    ...podcast,
    image,
    title: title ?? site.title,
    description: description ?? site.description,
    author: author ?? name,
    language: language ?? site.language,
    owner: owner && { name: owner.name ?? name, email: owner.email },
  };
}
