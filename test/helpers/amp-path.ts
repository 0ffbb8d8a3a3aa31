import { homedir } from "node:os";
import { join } from "node:path";

/** Where the AMP validator is kept between runs. */
export const ampValidatorPath: string = join(
  process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"),
  "broadsheet",
  "amp-validator-15.5.4.js",
);
