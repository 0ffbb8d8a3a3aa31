import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slugify } from "#src/base/slug";

describe("slugify", () => {
  it.each([
    ["China and US kick off talks", "china-and-us-kick-off-talks"],
    ["../../etc/passwd", "etc-passwd"],
    ["東京・首都圏", "東京-首都圏"],
    ["Ärger über’s Öl", "ärger-übers-öl"],
    ["１＆１", "1-1"],
    ["CON", "con-"],
    ["..", ""],
    ["+++", ""],
  ])("%s → %s", (text, slug) => expect(slugify(text)).toBe(slug));

  it("is a safe name for one folder, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const slug = slugify(text);
        expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(81);
        expect(slug).toBe(slug.normalize("NFC"));
        expect(slug).not.toMatch(/[./\\\s:*?"<>|\u0000-\u001F]|^-/);
        expect(slugify(slug)).toBe(slug);
      }),
      { numRuns: 2000 },
    );
  });

  it("cuts between words", () => {
    const slug = slugify("a very long headline that goes on and on ".repeat(5));
    expect(slug).toMatch(/^a-very-long-headline-.*[a-z]$/);
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug.split("-").every((word) => "a very long headline that goes on and".split(" ").includes(word))).toBe(
      true,
    );
  });
});
