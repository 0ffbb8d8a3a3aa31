import { foldLabel } from "../../base/fold.ts";
import { subjectCode } from "../../base/subject-code.ts";
import type { Chip } from "../../grammar/labels/read.ts";
import type { Category } from "../../model/article.ts";
import type { CategoryEntry, MediaTopic, MediaTopics } from "../../model/registry.ts";
import type { Finding } from "../../problems/finding.ts";
import type { CategoryRegistry } from "./registry.ts";

/** One level of a path: a registered category, or a label; `topic` when the label is the vocabulary's. */
export type Step =
  | { readonly entry: CategoryEntry }
  | { readonly label: string; readonly topic?: MediaTopic | undefined };

/** What a chip means. */
export interface Subject {
  readonly kind: Category["kind"];
  /** From the root down; of a topic or entity only the last counts for its address. */
  readonly steps: readonly Step[];
}

/** Finds what chips mean: by the registry, by the vocabulary of IPTC, by their own words. */
export class Resolver {
  readonly findings: Finding[] = [];
  /** By which entry or topic the chips were understood, in phrases. */
  readonly rules = new Set<string>();
  readonly #registry: CategoryRegistry;
  readonly #mediaTopics: MediaTopics | undefined;

  constructor(registry: CategoryRegistry, mediaTopics: MediaTopics | undefined) {
    this.#registry = registry;
    this.#mediaTopics = mediaTopics;
  }

  /** @param inSection whether the desk wrote the chips into the field of the section, of which the first is one */
  resolve(chips: readonly Chip[], inSection: boolean): Subject[] {
    const subjects = chips.flatMap(({ labels, isPath }) => {
      const steps = labels.flatMap((label) => this.#step(label) ?? []);
      return this.#subjects(withoutRepeats(steps), isPath, inSection);
    });
    const [first, ...others] = subjects;
    return inSection && first?.kind === "topic" ? [this.#promote(first), ...others] : subjects;
  }

  /** What is registered as a topic, and written as the section. */
  #promote(subject: Subject): Subject {
    const last = subject.steps.at(-1);
    if (last !== undefined && "entry" in last)
      this.#report("category-not-section", { label: last.entry.label, id: last.entry.id });
    return { ...subject, kind: "section" };
  }

  #step(label: string): Step | undefined {
    const code = subjectCode(label);
    const known = this.#registry.find(label) ?? (code === undefined ? undefined : this.#registry.findByCode(code));
    if (known !== undefined) return this.#registered(known);
    if (code !== undefined) {
      const topic = code.vocabulary === "iptc" ? this.#mediaTopics?.withCode(code.code) : undefined;
      if (topic !== undefined) {
        this.rules.add(`IPTC Media Topic ${topic.code}`);
        return { label: topic.label, topic };
      }
      // `Q4` may be a quarter, and is read as a label.
      if (code.explicit || code.code.length > 3) {
        const also = code.vocabulary === "iptc" ? ", nor to an IPTC Media Topic" : "";
        this.#report("category-code-unknown", { code: label, also });
        return undefined;
      }
    }
    const entry = this.#registry.findWithoutAccents(label);
    if (entry === undefined) return { label };
    this.#report("category-accents", { text: label, label: entry.label });
    return this.#registered(entry);
  }

  #registered(entry: CategoryEntry): Step {
    this.rules.add(`registered as ${entry.id}`);
    return { entry };
  }

  #subjects(written: readonly Step[], isPath: boolean, inSection: boolean): Subject[] {
    const last = written.at(-1);
    if (last === undefined) return [];
    const { steps, stray } = this.#settle(written);
    const above = written.slice(0, -1);
    // Sections that have nothing to do with each other are no path, and neither is a section with a person below it.
    if (stray !== undefined && !isPath && written.every((step) => "entry" in step))
      return written.flatMap((step) => this.#subjects([step], false, inSection));
    if (stray !== undefined && "entry" in last && last.entry.kind === "entity")
      return [...this.#subjects(above, isPath, inSection), ...this.#subjects([last], false, inSection)];
    if (stray !== undefined) this.#reportStray(written, stray);
    if ("label" in last) {
      this.#reportLabel(last);
      return [{ kind: isPath || inSection || steps.length > 1 ? "section" : "topic", steps }];
    }
    return [{ kind: stray === undefined ? last.entry.kind : "section", steps }];
  }

  /** The path with its registered part as the registry has it; `stray` is an entry that stands elsewhere there. */
  #settle(written: readonly Step[]): { readonly steps: readonly Step[]; readonly stray?: CategoryEntry | undefined } {
    const last = written.at(-1);
    if (last === undefined) return { steps: [] };
    const above = written.slice(0, -1);
    if ("entry" in last) {
      const chain = this.#registry.chain(last.entry);
      if (isWithin(above, chain)) return { steps: chain.map((entry) => ({ entry })) };
    }
    const upper = this.#settle(above);
    return { steps: [...upper.steps, last], stray: upper.stray ?? ("entry" in last ? last.entry : undefined) };
  }

  #reportStray(written: readonly Step[], { label, parent }: CategoryEntry): void {
    const path = written.map((step) => ("entry" in step ? step.entry.label : step.label)).join(" > ");
    const place = parent === undefined ? "on its own" : `below ${parent}`;
    this.#report("category-path-unregistered", { path, label, place });
  }

  #reportLabel({ label, topic }: Extract<Step, { label: string }>): void {
    if (topic?.retired === true) this.#report("category-code-retired", { code: topic.code, label });
    else if (topic !== undefined) this.#report("category-code", { code: topic.code, label });
    else if (this.#registry.entries.length > 0) {
      const near = this.#registry.nearest(label);
      const hint = near === undefined ? "" : `; did you mean ${near.label}?`;
      this.#report("category-unregistered", { label, hint });
    }
  }

  #report(code: Finding["code"], args: Finding["args"]): void {
    this.findings.push({ code, args });
  }
}

/** Two names of one category can follow each other. */
function withoutRepeats(steps: readonly Step[]): Step[] {
  return steps.filter((step, index) => keyOf([step]) !== keyOf(steps.slice(index - 1, index)) || index === 0);
}

/** What all spellings of a path share. */
export function keyOf(path: readonly Step[]): string {
  return path.map((step) => ("entry" in step ? `#${step.entry.id}` : foldLabel(step.label))).join("\n");
}

/** Whether all steps are entries of the chain, in its order. */
function isWithin(steps: readonly Step[], chain: readonly CategoryEntry[]): boolean {
  let from = 0;
  return steps.every((step) => {
    const at = "entry" in step ? chain.indexOf(step.entry, from) : -1;
    from = at + 1;
    return at !== -1;
  });
}
