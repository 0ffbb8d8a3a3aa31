import type { Output } from "../model/output.ts";
import type { Job, Rendered } from "./protocol.ts";

/** What stands at an article's address: its page, or the notice in its place; none where readers may see neither. */
export function pageOutput({ story, as = "page" }: Job, content: Rendered["page"]): readonly Output[] {
  return content === undefined || story === undefined ? [] : [{ path: story.article.page, phase: as, content }];
}
