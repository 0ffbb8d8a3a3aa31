import type { ShareService } from "../model/site.ts";

/** A page in the query of an address. */
interface SharedPage {
  readonly url: string;
  readonly title: string;
  /** Title and address, a space between. */
  readonly both: string;
}

/** An address that opens a service's own form with the page in it: nothing of the service is loaded before. */
type Form = (page: SharedPage) => string;

const services: Readonly<Record<ShareService, readonly [name: string, form: Form]>> = {
  email: ["", ({ url, title }) => `mailto:?subject=${title}&body=${url}`],
  whatsapp: ["WhatsApp", ({ both }) => `https://wa.me/?text=${both}`],
  facebook: ["Facebook", ({ url }) => `https://www.facebook.com/sharer/sharer.php?u=${url}`],
  x: ["X", ({ url, title }) => `https://x.com/intent/post?text=${title}&url=${url}`],
  linkedin: ["LinkedIn", ({ url }) => `https://www.linkedin.com/sharing/share-offsite/?url=${url}`],
  bluesky: ["Bluesky", ({ both }) => `https://bsky.app/intent/compose?text=${both}`],
  telegram: ["Telegram", ({ url, title }) => `https://t.me/share/url?url=${url}&text=${title}`],
  reddit: ["Reddit", ({ url, title }) => `https://www.reddit.com/submit?url=${url}&title=${title}`],
  line: ["LINE", ({ url }) => `https://social-plugins.line.me/lineit/share?url=${url}`],
  weibo: ["微博", ({ url, title }) => `https://service.weibo.com/share/share.php?url=${url}&title=${title}`],
};

export const shareNames = Object.keys(services) as ShareService[];

/** What each service is called (empty for e-mail, which each language calls otherwise), and where its link leads. */
export function shareLinks(
  wanted: readonly ShareService[],
  page: { readonly url: string; readonly title: string },
): { readonly name: string; readonly url: string }[] {
  if (wanted.length === 0) return [];
  const url = encodeURIComponent(page.url);
  const title = encodeURIComponent(page.title.toWellFormed());
  const shared: SharedPage = { url, title, both: `${title}%20${url}` };
  return wanted.map((service) => {
    const [name, form] = services[service];
    return { name, url: form(shared) };
  });
}
