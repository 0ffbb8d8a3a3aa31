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
  if (pictures.length === 0 && fields.get("image") === undefined) fields.report("picture-none", undefined);
  if (lead !== undefined && lead.local === undefined) reportRemote(lead, fields);
  for (const [code, lacks] of checks) {
    const lacking = pictures.filter(lacks);
    const [first] = lacking;
    if (first === undefined) continue;
    const sample = first.local ?? first.src;
    fields.report(code, first === lead ? fields.get("image") : undefined, { count: lacking.length, sample });
  }
}

function reportRemote({ src, width }: Picture, fields: Fields): void {
  if (width === undefined) fields.report("picture-size-unknown", fields.get("image"), { src });
  if (src.startsWith("http:")) fields.report("picture-insecure", fields.get("image"), { src });
}
