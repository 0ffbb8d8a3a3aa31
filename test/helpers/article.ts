import type { AudioVersion, Category, Moment, Person, Picture, WholeArticle } from "#src/model/article";
import type { AbsoluteUrl, Instant, PlainText, SafeHtml } from "#src/model/brand";
import type { PodcastConfig, SiteConfig } from "#src/model/site";

/** Text of a test, taken for what passed the door. */
export const text = (value: string): PlainText => value as PlainText;
export const address = (value: string): AbsoluteUrl => value as AbsoluteUrl;
export const safeHtml = (value: string): SafeHtml => value as SafeHtml;

/** RFC 3339 with an offset. */
export function moment(iso: string): Moment {
  return { instant: Date.parse(iso) as Instant, iso };
}

export function person(name: string, overrides: Partial<Person> = {}): Person {
  const slug = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  return {
    slug,
    name: text(name),
    canonicalName: text(name),
    kind: "person",
    role: "author",
    sameAs: [],
    ...overrides,
  };
}

/** A section from its labels, root first. */
export function section(...labels: string[]): Category {
  const path = labels.map((label) => ({ slug: label.toLowerCase(), label: text(label), canonical: text(label) }));
  return { slug: path.map(({ slug }) => slug).join("/"), label: text(labels.at(-1) ?? ""), kind: "section", path };
}

export function topic(label: string): Category {
  const slug = label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  return { slug, label: text(label), kind: "topic", path: [{ slug, label: text(label), canonical: text(label) }] };
}

export function picture(overrides: Partial<Picture> = {}): Picture {
  return {
    src: address("https://news.example/media/harbour.png"),
    width: 1200,
    height: 800,
    type: "image/png",
    bytes: 48_213,
    alt: text("A ferry at the quay"),
    caption: text("The first ferry in nine days leaves the quay"),
    credit: text("EPA"),
    syndicate: false,
    ...overrides,
  };
}

export function recording(overrides: Partial<AudioVersion> = {}): AudioVersion {
  return {
    src: address("https://news.example/media/audio/ferries.mp3"),
    type: "audio/mpeg",
    bytes: 480_128,
    duration: 61.4,
    synthetic: false,
    ...overrides,
  };
}

/** What directories of podcasts ask for. */
export const podcastConfig: PodcastConfig = {
  category: ["News", "Politics"],
  image: address("https://news.example/media/pictures/podcast.png"),
  title: "The Example, read aloud",
  description: "Stories to listen to",
  author: "Example Media",
  owner: { name: "Example Media", email: "audio@news.example" },
  explicit: false,
  language: "en",
  type: "episodic",
  limit: 300,
};

/** A published article of one news site, `https://news.example/`; every part can be replaced. */
export function article(overrides: Partial<WholeArticle> = {}): WholeArticle {
  const url = address("https://news.example/articles/2026/11/ferries-return/");
  const published = moment("2026-11-23T09:30:00+08:00");
  return {
    id: "tag:news.example,2026-11-23:ferries-return",
    page: "articles/2026/11/ferries-return/index.html",
    url,
    canonicalUrl: url,
    type: "news",
    language: "en",
    dir: "ltr",
    translations: [],
    headline: text("Ferries return to the harbour after nine days of storm"),
    standfirst: text("The first boats left at dawn; the islands had run short of fresh food"),
    summary: text("The first boats left at dawn; the islands had run short of fresh food"),
    authors: [person("Mara Lindqvist")],
    contributors: [],
    agencies: [],
    section: section("World", "Asia"),
    categories: [topic("Shipping")],
    publishedAt: published,
    updatedAt: published,
    status: "published",
    corrections: [],
    image: picture(),
    images: [],
    audio: [],
    body: {
      blocks: [
        safeHtml(
          "<p>The first ferry in nine days left the quay at dawn on Monday with bread, milk and 212 people.</p>",
        ),
        safeHtml("<p>Crews had waited for the swell to fall below two metres, the harbour master said.</p>"),
      ],
      adSlots: [],
      text: "The first ferry in nine days left the quay at dawn on Monday with bread, milk and 212 people.\nCrews had waited for the swell to fall below two metres, the harbour master said.",
      wordCount: 33,
      readingMinutes: 1,
      listenSeconds: { slow: 13, average: 10, fast: 8 },
    },
    related: [],
    free: true,
    redirects: [],
    custom: {},
    partner: {},
    rights: { syndicate: true },
    file: "2026/ferries-return.md",
    ...overrides,
  };
}

/** The configuration of that site; `site` is merged, everything else replaced. */
export function siteConfig(
  overrides: Partial<Omit<SiteConfig, "site">> & { readonly site?: Partial<SiteConfig["site"]> } = {},
): SiteConfig {
  return {
    feeds: { limit: 50, fullText: true, archives: true, custom: [], flood: { items: 20, days: 7 } },
    redirects: "both",
    amp: true,
    share: ["email", "x"],
    readingSpeed: 250,
    listeningSpeed: { slow: 150, average: 200, fast: 250 },
    ...overrides,
    site: {
      title: "The Example",
      description: "News from the islands",
      url: address("https://news.example/"),
      language: "en",
      timezone: "Asia/Hong_Kong",
      publisher: {
        name: "Example Media",
        url: address("https://publisher.example/"),
        logo: address("https://news.example/media/logo.png"),
      },
      trust: {
        publishingPrinciples: address("https://news.example/about/principles"),
        correctionsPolicy: address("https://news.example/about/corrections"),
      },
      ...overrides.site,
    },
  };
}
