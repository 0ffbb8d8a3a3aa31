import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ampFindings } from "./amp.ts";
import { feedFindings } from "./feed-rules.ts";
import { jsonFeedFindings } from "./json-feed-rules.ts";
import { parseXml } from "./xml.ts";

/** Every file below a folder, with forward slashes, sorted; the state of the build is left out. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((path) => !path.startsWith(".broadsheet/"))
    .toSorted();
}

/** Every finding of every judge over an output folder: AMP validator, strict XML, feed rules, JSON Feed rules. */
export async function judgeFolder(folder: string): Promise<string[]> {
  const findings: string[] = [];
  for (const path of listFiles(folder)) {
    const say = (found: readonly string[]): void => void findings.push(...found.map((text) => `${path}: ${text}`));
    const text = (): string => readFileSync(join(folder, path), "utf8");
    if (path.endsWith(".html")) {
      const html = text();
      if (/<html[^>]* (?:amp|⚡)[\s>]/.test(html)) say(await ampFindings(html));
    } else if (/(?:^|\/)(?:(?:rss|atom)(?:-[\d-]+)?|podcast)\.xml$/.test(path)) say(feedFindings(text()));
    else if (/(?:^|\/)feed(?:-[\d-]+)?\.json$/.test(path)) say(jsonFeedFindings(text()));
    else if (/\.(?:xml|opml)$/.test(path)) parseXml(text());
  }
  return findings;
}
