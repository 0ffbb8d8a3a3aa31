import { defined } from "../../base/defined.ts";
import { baseLanguage, languageName } from "../../base/language.ts";
import { fill, wordsFor } from "../../base/words.ts";
import type { Article, AudioVersion } from "../../model/article.ts";
import { Html } from "./html.ts";
import type { Link } from "./links.ts";
import { formatBytes, formatDuration, formatNumber } from "./locale.ts";
import type { Medium } from "./medium.ts";

/** The article to listen to. */
export interface ListenView {
  /** Absent when no version can be played here. */
  readonly player?: Html;
  /** How long it takes to hear the article: "Slow 6 min". */
  readonly times: readonly string[];
  /** "computer-generated voice", when all are. */
  readonly note?: string;
  /** The versions as files, for those who would rather keep them. */
  readonly files: readonly Link[];
}

/** `undefined` for an article without sound. */
export function listenView({ audio, language, body }: Article, medium: Medium): ListenView | undefined {
  if (audio.length === 0) return undefined;
  const words = wordsFor(language);
  // What holds of every voice is said once.
  const areMachines = audio.every(({ synthetic }) => synthetic);
  const versions = audio.map((version) => ({ ...version, label: versionLabel(version, language, areMachines) }));
  const player = medium.player(versions, words.voiceAndSpeed);
  return defined({
    player: player === "" ? undefined : new Html(player),
    times: (["slow", "average", "fast"] as const).map((pace) => {
      const minutes = Math.max(1, Math.round(body.listenSeconds[pace] / 60));
      return `${words[pace]} ${fill(words.minutes, { count: formatNumber(minutes, language) })}`;
    }),
    note: areMachines ? words.synthetic : undefined,
    files: versions.map(({ label, src, bytes }) => ({
      text: [label, formatBytes(bytes, language)].filter((part) => part !== "").join(" · "),
      url: src,
    })),
  });
}

/** Voice, language, speed, length: "Ava · 1.25× · 3:16 · computer-generated voice". */
function versionLabel(
  { voice, language, speed, duration, synthetic }: AudioVersion,
  own: string,
  areMachines: boolean,
): string {
  const words = wordsFor(own);
  return [
    voice,
    // A voice that speaks another kind of the article's language need not say so.
    language === undefined || baseLanguage(language) === baseLanguage(own) ? undefined : languageName(language),
    speed === undefined ? undefined : `${formatNumber(speed, own)}×`,
    duration === undefined ? undefined : formatDuration(duration),
    synthetic && !areMachines ? words.synthetic : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(" · ");
}
