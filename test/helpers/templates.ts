import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../templates", import.meta.url));

/** The templates of the repository, with those of a test in their place or beside them. */
export function templateTexts(overrides: Readonly<Record<string, string>> = {}): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(?:eta|css|js)$/.test(name),
  );
  const own = names.map((name): [string, string] => [
    name.replaceAll("\\", "/"),
    readFileSync(join(folder, name), "utf8"),
  ]);
  return new Map([...own, ...Object.entries(overrides)]);
}
