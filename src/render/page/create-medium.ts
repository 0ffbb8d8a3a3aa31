import type { SiteConfig } from "../../model/site.ts";
import { AmpMedium } from "./amp-medium.ts";
import type { Medium, MediumReport } from "./medium.ts";
import { PlainMedium } from "./plain-medium.ts";

/** The one place that decides between AMP and plain HTML. */
export function createMedium(config: SiteConfig, report: MediumReport): Medium {
  return config.amp === false ? new PlainMedium() : new AmpMedium(config.site.url, report);
}
