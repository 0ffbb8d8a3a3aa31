import type { RawArticle } from "#src/model/raw";
import { Fields } from "#src/normalize/fields";

/** Front matter of an article, for the normalizers. */
export function fieldsOf(
  data: Readonly<Record<string, unknown>>,
  file = "a.md",
  source: Partial<RawArticle> = {},
): Fields {
  return new Fields({ file, data, head: "", format: "none", body: "", bodyLine: 1, ...source });
}

/** The codes that the normalizers raised. */
export function codesOf(fields: Fields): string[] {
  return fields.problems.map(({ code }) => code);
}
