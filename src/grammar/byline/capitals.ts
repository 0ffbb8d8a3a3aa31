import { wordSet } from "../lexicon.ts";

/** Small words inside names. */
const particles = wordSet(`
van, von, vom, zu, zum, zur, de, der, den, di, da, del, della, dello, dei, degli, delle, dal, la, du, dos, das, do, des, bin, bint, ibn, al, el, ter, ten, te, op, af, av, und, genannt, 't, ’t
`);
/** Conjunctions inside a family name; before it a single letter is an initial. */
const joining = new Set(["y", "e", "i"]);
/** Names that take a second capital behind Mac; others (Mack, Machado, Macron) do not. */
const afterMac = wordSet(`
adam, alister, allister, arthur, askill, aulay, auley, bean, beth, bride, cabe, callum, carthy, clean, cormack, cormick, crae, culloch, cutcheon, dermott, dermid, diarmid, donald, donnell, dougal, dougall, dowell, duff, duffie, eachern, ewan, ewen, fadyen, farland, farlane, gill, gillivray, grath, gregor, gowan, guire, innes, innis, inerney, innon, intosh, intyre, isaac, iver, ivor, kay, kenna, kenzie, kenney, kinlay, kinley, kinnon, kinnell, lachlan, laine, lane, laren, lean, leay, lehose, leish, lellan, lennan, leod, mahon, manus, master, mhuirich, millan, murray, namara, naughton, neice, neil, neill, nicol, nider, phail, phee, pherson, queen, quarrie, rae, ritchie, rury, sween, swain, swan, taggart, tavish, vicar, vitie, vey, william, williams
`);
/** Two letters without a vowel that are no initials. */
const short = new Set(["ng", "st", "dr", "mr", "ms", "jr", "sr", "kr"]);

/** Whether a text has letters with case and all of them are capitals. */
export function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

/**
 * Repairs a name of two words or more that is wholly in capitals: `STEVE PEOPLES`, `RONALD MCDONALD`, `MARIE O'NEIL`,
 * `LUDWIG VAN BEETHOVEN`, `YILDIRIM ŞİMŞEK`.
 */
export function repairCapitals(name: string): string {
  return /\s/.test(name) && isCapitals(name) ? lowerCapitals(name) : name;
}

/** The same for a name known to be a person's, also of one word: `NARUSE` → `Naruse`. */
export function lowerCapitals(name: string): string {
  // Only Turkish and Azeri have these letters, and there I is the capital of ı.
  const turkish = /[İĞ]/.test(name);
  return name
    .split(/(\s+)/)
    .map((word, index, all) =>
      index >= 4 && index < all.length - 1 && joining.has(word.toLowerCase())
        ? word.toLowerCase()
        : repairWord(word, index > 0, turkish),
    )
    .join("");
}

function repairWord(word: string, inner: boolean, turkish: boolean): string {
  const bare = word.replace(/[^\p{L}]+$/u, "");
  if (/^(?:I{2,3}|IV|VI{0,3}|IX)$/.test(bare) && inner) return word;
  if (/^[^AEIOUY\P{Lu}]{2}$|^AJ$/u.test(bare) && !short.has(bare.toLowerCase())) return word;
  const lower = (turkish ? word.replace(/I/g, "ı").replace(/İ/g, "i") : word).toLowerCase().normalize("NFC");
  if (inner && particles.has(lower)) return lower;
  return lower
    .replace(/(^|[-'’.(/“"])(\p{L})/gu, (_, before: string, letter: string) => before + upper(letter, turkish))
    .replace(/^(?:Al|El|Ul)-(?=\p{L})/u, (article) => (inner ? article.toLowerCase() : article))
    .replace(/^(['’])T$/u, "$1t")
    .replace(/(^|-)Mc(\p{Ll})/gu, (_, before: string, letter: string) => `${before}Mc${letter.toUpperCase()}`)
    .replace(/(^|-)Mac(\p{Ll}+)/gu, (whole, before: string, rest: string) =>
      afterMac.has(rest) ? `${before}Mac${rest.charAt(0).toUpperCase()}${rest.slice(1)}` : whole,
    )
    .replace(/(^|-)Ij(?=[bcdfghklmnprstvwz])/gu, "$1IJ");
}

function upper(letter: string, turkish: boolean): string {
  return turkish && letter === "i" ? "İ" : letter.toUpperCase();
}
