import { expect, it } from "vitest";

import { embeds } from "#src/normalize/body/enhancers/embeds";
import { sanitize } from "#src/normalize/body/sanitize";
import { makePage, write } from "../fixture.ts";

const run = (html: string): string => write(embeds({ blocks: sanitize(html, makePage()), notes: [] }).blocks);
const video = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";
const card = (text: string): string => `<figure class="embed"><a href="${video}">${text}</a></figure>`;

it.each([
  ['<p><a href="https://youtu.be/dQw4w9WgXcQ">https://youtu.be/dQw4w9WgXcQ</a></p>', card("Watch on YouTube")],
  ['<p> <a href="https://youtu.be/dQw4w9WgXcQ">www.youtube.com/watch</a>\n</p>', card("Watch on YouTube")],
  [
    '<p><a href="https://youtu.be/dQw4w9WgXcQ" title="The &lt;speech&gt;">https://youtu.be/dQw4w9WgXcQ</a></p>',
    card("The &lt;speech&gt;"),
  ],
  ['<p><a href="https://youtu.be/dQw4w9WgXcQ">The <b>speech</b></a></p>', card("The speech")],
])("%s becomes a card", (html, expected) => expect(run(html)).toBe(expected));

it.each([
  `<p>See <a href="${video}">it</a></p>`,
  `<p><a href="${video}">it</a> now</p>`,
  `<ul><li><a href="${video}">it</a></li></ul>`,
  '<p><a href="https://other.example/">https://other.example/</a></p>',
  `<p><a href="${video}"><img src="https://a.example/b.png" alt="c"></a></p>`,
])("%s stays", (html) => expect(run(html)).toBe(html));
