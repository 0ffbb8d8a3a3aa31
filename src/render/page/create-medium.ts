import type { SiteConfig } from "../../model/site.ts";
import { AmpMedium } from "./amp-medium.ts";
import type { Medium } from "./medium.ts";
import { PlainMedium } from "./plain-medium.ts";

/** The one place that decides between AMP and plain HTML. */
export function createMedium(config: SiteConfig): Medium {
  return config.amp === false ? new PlainMedium() : new AmpMedium(config.site.url);
}
