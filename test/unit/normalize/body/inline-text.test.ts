import fc from "fast-check";
import { Lexer } from "marked";
import { describe, expect, it } from "vitest";

import { inlineTextEnd, mayBeAddress } from "#src/normalize/body/inline-text";

const { text: rule, url } = Lexer.rules.inline.gfm;
const end = (source: string): number | undefined => rule.exec(source)?.[0].length;

describe("inlineTextEnd", () => {
  it.each([
    ["words", 5],
    ["a *b*", 2],
    ["*a", 2],
    ["a  \nb", 1],
    ["   \nb", 1],
    ["  \nb", 4],
    ["a  b", 4],
    ["a https://b", 2],
    ["ahttp", 1],
    ["a ftp://b", 2],
    ["a ftp:b", 7],
    ["a www.b", 2],
    ["awww.b", 6],
    ["http", 4],
  ])("%j ends at %j, as marked has it", (source, expected) => {
    expect(inlineTextEnd(source)).toBe(expected);
    expect(end(source)).toBe(expected);
  });

  it.each(["`a", "~a", "a b@c.example", "a_b@c.example", "a mailto:b", "a xmpp:b"])("leaves %j to the rule", (source) =>
    expect(inlineTextEnd(source)).toBeUndefined(),
  );

  const piece = fc.constantFrom(
    ..."a,9,é,h,t,p,w,f,ww,tp,http,HtTp,https://,ftp,FTP://,:,://,www,www.,WWW.,mailto:,xmpp:,mail,to:,@,b@c.d,.,!,*,_".split(
      ",",
    ),
    "~",
    "`",
    "\\",
    "<",
    "[",
    "(",
    "#",
    "+",
    "-",
    ",",
    " ",
    "  ",
    "   ",
    "\n",
    "\u2028",
    "\uD83D",
  );
  const source = fc.array(piece, { minLength: 1, maxLength: 9 }).map((pieces) => pieces.join(""));

  it("agrees with marked wherever it says anything", () => {
    let said = 0;
    fc.assert(
      fc.property(source, (text) => {
        const found = inlineTextEnd(text);
        if (found === undefined) return;
        said += 1;
        expect(found).toBe(end(text));
      }),
      { numRuns: 1000, seed: 6 },
    );
    expect(said).toBeGreaterThan(500);
  });

  it("lets no address pass", () => {
    fc.assert(
      fc.property(source, (text) => {
        if (url.test(text)) expect(mayBeAddress(text)).toBe(true);
      }),
      { numRuns: 1000, seed: 6 },
    );
    expect(mayBeAddress("plain words")).toBe(false);
  });
});
