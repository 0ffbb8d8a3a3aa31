import { direction } from "../../base/language.ts";
import { wordsFor } from "../../base/words.ts";
import type { Article } from "../../model/article.ts";
import type { Staged } from "../../model/staged.ts";
import type { Templates } from "./templates.ts";

/** What redirect.eta reads, as `it.redirect`. */
interface RedirectView {
  readonly language: string;
  readonly dir: "ltr" | "rtl";
  /** Where the article's page, or the notice in its place, stands now. */
  readonly url: string;
  readonly canonical: string;
}

/**
 * What stands at an article's old addresses: search engines take a refresh after no time for a permanent redirect. It
 * holds no word of the article, so that its bytes move only when the address does.
 */
export function renderRedirectPage(article: Article, templates: Templates): Staged<string | undefined> {
  const { language, url, canonicalUrl, status, file } = article;
  const redirect: RedirectView = {
    language,
    dir: direction(language),
    url,
    // As the page there has it.
    canonical: status === "withdrawn" ? url : canonicalUrl,
  };
  return templates.render("redirect.eta", { redirect, words: wordsFor(language) }, { articleFile: file });
}
