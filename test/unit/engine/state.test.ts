import { serialize } from "node:v8";

import { describe, expect, it } from "vitest";

import { digestAt, readState, stateBytes, type State } from "#src/engine/state";
import { savedState } from "./state-fixture.ts";

const state: State = {
  ...savedState({
    files: "a.md\nb.md",
    digests: "a".repeat(32) + "b".repeat(32),
    inputStamps: Float64Array.of(1, 1_700_000_000_000.25, Number.NaN),
    levels: Uint8Array.of(0, 8),
  }),
  key: "key",
  parts: "parts-0",
  partStamps: Float64Array.of(1, 2, 3),
};
const bytes = Buffer.from(stateBytes(state));

describe("a state", () => {
  it("reads back as it was", () => {
    const read = readState(bytes, "key");
    expect(read).toEqual(state);
    expect(digestAt(read?.digests ?? "", 1)).toBe("b".repeat(32));
  });

  it("reads back from bytes that stand anywhere in memory", () => {
    const shifted = Buffer.concat([Buffer.from("x"), bytes]).subarray(1);
    expect(readState(shifted, "key")).toEqual(state);
  });

  it("of another key is none", () => {
    expect(readState(bytes, "other")).toBeUndefined();
    expect(readState(bytes, "")).toBeUndefined();
  });

  it("is none when it is cut off anywhere, or longer than it was", () => {
    for (let length = 0; length < bytes.length; length += 1)
      expect(readState(bytes.subarray(0, length), "key")).toBeUndefined();
    expect(readState(Buffer.concat([bytes, Buffer.from("\0")]), "key")).toBeUndefined();
  });

  it("is none when any bit of it is another", () => {
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      expect(readState(damaged, "key")).toBeUndefined();
    }
  });

  it.each([
    ["nothing", Buffer.alloc(0)],
    ["text", Buffer.from("{}")],
    ["the mark alone", bytes.subarray(0, 16)],
    ["zeros", Buffer.alloc(1000)],
    ["what another program serialized", serialize({ key: "key" })],
  ])("is none of %s", (_, other) => expect(readState(other, "key")).toBeUndefined());
});
