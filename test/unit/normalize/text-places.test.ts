import { expect, it } from "vitest";

import { TextPlaces } from "#src/normalize/text-places";

it("finds words one behind the other, and from the beginning what stands before", () => {
  const places = new TextPlaces("a.png\n b.png a.png\n\nc.png");
  const found = ["a.png", "a.png", "c.png", "b.png", "lost", ""].map((words) => places.find(words));
  expect(found.map((place) => place && `${place.line}:${place.column}`)).toEqual([
    "1:1",
    "2:8",
    "4:1",
    "2:2",
    undefined,
    undefined,
  ]);
});

it("searches the whole text so many times only, whatever it is asked for", () => {
  const places = new TextPlaces("a.png");
  for (let count = 0; count < 101; count += 1) expect(places.find("lost")).toBeUndefined();
  expect(places.find("a.png")).toBeUndefined();
});
