import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { remember } from "#src/base/memo";
import { edgeAt, latinPlaces } from "#src/grammar/credit/edges";
import { readLine } from "#src/grammar/credit/line";
import { copyrightStart, makerStart, plainStart, sourceStart } from "#src/grammar/credit/makers";
import { readParties } from "#src/grammar/credit/parties";
import { isProse } from "#src/grammar/credit/prose";
import { mayBeMarked, signsOf } from "#src/grammar/credit/signs";
import { captions, credits } from "./strings.ts";

const runs = { seed: 6, numRuns: 1000 };
const words = [...credits.map(([, text]) => text), ...captions].flatMap((text) => text.split(/(?<=\s)/u));
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom(
        "courtesy of ",
        "Special to the ",
        "photo by ",
        "nuotr.",
        "via ",
        "CC BY ",
        "domain ",
        "1 ",
        "'",
        "(",
      ),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join("").trim());

describe("places of Latin text", () => {
  it("are all where an edge is", () =>
    fc.assert(
      fc.property(text, (value) => {
        if (signsOf(value) === undefined) return;
        const places = latinPlaces(value, 0, value.length) ?? [];
        for (let index = 0; index < value.length; index += 1)
          if (edgeAt(value, index) !== undefined) expect(places).toContain(index);
      }),
      runs,
    ));

  it("are few, and too many are none", () => {
    const value = "Leaders meet in June. Photo: dpa";
    expect(latinPlaces(value, 0, 4)).toEqual([0, 16, 22, 29]);
    expect(latinPlaces(value, 1, 3)).toEqual([16, 22, 29]);
    expect(latinPlaces(value, 0, 3)).toBeUndefined();
  });
});

describe("a place without a sign of a mark", () => {
  it("begins no marked credit", () =>
    fc.assert(
      fc.property(text, (value) => {
        const signs = signsOf(value);
        if (signs === undefined) return;
        for (let index = 0; index < value.length; index += 1)
          if (edgeAt(value, index) !== undefined && !mayBeMarked(signs, index))
            expect(readLine(value.slice(index)).form).toBe("bare");
      }),
      runs,
    ));

  it("is told where the words behind it are no mark", () => {
    const signs = signsOf("Leaders meet at the Ferry Terminal in June");
    expect(signs).toBeDefined();
    expect(
      signs && ["Leaders", "Ferry", "June"].some((word) => mayBeMarked(signs, signs.lower.indexOf(word.toLowerCase()))),
    ).toBe(false);
  });

  it.each([makerStart, sourceStart, plainStart, copyrightStart])("is none where %s begins", (pattern) => {
    const marks = expand(pattern.source).filter((mark) => pattern.test(`${mark} Jane`));
    expect(marks.length).toBeGreaterThan(10);
    const missed = marks.filter((mark) => {
      const signs = signsOf(`${mark} Jane`);
      return signs !== undefined && !mayBeMarked(signs, 0);
    });
    expect(missed).toEqual([]);
  });
});

describe("prose", () => {
  it("names nobody alone", () =>
    fc.assert(
      fc.property(text, (value) => {
        if (!isProse(value) || /[:：]/u.test(value) || readLine(value).form !== "bare") return;
        expect(readParties(value).named).toBe(false);
      }),
      runs,
    ));

  it.each([
    ["Leaders Meeting", false],
    ["Leaders meeting", true],
    ["Roe said, left", true],
    ["The Ferry waits at Dawn as passengers gather", true],
    ["Getty images", false],
  ])("%s: %s", (value, expected) => expect(isProse(value)).toBe(expected));

  it.each(["action press", "picture alliance", "supplied photo", "Jane Roe via dpa", "all rights reserved here now"])(
    "is not %s",
    (value) => expect(isProse(value)).toBe(false),
  );
});

describe("edgeAt", () => {
  it.each([
    ["Seen. Photo", 6, "sentence"],
    ["Seen 5. Photo", 8, "space"],
    ["Seen: Photo", 6, "comma"],
    ["Seen Photo", 5, "space"],
    ["Seen dpa", 5, "space"],
    ["Seen then", 5, undefined],
    ["SeenPhoto", 4, "glued"],
    ["SEEN", 2, undefined],
    ["Seen", 0, "start"],
    ["seen", 0, "start"],
    ["Seen\nPhoto", 5, "start"],
  ])("%s at %d", (value, index, edge) => expect(edgeAt(value, index)).toBe(edge));
});

describe("remember", () => {
  it("reads a text once, forgets all when it is full, and holds no long ones", () => {
    const read: string[] = [];
    const recall = remember(2, 3, (value) => read.push(value));
    const asked = ["a", "a", "b", "a", "c", "a", "long", "long"];
    expect(asked.map(recall)).toEqual([1, 1, 2, 1, 3, 4, 5, 6]);
    expect(read).toEqual(["a", "b", "c", "a", "long", "long"]);
  });
});

/** Texts that a pattern matches: every way through its groups and options; classes by their first letter. */
function expand(source: string): string[] {
  const plain = source
    .replace(/\(\?<?=(?:[^()[\]]|\[[^\]]*\]|\([^()]*\))*\)/gu, "")
    .replace(/\(\?:\[[^\]]*\]\+ \)\{0,3\}\?/u, "")
    .replace(/\\s[+*]/gu, " ");
  const texts = new Set<string>();
  const [paths] = alternatives(plain.replace(/^\^/u, ""), 0);
  for (const path of paths) texts.add(path.trim());
  return [...texts];
}

function alternatives(source: string, from: number): readonly [string[], number] {
  const found: string[] = [];
  let paths = [""];
  let index = from;
  while (index < source.length && source[index] !== ")") {
    let choices: string[];
    if (source[index] === "|") {
      found.push(...paths);
      paths = [""];
      index += 1;
      continue;
    }
    if (source[index] === "(") {
      const [inner, end] = alternatives(source, index + (source.startsWith("(?:", index) ? 3 : 1));
      [choices, index] = [inner, end + 1];
    } else if (source[index] === "[") {
      const end = source.indexOf("]", index);
      [choices, index] = [
        source
          .slice(index + 1, end)
          .split("")
          .filter((letter) => letter !== "\\"),
        end + 1,
      ];
    } else {
      if (source[index] === "\\") index += 1;
      [choices, index] = [[source[index] ?? ""], index + 1];
    }
    if (source[index] === "?") {
      choices = [...choices, ""];
      index += 1;
    }
    paths = paths.flatMap((path) => choices.map((choice) => path + choice));
  }
  return [[...found, ...paths], index];
}
