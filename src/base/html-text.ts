/** Escapes text for HTML content and for double-quoted attribute values alike. */
export function escapeHtml(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
    : text;
}

/** Undoes {@link escapeHtml}; no other entity is known, since the canonical form holds no other. */
export function unescapeHtml(text: string): string {
  return text.includes("&")
    ? text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&")
    : text;
}
