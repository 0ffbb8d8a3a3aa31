import type { MediaTopic, MediaTopics } from "../model/registry.ts";
import type { Problem } from "../model/problem.ts";
import type { Staged } from "../model/staged.ts";
import { problem } from "../problems/problem.ts";
import type { Placed } from "./registry-entries.ts";
import type { OpenCategory } from "./registry-parents.ts";

/**
 * Checks the IPTC Media Topics of categories against the vocabulary. A topic's name becomes its code; a code that is
 * unknown stays, since it may be newer than our copy.
 */
export function settleTopics(
  placed: readonly Placed<OpenCategory>[],
  vocabulary: MediaTopics,
): Staged<Placed<OpenCategory>[]> {
  const problems: Problem[] = [];
  const value = placed.map((category): Placed<OpenCategory> => {
    const { entry, at } = category;
    const topic = entry.iptc;
    if (topic === undefined) return category;
    const isCode = /^\d{8}$/.test(topic);
    const found = isCode ? vocabulary.withCode(topic) : undefined;
    const named = isCode ? [] : inUse(vocabulary.named(topic));
    const only = found ?? (named.length === 1 ? named[0] : undefined);
    if (only === undefined) {
      const among = named.map(show).join(" or ");
      if (named.length > 0)
        problems.push(problem("registry-iptc-ambiguous", at("iptc"), { entry: entry.id, topic, among }));
      else {
        const meant = suggest(entry.label, vocabulary).map(show).join(" or ");
        const hint = meant === "" ? "" : `; did you mean ${meant}?`;
        problems.push(problem("registry-iptc-unknown", at("iptc"), { entry: entry.id, topic, hint }));
      }
      return { at, entry: { ...entry, iptc: isCode ? topic : undefined } };
    }
    const { code, label, retired } = only;
    if (retired) problems.push(problem("registry-iptc-retired", at("iptc"), { entry: entry.id, topic, label }));
    if (!isCode) problems.push(problem("registry-iptc-name", at("iptc"), { entry: entry.id, topic, code }));
    return { at, entry: { ...entry, iptc: code, iptcLabel: label } };
  });
  return { value, problems };
}

/** Those in use, else all. */
function inUse(topics: readonly MediaTopic[]): readonly MediaTopic[] {
  const current = topics.filter(({ retired }) => !retired);
  return current.length > 0 ? current : topics;
}

/** The topics that an entry may mean by its own label. */
function suggest(label: string, vocabulary: MediaTopics): readonly MediaTopic[] {
  const named = inUse(vocabulary.named(label));
  const near = named.length > 0 ? undefined : vocabulary.nearest(label);
  return near === undefined ? named : [near];
}

function show({ code, label }: MediaTopic): string {
  return `${code} (${label})`;
}
