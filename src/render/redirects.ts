import { byCodeUnit } from "../base/order.ts";
import type { Article } from "../model/article.ts";
import type { FeedPlan } from "../model/feed-plan.ts";

/**
 * Old addresses and the pages they lead to, a line each (the `_redirects` form that Netlify, Cloudflare Pages and GitLab
 * Pages read; other servers' configuration is made from it). `undefined` when there are none.
 */
export function redirectsDocument({ visible, withdrawn }: FeedPlan): string | undefined {
  const lines = [...visible, ...withdrawn].flatMap((article) => linesOf(article));
  return lines.length === 0 ? undefined : `${lines.toSorted(byCodeUnit).join("\n")}\n`;
}

function linesOf({ redirects, url }: Article): string[] {
  const target = new URL(url).pathname;
  return redirects.map((path) => `${encodePath(path)} ${target} 301`);
}

/** `*` and `:` would be placeholders, a `#` a comment. */
function encodePath(path: string): string {
  return path
    .split("/")
    .map((segment) =>
      encodeURIComponent(segment).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`),
    )
    .join("/");
}
