import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Output, Slice } from "#src/model/output";
import { PartReader, PartWriter, surveyParts } from "#src/write/parts";
import { writeOutputs } from "#src/write/write";
import { makeFolder } from "../load/folder.ts";

function write(folder: string, file: number, texts: readonly string[]): Slice[] {
  const writer = new PartWriter(folder, file);
  const slices = texts.map((text) => writer.add(text));
  writer.close();
  return slices;
}

function read(folder: string, slices: readonly Slice[]): string[] {
  const reader = new PartReader(folder);
  try {
    return slices.map((slice) => reader.text(slice));
  } finally {
    reader.close();
  }
}

describe("parts", () => {
  it("are read as they were written, whatever they hold", () => {
    const folder = makeFolder();
    let file = 0;
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 20 }), (texts) => {
        file += 1;
        expect(read(folder, write(folder, file, texts))).toEqual(texts);
      }),
      { numRuns: 100, seed: 6 },
    );
  });

  it("may be given in pieces", () => {
    const folder = makeFolder();
    const writer = new PartWriter(folder, 1);
    const slices = [writer.add("ä", "", "b"), writer.add(), writer.add("c", "語".repeat(400_000), "d")];
    writer.close();
    expect(read(folder, slices)).toEqual(["äb", "", `c${"語".repeat(400_000)}d`]);
  });

  it("may be larger than the buffer, and fill it to the last byte", () => {
    const folder = makeFolder();
    const texts = ["a", "ü".repeat(3_000_000), "", "b".repeat((1 << 20) - 7), "c", "語".repeat(400_000), "d"];
    expect(read(folder, write(folder, 1, texts))).toEqual(texts);
  });

  it("of several files stand beside each other, and a later writer goes on at the end", () => {
    const folder = makeFolder();
    const first = write(folder, 1, ["one", "zwei"]);
    const others = write(folder, 2, ["drei"]);
    const later = write(folder, 1, ["four"]);
    expect(read(folder, [...later, ...others, ...first])).toEqual(["four", "drei", "one", "zwei"]);
    expect(readFileSync(join(folder, "parts-1"), "utf8")).toBe("onezweifour");
  });

  it("can be read as soon as they are flushed", () => {
    const folder = makeFolder();
    const writer = new PartWriter(folder, 1);
    const one = writer.add("one");
    expect(() => read(folder, [one])).toThrow("cut off");
    writer.flush();
    expect(read(folder, [one])).toEqual(["one"]);
    writer.flush();
    const two = writer.add("two");
    writer.close();
    expect(read(folder, [one, two])).toEqual(["one", "two"]);
  });

  it("go into a buffer at their place", () => {
    const folder = makeFolder();
    const [, two] = write(folder, 1, ["one", "two"]);
    const bytes = Buffer.from("12345678");
    const reader = new PartReader(folder);
    reader.read(two as Slice, bytes, 3);
    reader.close();
    expect(bytes.toString()).toBe("123two78");
  });

  it("that are cut off, or whose file is gone, are an error and never other text", () => {
    const folder = makeFolder();
    const slices = write(folder, 1, ["one", "two"]);
    truncateSync(join(folder, "parts-1"), 5);
    expect(read(folder, slices.slice(0, 1))).toEqual(["one"]);
    expect(() => read(folder, slices)).toThrow("cut off");
    expect(() => read(folder, [{ file: 7, at: 0, size: 1 }])).toThrow("ENOENT");
  });

  it("are counted, and nothing else in their folder is", () => {
    const folder = makeFolder({ began: "x", state: "xxxx", "parts-x": "xx", "parts-1.tmp": "x" });
    write(folder, 0, ["12345"]);
    write(folder, 12, ["üü"]);
    const { names, bytes } = surveyParts(folder);
    expect([names.toSorted(), bytes]).toEqual([["parts-0", "parts-12"], 9]);
  });
});

describe("a document of parts", () => {
  const document = (pieces: Output["content"]): Output[] => [{ path: "rss.xml", phase: "feed", content: pieces }];

  it("is written whole, and again only when a part differs", () => {
    const [folder, out] = [makeFolder(), makeFolder()];
    const [one, two] = write(folder, 1, ["<item>ü</item>", "<item>ö</item>"]);
    const reader = new PartReader(folder);
    const publish = (pieces: Output["content"]): unknown =>
      writeOutputs(out, document(pieces), { readSlice: reader.read }).value.written;
    const pieces = ["<rss>", one as Slice, two as Slice, "</rss>"];
    expect(publish(pieces)).toBe(1);
    expect(readFileSync(join(out, "rss.xml"), "utf8")).toBe("<rss><item>ü</item><item>ö</item></rss>");
    expect(publish(pieces)).toBe(0);
    expect(publish(["<rss>", two as Slice, one as Slice, "</rss>"])).toBe(1);
    reader.close();
  });

  it("of a part that is cut off is no document: what stood there stays", () => {
    const [folder, out] = [makeFolder(), makeFolder()];
    writeOutputs(out, document("old"));
    const [one] = write(folder, 1, ["one"]);
    writeFileSync(join(folder, "parts-1"), "o");
    const reader = new PartReader(folder);
    expect(() => writeOutputs(out, document([one as Slice]), { readSlice: reader.read })).toThrow("cut off");
    reader.close();
    expect(readFileSync(join(out, "rss.xml"), "utf8")).toBe("old");
  });
});
