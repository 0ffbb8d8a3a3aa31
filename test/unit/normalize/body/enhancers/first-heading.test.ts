import { expect, it } from "vitest";

import { firstHeading } from "#src/normalize/body/enhancers/first-heading";
import { sanitize } from "#src/normalize/body/sanitize";
import { makePage, write } from "../fixture.ts";

function run(html: string): readonly [string, string | undefined] {
  const draft = firstHeading({ blocks: sanitize(html, makePage()), notes: [] });
  return [write(draft.blocks), draft.firstHeading];
}

it.each([
  ["opens the body and goes", "<h1>A <em>b</em></h1><p>c</p>", "<p>c</p>", "A b"],
  ["a slot before it is no block", "<!-- ad --><h1>A</h1><p>c</p>", "[ad]\n<p>c</p>", "A"],
  ["later, it stays", "<p>c</p><h1>A</h1>", "<p>c</p>\n<h1>A</h1>", "A"],
  ["the second stays", "<h1>A</h1><h1>A</h1>", "<h1>A</h1>", "A"],
  ["others stay", "<h2>A</h2><h3>b</h3>", "<h2>A</h2>\n<h3>b</h3>", undefined],
])("%s", (_, html, expected, heading) => expect(run(html)).toEqual([expected, heading]));
