import { destination } from "./escape.ts";
import type { Scan } from "./scan.ts";

const pictureFile = /[^\s"'()<>{}]{0,500}\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|ico)(?=["'()<>\s?#]|$)/iy;
const pictureBefore = /(?:!\[[^\]]*\]\(\s*<?|\s(?:src|srcset|poster|data-src)\s*=\s*["']?)[^\s"'()<>]*$/i;

/** Whether an address is a picture's: a file of the articles folder, where another address would be the site's. */
function isPicture(scan: Scan, path: string, end: number): boolean {
  if (pictureBefore.test(scan.tail())) return true;
  pictureFile.lastIndex = 0;
  if (path !== "") return pictureFile.test(path.replace(/[?#].*$/s, "")) || continues(scan, end);
  return continues(scan, end);
}

function continues(scan: Scan, end: number): boolean {
  pictureFile.lastIndex = end;
  return pictureFile.test(scan.source.text);
}

/** An address of the site for a path that another system puts below its own address. */
export function siteAddress(scan: Scan, path: string, end: number): string {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(path)) return destination(path);
  const below = path.replace(/^\/+/, "");
  return (isPicture(scan, path, end) ? "/" : scan.job.siteUrl) + destination(below);
}

/** What stands for the site's address itself, before whatever follows it. */
export function siteRoot(scan: Scan, end: number): string {
  const { text } = scan.source;
  // A further tag gives an address of its own.
  if (text.startsWith("{{", end) || text.startsWith("{%", end)) return "";
  const root = isPicture(scan, "", end) ? "/" : scan.job.siteUrl;
  return text[end] === "/" ? root.slice(0, -1) : root;
}
