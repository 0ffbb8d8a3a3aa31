import { isRestricted } from "../grammar/credit/rights.ts";
import { licenseOf } from "../grammar/credit/license.ts";
import type { Picture } from "../model/article.ts";

const yes = /^(?:true|yes|y|on|1|ja|oui|sí|si|sim|да)$/iu;
const no = /^(?:false|no|n|off|0|never|none|nein|non|não|nej|нет)$/iu;

/** `syndicate` as the front matter gives it; `undefined` when nobody can tell what it means. */
export function readSyndicate(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  return yes.test(text) ? true : no.test(text) ? false : undefined;
}

/**
 * Whether partners may carry a picture when the front matter does not say so: what an agency or a stock house sells they
 * may not, unless it is under a free licence; what the newsroom took or was given they may.
 */
export function mayBeSyndicated({
  credit,
  creditor,
  license,
}: Pick<Picture, "credit" | "creditor" | "license">): boolean {
  const free = license?.startsWith("https://creativecommons.org/") === true ? licenseOf(license) : undefined;
  if (free !== undefined) return free.commercial;
  return !isRestricted(credit ?? creditor ?? "");
}
