import { LabelReader, type LabelReading } from "../../grammar/labels/read.ts";
import type { MediaTopics } from "../../model/registry.ts";
import type { Finding } from "../../problems/finding.ts";
import type { CategoryRegistry } from "./registry.ts";
import { Resolver, type Subject } from "./subject.ts";
import type { Wording } from "./written.ts";

/** What something that the desk wrote means, whatever other articles say. */
export interface Understood {
  readonly subjects: readonly Subject[];
  /** How it was understood, in phrases. */
  readonly rules: readonly string[];
  /** Parts that name no category. */
  readonly dropped: readonly string[];
  readonly findings: readonly Finding[];
}

/** Understands what stands in front matter; the same text in the same place only once. */
export class Understanding {
  readonly #registry: CategoryRegistry;
  readonly #mediaTopics: MediaTopics | undefined;
  readonly #reader: LabelReader;
  readonly #known = new Map<string, Understood>();

  constructor(registry: CategoryRegistry, mediaTopics: MediaTopics | undefined) {
    this.#registry = registry;
    this.#mediaTopics = mediaTopics;
    // "crime, law and justice" is one topic of the vocabulary.
    const isTopic = (label: string): boolean => /[,、]/.test(label) && (mediaTopics?.named(label).length ?? 0) > 0;
    this.#reader = new LabelReader(registry.names(), (label) => registry.find(label) !== undefined || isTopic(label));
  }

  /** The registry's own entries as subjects. */
  registered(): Subject[] {
    return this.#registry.entries.map((entry) => ({
      kind: entry.kind,
      steps: this.#registry.chain(entry).map((link) => ({ entry: link })),
    }));
  }

  of(wording: Wording): Understood {
    const key = keyOf(wording);
    const known = this.#known.get(key) ?? this.#understand(wording);
    this.#known.set(key, known);
    return known;
  }

  #understand(wording: Wording): Understood {
    const { chips, rules, dropped, findings } = this.#read(wording);
    const resolver = new Resolver(this.#registry, this.#mediaTopics);
    const subjects = resolver.resolve(chips, wording.place.section === true);
    return {
      subjects,
      rules: [...rules, ...resolver.rules],
      dropped,
      findings: [...findings, ...resolver.findings],
    };
  }

  #read({ text, steps, place }: Wording): LabelReading {
    if (text !== undefined) return this.#reader.read(text, place);
    if (steps !== undefined) return this.#reader.readPath(steps, place);
    const findings: Finding[] = [{ code: "category-unreadable", args: { label: "A value that is no text" } }];
    return { chips: [], rules: new Set(), dropped: [], findings };
  }
}

function keyOf({ text, steps, place: { section, several, slashes, spaces } }: Wording): string {
  const place = `${section === true} ${several === true} ${slashes === true} ${spaces ?? ""}`;
  if (text !== undefined) return `${place} text ${text}`;
  return steps === undefined ? "" : `${place} steps ${JSON.stringify(steps)}`;
}
