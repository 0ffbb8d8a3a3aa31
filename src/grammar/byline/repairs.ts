import { isTitleWord } from "./titles.ts";

const says = /\s(?:says|sagt|schreibt|writes|dit|dice|diz|scrive|пишет)\s?:\s*$/u;

/** Gives back blanks that a page lost: `vonJan Sellner`, `Jan KleinRedakteur`. */
export function unglue(text: string): string {
  return text
    .replace(says, "")
    .replace(/(?<![\p{L}\p{N}])(by|von)(?=\p{Lu}[\p{Ll}’'])/gu, "$1 ")
    .replace(/(?<=\S\s\S*\p{Ll}{2})(\p{Lu}\p{Ll}{3,})(?!\p{L})/gu, (word: string) =>
      isTitleWord(word) ? ` ${word}` : word,
    );
}

const labelled = /^(?:text|texte|texto|textos|testo|testi|tekst)\s+(?=\p{Lu}|\S+\s\p{Lu})/iu;
const bare =
  /(?<![\p{L}\p{N}])(text|texte|textos?|test[oi]|tekst|fotos?|fotografie|fotografía|photos?|bild|bilder|beeld|illustration|illustrationen|illustraties?|ilustración|ilustraciones|illustrazioni)\s+(?=\p{Lu}\S+\s+\S)/giu;

/** Gives labels of a credit their colon: `Text Anna Meier Fotos Jan Krause`. */
export function withColons(text: string): string {
  return labelled.test(text) ? text.replace(bare, (_, label: string) => `${label}: `) : text;
}

/** Digits that a counter or a footnote left at the end of a name of several words: `Ann Lee22` → `[Ann Lee, 22]`. */
export function splitCounter(text: string): readonly [string, string] {
  const name = text.replace(/\s?(?<!\d)\d+$/, "");
  if (name === text || !/\s/.test(name) || !/\p{Ll}{2}$/u.test(name)) return [text, ""];
  return [name, text.slice(name.length).trim()];
}

/** A name that stands twice in a row stands once: `Ann Lee Ann Lee`. */
export function undouble(text: string): string {
  const words = text.split(/\s+/);
  if (words.length > 40) return text;
  for (let at = 0; at < words.length; at += 1)
    for (let size = Math.min(4, Math.floor((words.length - at) / 2)); size >= 2; size -= 1)
      if (words.slice(at, at + size).join(" ") === words.slice(at + size, at + 2 * size).join(" ")) {
        words.splice(at, size);
        break;
      }
  return words.join(" ");
}
