import type { State } from "#src/engine/state";

export type Saved = Omit<State, "key" | "parts" | "partStamps">;

const none = { file: 0, at: 0, size: 0 };

/** What a build of nothing remembers. */
export function savedState(overrides: Partial<Saved> = {}): Saved {
  return {
    now: 1,
    until: Infinity,
    zone: "UTC",
    summary: {
      status: "published",
      articles: { read: 0, published: 0, hidden: {}, held: [], kept: [] },
      channels: 1,
      counts: { stop: 0, error: 0, warning: 0, info: 0 },
    },
    top: "",
    front: none,
    inputs: "",
    inputStamps: new Float64Array(),
    outputs: "",
    outputStamps: new Float64Array(),
    outputDigests: "",
    digests: "",
    heads: "",
    keys: "",
    common: "",
    at: 1,
    reasons: new Uint16Array(),
    renderedAt: new Float64Array(),
    before: new Float64Array(),
    files: "",
    slices: new Float64Array(),
    levels: new Uint8Array(),
    documents: {
      paths: "",
      digests: "",
      slices: new Float64Array(),
      members: new Uint32Array(),
      starts: Uint32Array.of(0),
    },
    facts: none,
    links: none,
    used: 0,
    ...overrides,
  };
}
