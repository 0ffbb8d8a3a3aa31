import { expect, it } from "vitest";

import { shareLinks, shareNames } from "#src/base/share";

const page = { url: "https://news.example/å/?a=1&b=2", title: "A & B? \uD800 100 %" };

it.each(shareNames)("%s takes address and title as they are", (service) => {
  const { name = "", url = "" } = shareLinks([service], page)[0] ?? {};
  expect(name === "").toBe(service === "email");
  const given = new URL(url);
  expect(given.protocol).toMatch(/^(?:https|mailto):$/);
  expect([...given.searchParams.values()].join(" ")).toContain(page.url);
});
