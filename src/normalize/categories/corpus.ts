import { foldLabel } from "../../base/fold.ts";
import { digest } from "../../base/hash.ts";
import { byCodeUnit } from "../../base/order.ts";
import { plainText } from "../../base/plain-text.ts";
import { slugify } from "../../base/slug.ts";
import type { PlainText } from "../../model/brand.ts";
import { keyOf, type Step } from "./subject.ts";

/** Sections and topics have addresses apart from each other. */
type Area = "sections" | "topics";

interface Owner {
  readonly step: string;
  readonly label: PlainText;
  /** Registered before written as it is before anything else. */
  readonly rank: number;
}

/**
 * What the visible articles of a site call their subjects: which spelling of a label is shown, and which of two labels
 * has the plain address. The order of the articles decides nothing.
 */
export class Corpus {
  readonly #spellings = new Map<string, Map<string, number>>();
  readonly #labels = new Map<string, PlainText>();
  readonly #places = new Map<string, readonly Step[]>();
  #owners: ReadonlyMap<string, Owner> | undefined;

  /**
   * Takes note of a path. Every path is counted before the first label or slug is asked for.
   *
   * @param path from the root down
   * @param times how often it stands in the articles
   */
  count(area: Area, path: readonly Step[], times = 1): void {
    for (const [index, step] of path.entries()) {
      const upTo = path.slice(0, index + 1);
      const key = keyOf(upTo);
      this.#places.set(`${area} ${key}`, upTo);
      if ("entry" in step) continue;
      const spellings = this.#spellings.get(key) ?? new Map<string, number>();
      spellings.set(step.label, (spellings.get(step.label) ?? 0) + times);
      this.#spellings.set(key, spellings);
    }
  }

  /** The label of a path's last step that is the same in every article: the registry's, else the most frequent spelling. */
  label(path: readonly Step[]): PlainText {
    const step = path.at(-1);
    if (step === undefined) return plainText("");
    if ("entry" in step) return plainText(step.entry.label);
    const key = keyOf(path);
    const known = this.#labels.get(key);
    if (known !== undefined) return known;
    const spellings = [...(this.#spellings.get(key) ?? [])];
    spellings.sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]));
    const label = plainText(spellings[0]?.[0] ?? step.label);
    if (spellings.length > 0) this.#labels.set(key, label);
    return label;
  }

  /** The address of a path's last step below the others; when another label has the plain one, that label too. */
  slug(
    area: Area,
    path: readonly Step[],
  ): { readonly slug: string; readonly plain: string; readonly other?: PlainText } {
    this.#owners ??= this.#settleOwners();
    const plain = plainSlug(path.at(-1), this.label(path));
    const owner = this.#owners.get(placeOf(area, path, plain));
    const step = keyOf(path.slice(-1));
    if (owner === undefined || owner.step === step) return { slug: plain, plain };
    return { slug: `${plain}-${digest(step).slice(0, 6)}`, plain, other: owner.label };
  }

  #settleOwners(): ReadonlyMap<string, Owner> {
    const owners = new Map<string, Owner>();
    for (const [key, path] of this.#places) {
      const area = key.startsWith("sections ") ? "sections" : "topics";
      const [last] = path.slice(-1);
      const label = this.label(path);
      const slug = plainSlug(last, label);
      const step = keyOf(path.slice(-1));
      const rank = last !== undefined && "entry" in last ? 0 : foldLabel(slug) === step ? 1 : 2;
      const place = placeOf(area, path, slug);
      const owner = owners.get(place);
      if (owner === undefined || rank < owner.rank || (rank === owner.rank && byCodeUnit(step, owner.step) < 0))
        owners.set(place, { step, label, rank });
    }
    return owners;
  }
}

function placeOf(area: Area, path: readonly Step[], slug: string): string {
  return `${area} ${keyOf(path.slice(0, -1))}\n\n${slug}`;
}

function plainSlug(step: Step | undefined, label: PlainText): string {
  const text = step !== undefined && "entry" in step ? step.entry.id : spellSymbols(label);
  const slug = slugify(text);
  return slug === "" ? `c-${digest(foldLabel(text)).slice(0, 8)}` : slug;
}

/** Names that differ by a symbol alone: `C++`, `Disney+`, `C#`, `.NET`. */
function spellSymbols(label: string): string {
  return label
    .replace(/(?<=[\p{L}\p{N}])\+(?:\+|(?![\p{L}\p{N}+]))/gu, (pluses) => ` ${"plus ".repeat(pluses.length)}`)
    .replace(/(?<![\p{L}\p{N}])(\p{L})[#♯](?![\p{L}\p{N}])/gu, "$1 sharp ")
    .replace(/(?<!\S)\.(?=\p{L})/gu, "dot ");
}
