import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { ownPath } from "#src/normalize/own-pages";
import { addressText, addressValue } from "#src/render/feed-text";
import { address } from "../../helpers/article.ts";

const piece = fc.constantFrom(
  ..."http://¤https://¤HTTPS://¤//¤tag:¤a.example¤A.example¤news.example¤:8080¤:443¤/¤/n¤/articles/2026/11/x".split(
    "¤",
  ),
  ..."/articles/2026/11/x/index.html¤/../¤/%2e%2e/¤?q=1&r¤#f¤xn--a¤1.2.3.4¤ä¤%C3¤,2026-11-01:¤x¤ ¤'¤@¤|¤\"".split("¤"),
);
const addresses = fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join(""));

describe("addresses that need not be read by URL", () => {
  it.each(["https://a.example/", "https://news.example/n/", "http://a.example:8080/", "https://xn--a-1fa.example/"])(
    "lie below %s when URL says so",
    (site) => {
      let own = 0;
      fc.assert(
        fc.property(
          fc.oneof(
            addresses,
            addresses.map((rest) => site + rest.replace(/^\//, "")),
            addresses.map((rest) => `${site}articles/2026/11/x${rest}`),
          ),
          (written) => {
            let slow: string | undefined;
            try {
              const [url, base] = [new URL(written), new URL(site)];
              if (url.host === base.host && url.pathname.startsWith(base.pathname))
                slow = decodeURIComponent(url.pathname.slice(base.pathname.length));
            } catch {
              // No address at all.
            }
            const path = ownPath(written, address(site));
            if (path !== undefined) own += 1;
            // What is none of an article is left out either way.
            expect(path).toBe(
              slow !== undefined && /^articles\/2026\/11\/[^/]+(?:\/(?:index\.html)?)?$/.test(slow) ? slow : undefined,
            );
          },
        ),
        { numRuns: 500, seed: 6 },
      );
      expect(own).toBeGreaterThan(5);
    },
  );

  it("are in feeds as URL writes them", () => {
    let read = 0;
    fc.assert(
      fc.property(addresses, (written) => {
        if (!URL.canParse(written)) return;
        read += 1;
        const { href } = new URL(written);
        expect(addressText(written)).toBe(
          href.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
        );
        expect(addressValue(written)).toBe(href.replaceAll("&", "&amp;").replaceAll('"', "&quot;"));
      }),
      { numRuns: 1000, seed: 6 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
