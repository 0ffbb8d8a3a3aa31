import type { Picture } from "../model/article.ts";
import type { ProblemCode } from "../problems/table.ts";
import type { Fields } from "./fields.ts";

/** A caption describes a picture too, where there is no alternative text. */
const checks: readonly (readonly [ProblemCode, (picture: Picture) => boolean])[] = [
  ["picture-alt-missing", ({ alt, caption }) => alt === "" && caption === undefined],
  ["picture-caption-missing", ({ caption }) => caption === undefined],
  ["picture-credit-missing", ({ credit }) => credit === undefined],
];

/** Reports what pictures lack that readers need: each once for the article, with the number of pictures. */
export function reportMissing(lead: Picture | undefined, others: readonly Picture[], fields: Fields): void {
  const pictures = lead === undefined ? others : [lead, ...others];
  const field = fields.get("image");
  if (pictures.length === 0 && field === undefined) fields.report("picture-none", undefined);
  for (const [code, lacks] of checks) {
    const lacking = pictures.filter(lacks);
    const [first] = lacking;
    if (first === undefined) continue;
    const sample = first.local ?? first.src;
    fields.report(code, first === lead ? field : undefined, { count: lacking.length, sample });
  }
}
