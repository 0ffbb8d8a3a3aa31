import { defineConfig } from "vitest/config";

const limits = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...limits,
          name: "code",
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**"],
          globalSetup: ["test/helpers/global-setup.ts"],
          maxWorkers: 2,
        },
      },
      {
        test: {
          ...limits,
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/helpers/browser/setup.ts"],
          // After the others, not beside them: the browser keeps a second processor busy.
          sequence: { groupOrder: 1 },
          maxWorkers: 1,
          // The library that drives it is slow to load.
          isolate: false,
        },
      },
    ],
  },
});
