import { bodyElements, riskyElements } from "../document/html-words.ts";
import type { BodyRule } from "./bodies.ts";

/**
 * A body is HTML without errors, since every reader repairs errors in its own way.
 *
 * @see https://html.spec.whatwg.org/multipage/syntax.html
 */
export const bodyMarkup: BodyRule = ({ tags, faults }, say) => {
  for (const { reason, offset } of faults) say("check-body-markup", offset, { reason });
  const told = new Set<string>();
  for (const { name, offset } of tags)
    if (!bodyElements.has(name) && !riskyElements.has(name) && !told.has(name)) {
      told.add(name);
      say("check-body-element", offset, { element: name });
    }
};
