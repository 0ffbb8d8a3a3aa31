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
          // One browser and its pages keep two processors busy: after the others, not beside them.
          sequence: { groupOrder: 1 },
          isolate: false,
          maxWorkers: 2,
        },
      },
    ],
  },
});
