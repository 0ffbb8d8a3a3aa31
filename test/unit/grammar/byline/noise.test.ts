import { describe, expect, it } from "vitest";
import { parseByline } from "#src/grammar/byline/parse";
import { sketch } from "./sketch.ts";

describe("what stands around names", () => {
  it.each([
    ["Luke Nolten 12 min read", "Luke Nolten - 12 min read"],
    ["Jane Doe Follow", "Jane Doe - Follow"],
    ["Jane Doe Published 5 May 2024", "Jane Doe - Published 5 May 2024"],
    ["Jane Doe, Updated 3 hours ago", "Jane Doe - Updated 3 hours ago"],
    ["admin", "- admin ! byline-account"],
    ["root", "- root ! byline-account"],
    ["wpuser1", "- wpuser1 ! byline-account"],
    ["jane@paper.example (Jane Doe)", "Jane Doe {email jane@paper.example}"],
    ["Jane Doe <jane@paper.example>", "Jane Doe {email jane@paper.example}"],
    ['By <a href="/x">Jane Doe</a>.', "Jane Doe"],
    ["Jane&nbsp;Doe &amp; John Roe", "Jane Doe | John Roe"],
    ["Jane Doe and 3 others", "Jane Doe + 3"],
    ["Jude Kats <jude@mail.example>", "Jude Kats {email jude@mail.example}"],
    ["Your Name <you@example.com>", "- Your Name (you@example.com) ! byline-account, byline-address"],
    ["Nico Matsas and @mark-i-m", "Nico Matsas | @mark-i-m {handle @mark-i-m}"],
    ["Will(@Airmacho)", "Will {handle @Airmacho}"],
    [
      '"Adrien (adrien@paper.example) & Jens (jens@paper.example)"',
      "Adrien {email adrien@paper.example} | Jens {email jens@paper.example}",
    ],
    ["Mike Carson | mcarson@paper.example", "Mike Carson {email mcarson@paper.example}"],
    ["u/some_reader", "u/some_reader {handle u/some_reader}"],
    ["João Silva, G1 — São Paulo", "João Silva {affiliation G1} @ São Paulo"],
    [
      "Amelie Kraus 2024-02-14T16:15:30Z Share Facebook Email Twitter LinkedIn Copy Link Save Read in app",
      "Amelie Kraus - 2024-02-14T16:15:30Z / Facebook Email Twitter LinkedIn Copy Link Save Read in app / Share",
    ],
    [
      "Havel Marks, Jun Zhou, View ORCID ProfileElizabeth Rau, Ava Odenbach",
      "Havel Marks | Jun Zhou | Elizabeth Rau | Ava Odenbach - View ORCID Profile",
    ],
    ["No Content Found", "- No Content Found ! byline-account"],
    ["© dpa-infocom, dpa:240516-99-53606/3 (dpa)", "~ dpa - dpa:240516-99-53606/3"],
    ["Lüder Hopp info@paper.example", "Lüder Hopp {email info@paper.example}"],
    ["Frank Bülow - http://paper.example", "Frank Bülow {url http://paper.example}"],
    ["Super User", "- Super User ! byline-account"],
    ["null", "- null ! byline-account"],
    ["Luis \\u00c1vila", "Luis Ávila"],
    ["Web Commerce GmbH www.commerce.example", "Web Commerce GmbH [org] {url https://www.commerce.example}"],
  ])("%j", (byline, expected) => expect(sketch(parseByline(byline))).toBe(expected));
});
