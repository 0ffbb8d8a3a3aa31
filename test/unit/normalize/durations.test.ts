import { describe, expect, it } from "vitest";
import { durations } from "#src/normalize/durations";

const speeds = { readingSpeed: 250, listeningSpeed: { slow: 150, average: 200, fast: 250 } };

describe("how long a text takes", () => {
  it.each([
    [0, 1, { slow: 0, average: 0, fast: 0 }],
    [1, 1, { slow: 1, average: 1, fast: 1 }],
    [374, 1, { slow: 150, average: 112, fast: 90 }],
    [375, 2, { slow: 150, average: 113, fast: 90 }],
    [5000, 20, { slow: 2000, average: 1500, fast: 1200 }],
  ])("%i words", (words, readingMinutes, listenSeconds) => {
    expect(durations(words, speeds)).toEqual({ readingMinutes, listenSeconds });
  });

  it("at the speeds of the configuration", () => {
    expect(durations(1000, { readingSpeed: 500, listeningSpeed: { slow: 100, average: 120, fast: 1000 } })).toEqual({
      readingMinutes: 2,
      listenSeconds: { slow: 600, average: 500, fast: 60 },
    });
  });
});
