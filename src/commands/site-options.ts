import { resolve } from "node:path";

import type { BuildOptions } from "../model/build.ts";
import type { Terminal } from "./command.ts";

/** Options of commands that read a whole site. */
export const siteOptions = {
  root: { type: "string" },
  articles: { type: "string" },
  out: { type: "string" },
  "site-url": { type: "string" },
  now: { type: "string" },
  json: { type: "boolean" },
  quiet: { type: "boolean" },
} as const;

export const siteOptionHelp = `  --root DIR       the site's root, which holds broadsheet.yaml (default: the current folder)
  --articles DIR   the articles (default: articles below the root)
  --out DIR        where the site is published (default: dist below the root)
  --site-url URL   public address of the site, in place of site.url in broadsheet.yaml
  --now ISO        take this instant for now, for example 2026-11-23T12:00:00+08:00
`;

type Values = { readonly [name in keyof typeof siteOptions]?: string | boolean };
type Site = Required<Pick<BuildOptions, "root" | "articles" | "out">> & Pick<BuildOptions, "siteUrl" | "now">;

/** Which site is meant, folders as absolute paths. */
export function siteFrom(values: Values, { cwd }: Terminal): Site {
  const text = (name: keyof Values): string | undefined => {
    const value = values[name];
    return typeof value === "string" ? value : undefined;
  };
  const root = resolve(cwd, text("root") ?? ".");
  const folder = (name: "articles" | "out", usual: string): string => {
    const given = text(name);
    return given === undefined ? resolve(root, usual) : resolve(cwd, given);
  };
  const [siteUrl, now] = [text("site-url"), text("now")];
  return {
    root,
    articles: folder("articles", "articles"),
    out: folder("out", "dist"),
    ...(siteUrl === undefined ? {} : { siteUrl }),
    ...(now === undefined ? {} : { now }),
  };
}
