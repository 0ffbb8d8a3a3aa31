import { addressAttributes } from "../document/html-words.ts";
import type { BodyRule } from "./bodies.ts";

/**
 * Links and pictures in a body have whole addresses: most readers know no base to resolve others by.
 *
 * @see https://www.rssboard.org/rss-profile#data-types-url
 */
export const bodyReferences: BodyRule = ({ tags }, say) => {
  for (const { name, attributes, offset } of tags)
    for (const { name: attribute, value } of attributes) {
      if (!addressAttributes.has(attribute) || (attribute === "data" && name !== "object")) continue;
      // As browsers read it.
      const address = value.replace(/[\t\n]/g, "").trim();
      if (!/^[a-z][a-z0-9+.-]*:/i.test(address)) say("check-body-relative", offset, { address });
    }
};
