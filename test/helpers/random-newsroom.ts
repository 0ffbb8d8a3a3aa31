import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { png } from "../unit/load/pictures.ts";

/** What keeps an article from readers at {@link newsroomNow}, if anything does. */
type Kind =
  | "visible"
  | "withdrawn"
  | "draft"
  | "unlisted"
  | "scheduled"
  | "scheduledByHugo"
  | "embargoed"
  | "openEmbargo"
  | "expired"
  | "archived"
  | "expiresLater"
  | "updatesLater";

/** One article of a small newsroom in which everything points at everything. */
export interface Story {
  readonly number: number;
  readonly kind: Kind;
  readonly folder: string;
  /** Day of November 2026. */
  readonly day: number;
  readonly slug: string | undefined;
  readonly tags: readonly string[];
  readonly author: string;
  readonly section: string;
  readonly language: string | undefined;
  readonly translationKey: string | undefined;
  readonly alias: string | undefined;
  readonly sharesPicture: boolean;
  /** Numbers of other stories. */
  readonly related: readonly number[];
  readonly links: readonly number[];
  readonly translation: number | undefined;
}

export const newsroomNow = "2026-11-20T12:00:00Z";

/** The front matter that makes an article of a kind. */
const life: Readonly<Record<Kind, readonly string[]>> = {
  visible: [],
  withdrawn: ["withdrawn: {date: 2026-11-20, notice: A notice.}"],
  draft: ["draft: true"],
  unlisted: ["unlisted: true"],
  scheduled: [],
  scheduledByHugo: ["publishDate: 2026-11-21T09:00:00Z"],
  embargoed: ["embargo: 2026-11-22T09:00:00Z"],
  openEmbargo: ["status: embargoed"],
  expired: ["expires: 2026-11-20T10:00:00Z"],
  archived: ["status: archived"],
  expiresLater: ["expires: 2026-11-23T10:00:00Z"],
  updatesLater: ["updated: 2026-11-21T10:00:00Z", "corrections: [{date: 2026-11-24T10:00:00Z, text: Right.}]"],
};
const shown: ReadonlySet<Kind> = new Set(["visible", "withdrawn", "expiresLater", "updatesLater"]);

export const isHidden = ({ kind }: Story): boolean => !shown.has(kind);

/** A word that stands in what a story says of itself, and nowhere else. */
export const mark = ({ number }: Pick<Story, "number">): string => `zq${number}x`;

const fileOf = (story: Story): string => `${story.folder}${mark(story)}-story.md`;
/** Where its page would be. */
const pathOf = (story: Story): string =>
  `articles/2026/${story.kind === "scheduled" ? "12" : "11"}/${story.slug ?? `${mark(story)}-story`}/`;

const spellings = ["Hack Week", "hack week", "HackWeek", "Hack-Week"];
const count = 9;
const others = fc.uniqueArray(fc.nat(count - 1), { maxLength: 3 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

/**
 * A newsroom of nine articles. Those in folders that can stand for languages have no slug of their own: two with one
 * slug are an error, and an article that is held back still tells which languages stand side by side.
 */
export const newsroom: fc.Arbitrary<readonly Story[]> = fc.tuple(
  ...Array.from({ length: count }, (_, number) =>
    fc
      .record<Story>({
        number: fc.constant(number),
        kind: fc.constantFrom(...(Object.keys(life) as Kind[])),
        folder: fc.constantFrom("", "2026/11/", "en/", "uk/", "news/"),
        day: fc.integer({ min: 14, max: 20 }),
        slug: maybe(fc.constantFrom("shared", "Shared", "other")),
        tags: fc.uniqueArray(fc.constantFrom(...spellings, "C++", "C#", "own"), { maxLength: 3 }),
        author: fc.constantFrom("Ada Wren", "ADA WREN", "own", "AFP"),
        section: fc.constantFrom("News", "news", "own", "News > Harbour"),
        language: maybe(fc.constantFrom("en", "de", "uk")),
        translationKey: maybe(fc.constantFrom("talks", "tolls")),
        alias: maybe(fc.constantFrom("/old/", "/older.html")),
        sharesPicture: fc.boolean(),
        related: others,
        links: others,
        translation: maybe(fc.nat(count - 1)),
      })
      .map((story) => (/^(?:en|uk)\/$/.test(story.folder) ? { ...story, slug: undefined } : story)),
  ),
);

/** Writes the newsroom, without what was there before; only the stories that `keep` chooses. */
export function writeNewsroom(root: string, all: readonly Story[], keep: (story: Story) => boolean): void {
  rmSync(join(root, "articles"), { recursive: true, force: true });
  const put = (path: string, content: string | Buffer): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  put(
    "broadsheet.yaml",
    "site: {title: The Paper, description: All the news, url: https://paper.example/news/, publisher: {name: Paper House}}\n" +
      "podcast: {category: News, image: pictures/shared.png, owner: {email: desk@paper.example}}\n",
  );
  put("articles/pictures/shared.png", png(40, 30));
  // A folder without any article stops the build.
  put("articles/always.md", "---\ntitle: Always there\ndate: 2026-11-01\n---\nWords.\n");
  for (const story of all) {
    put(`articles/pictures/${mark(story)}.png`, png(40, 30 + story.number));
    put(`articles/sounds/${mark(story)}.mp3`, `ID3 ${mark(story)}`);
    if (keep(story)) put(`articles/${fileOf(story)}`, articleText(story, all));
  }
}

function articleText(story: Story, all: readonly Story[]): string {
  const own = mark(story);
  const at = (number: number): Story => all[number] ?? story;
  const date = story.kind === "scheduled" ? "2026-12-01T09:00:00Z" : `2026-11-${story.day}T0${story.number % 9}:30:00Z`;
  const addresses = [
    (other: Story): string => `/${fileOf(other)}`,
    (other: Story): string => `https://paper.example/news/${pathOf(other)}`,
    (other: Story): string => `http://paper.example/news/${pathOf(other).slice(0, -1)}#part`,
  ];
  const address = (number: number): string => addresses[(story.number + number) % 3]?.(at(number)) ?? "";
  const lines = [
    `title: ${own} headline`,
    `date: ${date}`,
    ...(story.slug === undefined ? [] : [`slug: ${story.slug}`]),
    `tags: [${story.tags.map((tag) => (tag === "own" ? `${own} topic` : tag)).join(", ")}]`,
    `author: ${story.author === "own" ? `Writer ${own}` : story.author}`,
    `section: ${story.section === "own" ? `Section ${own}` : story.section}`,
    ...(story.language === undefined ? [] : [`language: ${story.language}`]),
    ...(story.translationKey === undefined ? [] : [`translationKey: ${story.translationKey}`]),
    ...(story.alias === undefined ? [] : [`aliases: [${story.alias}, /old/${own}]`]),
    `image: {src: /pictures/${story.sharesPicture ? "shared" : own}.png, alt: A picture}`,
    ...(story.number % 3 === 0 ? [] : [`audio: /sounds/${own}.mp3`]),
    "related:",
    ...story.related.map((number) =>
      number % 2 === 0 ? `  - ${address(number)}` : `  - {title: A related story, url: "${address(number)}"}`,
    ),
    ...(story.translation === undefined ? [] : [`translations: {fr: "${address(story.translation)}"}`]),
    ...life[story.kind],
  ];
  const words = story.links.map((number) => `See [the other story](${address(number)}).`);
  return `---\n${lines.join("\n")}\n---\nWords of ${own}.[^1]\n\n${words.join("\n\n")}\n\n[^1]: Note.\n`;
}
