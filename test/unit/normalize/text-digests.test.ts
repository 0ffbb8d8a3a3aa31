import { createHash } from "node:crypto";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { bodyDigest, isBlankBody } from "#src/normalize/text-digests";

const plainly = (text: string): string =>
  createHash("sha256").update(text.replace(/\s+/g, " ")).digest("hex").slice(0, 16);

describe("bodyDigest", () => {
  it("is the SHA-256 of the text with each run of white space as one space", () => {
    const pieces = fc.constantFrom(
      ..."a|é|中|🎉|\uD800|\u00A1|\u180E|\u200B|\u2028| |  |\n|\r\n|\t|\u00A0|\uFEFF|\u3000".split("|"),
    );
    const texts = fc
      .array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 3 })))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        expect(bodyDigest(text)).toBe(plainly(text));
      }),
      { numRuns: 200, seed: 6 },
    );
    for (let code = 0; code < 0x10000; code += 1) {
      const text = `a${String.fromCharCode(code)}b`;
      if (/\s/.test(text) || code % 997 === 0) expect(bodyDigest(text)).toBe(plainly(text));
    }
    const long = "a \n".repeat(40_000);
    expect(bodyDigest(long)).toBe(plainly(long));
  });

  it("tells a body without text", () => {
    const digests = (body: string) => ({ headline: "", body: bodyDigest(body) });
    expect(["", " \n\u3000", "a", "."].map((body) => isBlankBody(digests(body)))).toStrictEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
