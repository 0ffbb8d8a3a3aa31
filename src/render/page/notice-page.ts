import { defined } from "../../base/defined.ts";
import type { Article } from "../../model/article.ts";
import type { Staged } from "../../model/staged.ts";
import { createMedium } from "./create-medium.ts";
import { feedLinks, icon } from "./head.ts";
import { startTag } from "./html.ts";
import { pageView, timeView, type TimeView } from "./page-view.ts";
import type { PageSite } from "./site.ts";
import type { Templates } from "./templates.ts";
import { wordsFor } from "../../base/words.ts";

/** What notice.eta reads, as `it.notice`. */
interface NoticeView {
  readonly text?: string;
  readonly time?: TimeView;
}

/** What stands at the address of a withdrawn article: not for search engines, and without a word of the article. */
export function renderNoticePage(article: Article, site: PageSite, templates: Templates): Staged<string | undefined> {
  const { withdrawn, language } = article;
  const { favicon, icon: picture, title } = site.config.site;
  const medium = createMedium(site.config);
  const main = site.channels.get("");
  const page = pageView(site, medium, {
    language,
    title: `${wordsFor(language).withdrawn} | ${title}`,
    head: [
      startTag("link", { rel: "canonical", href: article.url }),
      startTag("meta", { name: "robots", content: "noindex" }),
      ...icon(favicon ?? picture),
      ...feedLinks(main === undefined ? [] : [main]),
    ],
    css: templates.css,
  });
  const { notice: text, date } = withdrawn ?? {};
  const notice: NoticeView = defined({
    text,
    time: date === undefined ? undefined : timeView(date, language, site),
  });
  return templates.render("notice.eta", { ...page, notice }, { articleFile: article.file });
}
