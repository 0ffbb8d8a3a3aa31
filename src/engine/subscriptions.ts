/** Archive documents are no topics of WebSub: nobody subscribes to them. */
export function subscriptionDocuments(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$|^podcast\.xml$/.test(path));
}
