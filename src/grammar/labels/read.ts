import { foldLabel } from "../../base/fold.ts";
import { plainText, shorten } from "../../base/plain-text.ts";
import { subjectCode } from "../../base/subject-code.ts";
import type { Finding } from "../../problems/finding.ts";
import type { ProblemCode } from "../../problems/table.ts";
import { cleanLabel, cleanText } from "./clean.ts";
import { isPlacement, isRoot } from "./placements.ts";
import { splitPrefix } from "./prefixes.ts";
import { RunTogether, type Division } from "./run-together.ts";
import { longestList, splitJoints, splitList, splitPath, splitSlashes } from "./split.ts";

/** One subject: a label alone, or the labels of a path from its root down. */
export interface Chip {
  readonly labels: readonly string[];
  /** Whether the text says that it is a path. */
  readonly isPath: boolean;
}

/** What a text says of an article's subjects. */
export interface LabelReading {
  readonly chips: readonly Chip[];
  /** How the text was understood, in phrases. */
  readonly rules: ReadonlySet<string>;
  /** What of the text names no subject. */
  readonly dropped: readonly string[];
  readonly findings: readonly Finding[];
}

/** Where a text stands, as far as that changes its meaning. */
export interface LabelPlace {
  /** In the field of the section: `Food, Wine & Travel` is one name. */
  readonly section?: boolean;
  /** `A/B` is a path. */
  readonly slashes?: boolean;
  /** A list of registered names that have nothing to do with each other is no path. */
  readonly several?: boolean;
  /** Whether spaces are gaps between labels: always, as Jekyll has it, or when every part is registered. */
  readonly spaces?: "always" | "registered";
}

/** In UTF-16 code units. */
const longestText = 4000;
const longestLabel = 200;
const deepestPath = 8;
/** In words: how many a registered name in a list of words may have. */
const longestName = 6;
/** Each pass takes off a layer; a text that still changes then is nobody's label. */
const mostPasses = 12;

const coordination = /^[^;|\n]*,[^,;|\n]*\s(?:&|and|und|et|y|e|en|og|och|ja|и|i|oraz|ve)\s[^,;|\n]*$/iu;
const address = /^(?:https?:\/\/|www\.)\S+$/i;
const template = /\{\{|\{%|<%|\$\{/;

/** Reads the labels in the texts of one site. */
export class LabelReader {
  readonly isName: (label: string) => boolean;
  readonly runTogether: RunTogether;

  /**
   * @param names every name of the registry
   * @param isName whether a label is one of them, or another name to be left whole, however spelled
   */
  constructor(names: Iterable<string>, isName: (label: string) => boolean) {
    this.isName = (label) => label.length <= longestLabel && isName(label);
    this.runTogether = new RunTogether(names);
  }

  /** Reading a label that came out changes nothing. */
  read(text: string, place: LabelPlace = {}): LabelReading {
    return new Reading(this, place).text(text);
  }

  /**
   * Reads a list that is one path.
   *
   * @param steps the root's first
   */
  readPath(steps: readonly string[], place: LabelPlace = {}): LabelReading {
    return new Reading(this, place).steps(steps);
  }
}

class Reading {
  readonly #reader: LabelReader;
  readonly #place: LabelPlace;
  readonly #rules = new Set<string>();
  readonly #dropped: string[] = [];
  readonly #findings: Finding[] = [];

  constructor(reader: LabelReader, place: LabelPlace) {
    this.#reader = reader;
    this.#place = place;
  }

  text(text: string): LabelReading {
    return this.#result(
      text.length > longestText ? this.#refuse("category-too-long", text) : this.#list(text, 0, true),
    );
  }

  steps(steps: readonly string[]): LabelReading {
    const isShort = steps.reduce((length, step) => length + step.length, 0) <= longestText;
    const chips = isShort ? this.#pathOf(steps, 0) : this.#refuse("category-too-long", steps.join(" > "));
    const isPath = this.#place.several !== true;
    return this.#result(chips.map(({ labels }) => ({ labels, isPath })));
  }

  #result(chips: readonly Chip[]): LabelReading {
    return { chips, rules: this.#rules, dropped: this.#dropped, findings: this.#findings };
  }

  /** @param isWhole whether no part was taken off yet but wrapping */
  #list(text: string, pass: number, isWhole: boolean): Chip[] {
    if (pass > mostPasses) return this.#refuse("category-unreadable", text);
    const clean = cleanText(text);
    if (clean !== text.normalize("NFC")) this.#rules.add("entities, markup and unseen characters removed");
    const { isName } = this.#reader;
    const oneName = isName(clean) || (this.#place.section === true && coordination.test(clean));
    const parts = oneName ? [clean] : [...new Set(splitList(clean, isName))];
    if (parts.length > longestList) return this.#refuse("category-too-long", clean);
    if (parts.length > 1) {
      this.#rules.add("split at separators of a list");
      return parts.flatMap((part) => this.#list(part, pass + 1, false));
    }
    const part = parts[0] ?? "";
    if (part.length > longestLabel * 2) return this.#refuse("category-too-long", part);
    const prefix = splitPrefix(part.trim());
    if (prefix?.rest === "") {
      this.#dropped.push(prefix.prefix);
      return [];
    }
    const label = cleanLabel(part);
    return label === clean ? this.#label(label, pass, isWhole) : this.#list(label, pass + 1, isWhole);
  }

  /** Reads what is clean and no list. */
  #label(label: string, pass: number, isWhole: boolean): Chip[] {
    if (this.#reader.isName(label)) return [{ labels: [label], isPath: false }];
    if (!/[\p{L}\p{N}\p{So}\p{Sc}]/u.test(label)) {
      if (label !== "") this.#dropped.push(label);
      return [];
    }
    if (label.length > longestLabel) return this.#refuse("category-too-long", label);
    if (template.test(label)) return this.#refuse("category-unreadable", label);
    const code = subjectCode(label);
    if (code?.explicit === true || code?.vocabulary === "iptc") return [{ labels: [label], isPath: false }];
    if (address.test(label)) return this.#refuse("category-address", label);
    if (isPlacement(label)) return this.#refuse("category-placement", label);
    if (isMereNumber(label)) return this.#refuse("category-number", label);
    return (
      this.#prefixed(label, pass, isWhole) ??
      this.#path(label, pass) ??
      (isWhole ? this.#words(label, pass) : undefined) ??
      this.#joined(label) ?? [{ labels: [label], isPath: false }]
    );
  }

  /** `Section: China` */
  #prefixed(label: string, pass: number, isWhole: boolean): Chip[] | undefined {
    const found = splitPrefix(label);
    if (found === undefined) return undefined;
    this.#rules.add("prefix removed");
    this.#dropped.push(found.prefix);
    return this.#list(found.rest, pass + 1, isWhole);
  }

  /** `China > Diplomacy`; `China/Diplomacy` where slashes make paths, and when it begins with `Home`. */
  #path(label: string, pass: number): Chip[] | undefined {
    const slashes = splitPath(label) === undefined ? splitSlashes(label) : undefined;
    const isCrumbs = this.#place.slashes === true || isRoot(slashes?.[0] ?? "");
    const steps = splitPath(label) ?? (isCrumbs ? slashes : undefined);
    if (steps === undefined) return undefined;
    this.#rules.add("read as a path");
    return this.#pathOf(steps, pass + 1);
  }

  /** @param steps texts, the root's first */
  #pathOf(steps: readonly string[], pass: number): Chip[] {
    const labels: string[] = [];
    for (const [index, step] of steps.entries()) {
      if (index === 0 && steps.length > 1 && isRoot(step) && !this.#reader.isName(step)) this.#dropped.push(step);
      else
        for (const label of this.#list(step, pass, false).flatMap((chip) => chip.labels))
          if (foldLabel(label) !== foldLabel(labels.at(-1) ?? "")) labels.push(label);
    }
    if (labels.length > deepestPath) return this.#refuse("category-too-long", labels.join(" > "));
    return labels.length === 0 ? [] : [{ labels, isPath: true }];
  }

  /** `ruby rails`, where spaces are gaps. Registered names of several words stay together. */
  #words(label: string, pass: number): Chip[] | undefined {
    const { spaces } = this.#place;
    const words = label.split(" ");
    if (spaces === undefined || words.length === 1) return undefined;
    const names: string[] = [];
    for (let first = 0; first < words.length;) {
      let count = Math.min(longestName, words.length - first);
      while (count > 1 && !this.#reader.isName(words.slice(first, first + count).join(" "))) count -= 1;
      names.push(words.slice(first, first + count).join(" "));
      first += count;
    }
    const isKnown = (name: string): boolean => this.#reader.isName(name) || "parts" in (this.#divide(name) ?? {});
    if (spaces === "registered" && !names.every(isKnown)) return undefined;
    this.#rules.add("split at spaces");
    this.#report("category-split", { text: shorten(label, 100), labels: names.join(", ") });
    return names.flatMap((name) => this.#list(name, pass + 1, false));
  }

  /** `ChinaDiplomacy`, `China/Diplomacy`: only when every part is registered, since `YaST` and `AC/DC` are one. */
  #joined(label: string): Chip[] | undefined {
    const division = this.#divide(label);
    if (division === undefined) return undefined;
    if ("readings" in division) {
      const [first, second] = division.readings;
      this.#report("category-ambiguous", { text: label, first: first.join(" + "), second: second.join(" + ") });
      return undefined;
    }
    const parts = division.parts.map(cleanLabel);
    this.#rules.add("divided into registered names");
    this.#report("category-run-together", { text: label, labels: parts.join(", ") });
    return parts.map((part) => ({ labels: [part], isPath: false }));
  }

  #divide(label: string): Division | undefined {
    const pieces = splitJoints(label) ?? [label];
    const parts: string[] = [];
    for (const piece of pieces) {
      const isName = pieces.length > 1 && this.#reader.isName(piece);
      const division = isName ? { parts: [piece] } : this.#reader.runTogether.divide(piece);
      if (division === undefined || "readings" in division) return division;
      parts.push(...division.parts);
    }
    return { parts };
  }

  #refuse(code: ProblemCode, text: string): Chip[] {
    const label = shorten(plainText(text), 100);
    this.#dropped.push(label);
    this.#report(code, { label });
    return [];
  }

  #report(code: ProblemCode, args: Finding["args"]): void {
    this.#findings.push({ code, args });
  }
}

/** A number that is no year and no version: an id in another system, perhaps. */
function isMereNumber(label: string): boolean {
  return /^\p{Nd}[\p{Nd},]*$/u.test(label) && !/^(?:1\d{3}|2[01]\d{2}|[^ -~]{4})$/.test(label);
}
