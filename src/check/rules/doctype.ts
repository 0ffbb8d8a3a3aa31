import type { Rule, XmlDocument } from "../document/document.ts";

/**
 * Feeds and sitemaps need no document type, and readers that are careful refuse one for its entities.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287#section-2
 */
export const doctype: Rule<XmlDocument> = (document, say) => {
  if (document.doctype !== undefined) say("check-doctype", document.doctype);
};
