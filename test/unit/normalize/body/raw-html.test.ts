import { describe, expect, it } from "vitest";

import { closeElements, closeTags } from "#src/normalize/body/raw-html";
import { renderBody } from "#src/normalize/body/render";
import { found, makeJob, makePage } from "./fixture.ts";

describe("closeTags", () => {
  it.each([
    ["<b>", "<b>"],
    ['<a title="x > y">', '<a title="x > y">'],
    ["<!-- <b -->", "<!-- <b -->"],
    ["1 < 2", "1 < 2"],
    ['<div title="x>\n', '&lt;div title="x>\n'],
    ["<b <i>", "&lt;b <i>"],
    ["</b", "&lt;/b"],
    ["<!-- x", "&lt;!-- x"],
    ["<p>a<b", "<p>a&lt;b"],
  ])("%j becomes %j", (html, expected) => expect(closeTags(html)).toBe(expected));
});

describe("closeElements", () => {
  it.each([
    ["a <title> b", "a &lt;title> b", ["body-tag-unclosed: title"]],
    ["<title>a</title>", "<title>a</title>", []],
    ["</title><TITLE>a", "</title>&lt;TITLE>a", ["body-tag-unclosed: TITLE"]],
    ["<script>a</script><script>b", "<script>a</script>&lt;script>b", ["body-tag-unclosed: script"]],
    ["<plaintext>a</plaintext>", "&lt;plaintext>a</plaintext>", ["body-tag-unclosed: plaintext"]],
    ["<!-- a", "&lt;!-- a", ["body-tag-unclosed: !--"]],
    ["<svg/>a", "<svg/>a", []],
    ["<titles>a<object-x>", "<titles>a<object-x>", []],
  ])("%j becomes %j", (html, expected, findings) => {
    const page = makePage();
    expect(closeElements(html, page.findings)).toBe(expected);
    expect(found(page)).toEqual(findings);
  });
});

describe("nothing that is published is lost", () => {
  it.each([
    "Use the <title> tag.",
    "<title>\n",
    "<script>\n",
    "<!-- never closed",
    '<div class="x>\n',
    "An <iframe> and a <textarea>.",
    "<svg>\n\n",
    "<select>\n\n",
    "<plaintext>\n\n",
    "<xmp>\n\n",
    "<style>\n\np {}\n",
    "a <b c",
    "<template>\n",
    "<![CDATA[ x",
    "<?php echo",
  ])("after %j the rest of the article stands", (opening) => {
    expect(renderBody(makeJob(`${opening}\n\nThe council *met* on Tuesday.\n`)).text).toMatch(
      /The council .*met.* on Tuesday\./,
    );
  });
});
