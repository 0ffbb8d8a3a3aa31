import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { foldLabel } from "../base/fold.ts";
import { nearest } from "../base/nearest.ts";
import type { MediaTopic, MediaTopics } from "../model/registry.ts";

interface Vocabulary {
  readonly byCode: ReadonlyMap<string, MediaTopic>;
  readonly byName: ReadonlyMap<string, readonly MediaTopic[]>;
}

let vocabulary: Vocabulary | undefined;

/** The vocabulary that comes with Broadsheet; its file is read at the first question. */
export const mediaTopics: MediaTopics = {
  withCode: (code) => read().byCode.get(code),
  named: (label) => read().byName.get(foldLabel(label)) ?? [],
  nearest: (label) => {
    const { byName } = read();
    const near = nearest(foldLabel(label), byName.keys());
    return near === undefined ? undefined : byName.get(near)?.[0];
  },
};

function read(): Vocabulary {
  vocabulary ??= parse(
    readFileSync(fileURLToPath(new URL("../../vocabularies/iptc-media-topics.tsv", import.meta.url)), "utf8"),
  );
  return vocabulary;
}

function parse(text: string): Vocabulary {
  const byCode = new Map<string, MediaTopic>();
  const byName = new Map<string, MediaTopic[]>();
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [code = "", , retired = "", label = "", labelZh = ""] = line.split("\t");
    const topic = { code, label, retired: retired !== "", ...(labelZh === "" ? {} : { labelZh }) };
    byCode.set(code, topic);
    for (const name of labelZh === "" ? [label] : [label, labelZh])
      byName.set(foldLabel(name), [...(byName.get(foldLabel(name)) ?? []), topic]);
  }
  for (const topics of byName.values()) topics.sort((a, b) => Number(a.retired) - Number(b.retired));
  return { byCode, byName };
}
