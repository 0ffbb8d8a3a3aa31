import { nearest } from "./nearest.ts";

/** Apple Podcasts' category and, where there is one, subcategory. */
export type PodcastCategory = readonly [name: string, subcategory?: string];

/**
 * Apple Podcasts' categories and their subcategories. "Religion" below "Religion & Spirituality" is left out: the W3C
 * validator does not know it.
 *
 * @see https://podcasters.apple.com/support/1691-apple-podcasts-categories
 */
const categories: Readonly<Record<string, readonly string[]>> = {
  Arts: ["Books", "Design", "Fashion & Beauty", "Food", "Performing Arts", "Visual Arts"],
  Business: ["Careers", "Entrepreneurship", "Investing", "Management", "Marketing", "Non-Profit"],
  Comedy: ["Comedy Interviews", "Improv", "Stand-Up"],
  Education: ["Courses", "How To", "Language Learning", "Self-Improvement"],
  Fiction: ["Comedy Fiction", "Drama", "Science Fiction"],
  Government: [],
  "Health & Fitness": ["Alternative Health", "Fitness", "Medicine", "Mental Health", "Nutrition", "Sexuality"],
  History: [],
  "Kids & Family": ["Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids"],
  Leisure: [
    "Animation & Manga",
    "Automotive",
    "Aviation",
    "Crafts",
    "Games",
    "Hobbies",
    "Home & Garden",
    "Video Games",
  ],
  Music: ["Music Commentary", "Music History", "Music Interviews"],
  News: [
    "Business News",
    "Daily News",
    "Entertainment News",
    "News Commentary",
    "Politics",
    "Sports News",
    "Tech News",
  ],
  "Religion & Spirituality": ["Buddhism", "Christianity", "Hinduism", "Islam", "Judaism", "Spirituality"],
  Science: [
    "Astronomy",
    "Chemistry",
    "Earth Sciences",
    "Life Sciences",
    "Mathematics",
    "Natural Sciences",
    "Nature",
    "Physics",
    "Social Sciences",
  ],
  "Society & Culture": ["Documentary", "Personal Journals", "Philosophy", "Places & Travel", "Relationships"],
  Sports: [
    "Baseball",
    "Basketball",
    "Cricket",
    "Fantasy Sports",
    "Football",
    "Golf",
    "Hockey",
    "Rugby",
    "Running",
    "Soccer",
    "Swimming",
    "Tennis",
    "Volleyball",
    "Wilderness",
    "Wrestling",
  ],
  "TV & Film": ["After Shows", "Film History", "Film Interviews", "Film Reviews", "TV Reviews"],
  Technology: [],
  "True Crime": [],
};

/** "News", "News > Politics" … */
const names = Object.entries(categories).flatMap(([name, below]) => [
  name,
  ...below.map((subcategory) => `${name} > ${subcategory}`),
]);

/** Reads "News" or "News > Politics", whatever the letters' case; `undefined` when Apple has no such category. */
export function podcastCategory(text: string): PodcastCategory | undefined {
  const wanted = text
    .toLowerCase()
    .split(/\s*>\s*/)
    .join(" > ");
  return names.find((name) => name.toLowerCase() === wanted)?.split(" > ") as PodcastCategory | undefined;
}

/** The clause of a message that names the category that was meant, or nothing. A subcategory alone is found, too. */
export function podcastCategoryHint(text: string): string {
  const below = nearest(text, Object.values(categories).flat());
  const near = nearest(text, names) ?? names.find((name) => name.endsWith(` > ${below}`));
  return near === undefined ? "" : `; did you mean “${near}”?`;
}

/** Extension → media types of the sounds that directories of podcasts take. */
const sounds: Readonly<Record<string, readonly string[]>> = {
  mp3: ["audio/mpeg", "audio/mp3"],
  m4a: ["audio/mp4", "audio/x-m4a", "audio/m4a", "audio/aac"],
  mp4: ["audio/mp4"],
};

/** Whether podcast apps play a sound. Apple tells the format by how the path of its address ends. */
export function isEpisodeSound(src: string, type: string): boolean {
  const extension = /\.(\w+)$/.exec(src.replace(/[?#].*$/s, ""))?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(sounds, extension) && sounds[extension]?.includes(type) === true;
}

/** Why a picture is no cover for Apple Podcasts, as a clause; `undefined` when it is one. */
export function coverFault(picture: {
  readonly type?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}): string | undefined {
  const { type, width = 0, height = 0 } = picture;
  if (type !== "image/png" && type !== "image/jpeg") return `it is of the type ${type ?? "unknown"}`;
  return width === height && width >= 1400 && width <= 3000 ? undefined : `it has ${width} by ${height} pixels`;
}
