import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { expect, it } from "vitest";

import { detach } from "#src/base/detach";

it("changes nothing that can be seen", () => {
  const lone = `a lone surrogate \uD800 stays`;
  const made = (): object => ({
    title: "China’s exporters wait for the tariff ruling",
    short: "brief",
    number: 7,
    nothing: null,
    list: ["Chloé Ekström of Hong Kong", { deeper: [["a text in lists in lists in records"]] }],
    lone,
  });
  const value = made();
  detach(value);
  expect(value).toEqual(made());
});

it("comes to an end where a value holds itself", () => {
  const value: Record<string, unknown> = { text: "a text that is long enough" };
  value["self"] = value;
  detach(value);
  expect(value["self"]).toBe(value);
});

it("lets go of the texts that pieces were cut out of", () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const texts = 200;
  const size = 100_000;
  collect();
  const before = process.memoryUsage().heapUsed;
  const records = Array.from({ length: texts }, (_, index) => {
    const record = { piece: `${index} ${"x".repeat(size)}`.slice(0, 20) };
    detach(record);
    return record;
  });
  collect();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan((texts * size) / 4);
  expect(records[7]?.piece).toBe(`7 ${"x".repeat(18)}`);
});
