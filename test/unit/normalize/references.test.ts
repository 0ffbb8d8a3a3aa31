import { describe, expect, it } from "vitest";

import { References } from "#src/normalize/references";

const files = new Set([
  "_posts/2017-06-22-ferries.md",
  "_posts/2018/2018-01-02-ferries.md",
  "_posts/2018-03-04-piers.markdown",
  "posts/harbour/index.md",
  "posts/harbour/index.de.md",
  "posts/lighthouse.md",
  "posts/lighthouse.de.md",
  "posts/_index.md",
  "notes/My note.md",
  "notes/deep/one.md",
  "notes/other/one.md",
  "docs/setup.mdx",
  "index.md",
]);
const references = new References(files);

describe("References", () => {
  it.each([
    ["_posts/2017-06-22-ferries.md", "a.md", "_posts/2017-06-22-ferries.md"],
    ["2017-06-22-ferries", "a.md", "_posts/2017-06-22-ferries.md"],
    ["2018/2018-01-02-ferries", "a.md", "_posts/2018/2018-01-02-ferries.md"],
    ["2018-03-04-piers", "a.md", "_posts/2018-03-04-piers.markdown"],
    ["2018-03-04-piers.md", "a.md", "_posts/2018-03-04-piers.markdown"],
    ["piers", "a.md", "_posts/2018-03-04-piers.markdown"],
    ["posts/harbour", "a.md", "posts/harbour/index.md"],
    ["/posts/harbour/", "b/a.md", "posts/harbour/index.md"],
    ["posts/harbour/index.md", "a.md", "posts/harbour/index.md"],
    ["harbour", "posts/a.md", "posts/harbour/index.md"],
    ["content/posts/lighthouse.md", "a.md", "posts/lighthouse.md"],
    ["src/content/posts/lighthouse", "a.de.md", "posts/lighthouse.de.md"],
    ["lighthouse.md", "posts/a.md", "posts/lighthouse.md"],
    ["lighthouse", "a.md", "posts/lighthouse.md"],
    ["lighthouse", "a.de.md", "posts/lighthouse.de.md"],
    ["posts/lighthouse", "posts/a.de.md", "posts/lighthouse.de.md"],
    ["posts/harbour", "posts/a.de.md", "posts/harbour/index.de.md"],
    ["posts", "a.md", "posts/_index.md"],
    ["My note", "a.md", "notes/My note.md"],
    ["my NOTE", "a.md", "notes/My note.md"],
    ["deep/one", "a.md", "notes/deep/one.md"],
    ["one", "notes/other/two.md", "notes/other/one.md"],
    ["setup", "a.md", "docs/setup.mdx"],
    ["posts/lighthouse.html", "a.md", "posts/lighthouse.md"],
  ])("%s in %s is %s", (reference, from, file) => expect(references.find(reference, from)).toBe(file));

  it.each([
    // Two files of the name, neither nearer.
    ["ferries", "a.md"],
    ["one", "a.md"],
    ["nothing", "a.md"],
    ["elsewhere/index.md", "b/a.md"],
    ["elsewhere/index", "b/a.md"],
    ["../../x", "a.md"],
    ["", "a.md"],
  ])("%j in %s is none", (reference, from) => expect(references.find(reference, from)).toBeUndefined());

  it("does not depend on the order of files", () => {
    const turned = new References(new Set([...files].toReversed()));
    for (const reference of ["piers", "one", "harbour", "lighthouse"])
      expect(turned.find(reference, "a.md")).toBe(references.find(reference, "a.md"));
  });
});
