/** Names under which editors, synchronisers and this program itself keep files for a moment. */
const passing = [
  // Vim tries whether it may write under this name, and counts on when the name is taken.
  /^(?:4913|5036|5159|5282)$/,
  // Vim's swap files lead with a dot; backups of Vim, Emacs, Kate and others end like this.
  /~$/,
  /\.(?:sw[a-p]x?|tmp|temp|part|partial|crdownload)$/i,
  // Emacs saves #name# meanwhile, Word locks ~$name, JetBrains writes name___jb_tmp___.
  /^#.*#$/,
  /^~\$/,
  /___jb_(?:tmp|old|bak)___$/,
  /^(?:Thumbs\.db|desktop\.ini)$/i,
];

/**
 * Whether a change at this path says nothing about the site: what lies in hidden files and folders, which no build
 * reads, and files that are there for a moment only.
 *
 * @param path below a watched folder, with forward slashes
 */
export function isNoise(path: string): boolean {
  const segments = path.split("/");
  const name = segments.at(-1) ?? "";
  return segments.some((segment) => segment.startsWith(".")) || passing.some((pattern) => pattern.test(name));
}
