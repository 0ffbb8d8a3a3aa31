import { wordsFor } from "../../base/words.ts";
import type { FeedPlan } from "../../model/feed-plan.ts";
import type { Staged } from "../../model/staged.ts";
import { icon } from "./head.ts";
import { startTag, type Html } from "./html.ts";
import type { Link } from "./links.ts";
import { pageView } from "./page-view.ts";
import { PlainMedium } from "./plain-medium.ts";
import { rootSections, type PageSite } from "./site.ts";
import type { Teasers } from "./teasers.ts";
import type { Templates } from "./templates.ts";

/** What 404.eta reads, as `it.missing`. */
interface MissingView {
  /** Every root section, in the order of the plan. */
  readonly sections: readonly Link[];
  readonly latest: readonly Html[];
}

/** Where static hosts look for the page that they send in place of one that is not there. */
export const missingPage = "404.html";

const mostLatest = 6;

/**
 * What readers get at an address where nothing stands. It is sent at any depth, so all its links are absolute, and it has
 * no address of its own to name.
 */
export function renderMissingPage(
  { visible }: Pick<FeedPlan, "visible">,
  site: PageSite,
  templates: Templates,
  teasers: Teasers,
): Staged<string | undefined> {
  const { language, title, favicon, icon: picture } = site.config.site;
  const missing: MissingView = {
    sections: rootSections(site).map(({ label, page }) => ({ text: label, url: page })),
    latest: teasers.of(visible.slice(0, mostLatest)),
  };
  const page = pageView(site, new PlainMedium(), {
    language,
    title: `${wordsFor(language).missing} | ${title}`,
    head: [startTag("meta", { name: "robots", content: "noindex" }), ...icon(favicon ?? picture), templates.listStyle],
    css: templates.css,
  });
  return templates.render("404.eta", { ...page, missing }, { page: missingPage });
}
