/** Beginnings of what readers and line rules look for, as narrow as one regular expression can say without slowing down. */
const beginning = new RegExp(
  [
    "\\{|::|==|%%|@/|@\\[|__GHOST_URL__|!!! |\\?\\?\\?\\+? |--- ?more|\\*\\[[^\\]\\n]{1,60}\\]:",
    "<(?:/?[A-Z]|!--|<< |iframe|video|audio|%[-=# ]|\\?(?:php|=))",
    "\\|(?:filename|static|attach)\\||(?:```|~~~) ?[\\w+#.-]+[:,[(]",
    "\\n(?:\\^\\n|import |export )",
    "\\[(?:[[!/]|[Tt][Oo][Cc]\\]|(?:caption|gallery|playlist|embed|youtube|vimeo|video|audio|contact)\\b)",
    "\\[[A-Za-z][\\w-]*(?:[ =][^[\\]]*=| https?:|\\][^\\[(])",
  ].join("|"),
);

/**
 * Whether a body can hold anything of another system. A cheap look that ordinary articles pass by: where it says no, the
 * body is left as it is.
 */
export function mayHoldForeign(text: string): boolean {
  return beginning.test(text) || text.startsWith("import ") || text.startsWith("export ");
}
