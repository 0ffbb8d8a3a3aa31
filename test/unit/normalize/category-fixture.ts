import type { Category } from "#src/model/article";
import type { CategoryEntry } from "#src/model/registry";

export const entry = (
  id: string,
  label: string,
  kind: CategoryEntry["kind"],
  more: Partial<CategoryEntry> = {},
): CategoryEntry => ({ id, label, labels: {}, aliases: [], kind, ...more });
export const pathOf = ({ path }: Category): string => path.map(({ label }) => label).join(">");
