import amphtmlValidator from "amphtml-validator";
import { ampValidatorPath } from "./amp-path.ts";

let instance: ReturnType<typeof amphtmlValidator.getInstance> | undefined;

/** What the official AMP validator says of a page: one line a finding, none for a page that passes. */
export async function ampFindings(html: string): Promise<string[]> {
  instance ??= amphtmlValidator.getInstance(ampValidatorPath);
  const result = (await instance).validateString(html);
  const findings = result.errors.map(({ severity, line, col, message }) => `${severity} ${line}:${col} ${message}`);
  return result.status === "PASS" || findings.length > 0 ? findings : [`status ${result.status}`];
}
