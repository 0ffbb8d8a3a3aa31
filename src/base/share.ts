import type { ShareService } from "../model/site.ts";

/** An address that opens a service's own form with the page in it: nothing of the service is loaded before. */
type Form = (url: string, title: string) => string;

const both = (url: string, title: string): string => encodeURIComponent(`${title} ${url}`);
const part = encodeURIComponent;

const services: Readonly<Record<ShareService, readonly [name: string, form: Form]>> = {
  email: ["", (url, title) => `mailto:?subject=${part(title)}&body=${part(url)}`],
  whatsapp: ["WhatsApp", (url, title) => `https://wa.me/?text=${both(url, title)}`],
  facebook: ["Facebook", (url) => `https://www.facebook.com/sharer/sharer.php?u=${part(url)}`],
  x: ["X", (url, title) => `https://x.com/intent/post?text=${part(title)}&url=${part(url)}`],
  linkedin: ["LinkedIn", (url) => `https://www.linkedin.com/sharing/share-offsite/?url=${part(url)}`],
  bluesky: ["Bluesky", (url, title) => `https://bsky.app/intent/compose?text=${both(url, title)}`],
  telegram: ["Telegram", (url, title) => `https://t.me/share/url?url=${part(url)}&text=${part(title)}`],
  reddit: ["Reddit", (url, title) => `https://www.reddit.com/submit?url=${part(url)}&title=${part(title)}`],
  line: ["LINE", (url) => `https://social-plugins.line.me/lineit/share?url=${part(url)}`],
  weibo: ["微博", (url, title) => `https://service.weibo.com/share/share.php?url=${part(url)}&title=${part(title)}`],
};

export const shareNames = Object.keys(services) as ShareService[];

/** What a service is called (empty for e-mail, which each language calls otherwise), and where its link leads. */
export function shareLink(
  service: ShareService,
  page: { readonly url: string; readonly title: string },
): {
  readonly name: string;
  readonly url: string;
} {
  const [name, form] = services[service];
  return { name, url: form(page.url, page.title.toWellFormed()) };
}
