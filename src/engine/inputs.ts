import { join } from "node:path";

import { assetLookup } from "../load/assets.ts";
import { ledgerFile } from "../load/ledger-line.ts";
import { filesBelow } from "../load/cache-folder.ts";
import type { AssetLookup } from "../model/raw.ts";

export const registryFiles: readonly string[] = ["_authors", "_categories", "_partners"].flatMap((name) => [
  `${name}.yaml`,
  `${name}.yml`,
]);

/** What a build reads beside articles and what they name, absolute; some of it need not be there. */
export function siteInputs(root: string, folder: string, packaged: string): string[] {
  return [
    join(root, "broadsheet.yaml"),
    ...[ledgerFile, ...registryFiles].map((name) => join(folder, name)),
    ...filesBelow(join(root, "templates")),
    ...filesBelow(packaged),
  ];
}

/** A lookup that tells what it was asked for. */
export function askedAssets(folder: string): AssetLookup & { readonly asked: () => Iterable<string> } {
  const lookup = assetLookup(folder);
  const asked = new Set<string>();
  return Object.assign(
    (file: string) => {
      asked.add(file);
      return lookup(file);
    },
    { asked: () => asked },
  );
}
