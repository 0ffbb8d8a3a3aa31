import { defined } from "../../base/defined.ts";
import { agencyOf } from "../agencies.ts";
import { isOrganisation } from "./organisations.ts";
import { isPlace, splitPlace } from "./places.ts";
import type { BylineRole } from "./byline.ts";
import { chineseNameLength, isChineseName, isJapaneseSurname, isKoreanName } from "./surnames.ts";
import { isJobTitle } from "./titles.ts";

/** What a piece in Chinese, Japanese or Korean says. */
export interface EasternPiece {
  readonly names: readonly string[];
  readonly jobTitle?: string;
  readonly affiliation?: string;
  readonly agency?: string;
  readonly place?: string;
  readonly role?: BylineRole;
}

const cjk = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const own = /^(?:本报|本報|本刊|本网|本網|本网站|本台|我报|本社|本紙)$/u;
const reporter =
  /^(.{0,16}?)((?:特约|特約|首席|实习|實習|见习|見習|资深|資深|特派|地方|随行|隨行|体育|政治中心|生活中心|財經中心)?(?:记者|記者|特派员|特派員))[\s:/、]*(.*)$/su;
const verb =
  /(?:(?:综合|綜合|专题|專題|现场|現場|連線|连线|特稿|电话|電話|摄影|攝影|编译|編譯|整理)?(?:報導|报道|報道)|專訪|专访|采访整理|整理|特稿|撰稿|撰文|\d{0,2}日?(?:電|电|讯|訊))$/u;
const koreanTitle =
  /(?:기자|특파원|논설위원|위원|앵커|리포터|교수|부장|팀장|국장|에디터|칼럼니스트|변호사|평론가|PD)$/u;
const department = /(?:부|팀|국|실|센터|支局|総局|本社|部|班|編集部|室|中心|分社|電視台|电视台)$/u;
const postpositive: readonly (readonly [RegExp, BylineRole])[] = [
  [/\s*(?:監訳|翻訳|訳|翻译|翻譯|译|譯|編訳|编译)$/u, "translator"],
  [/\s*(?:監修|編集|編著|編|主编|主編)$/u, "editor"],
  [/\s*(?:撮影|摄影|攝影|写真|사진)$/u, "photographer"],
  [/\s*(?:イラスト|絵|漫画|插图|插畫)$/u, "illustrator"],
  [/\s+(?:著|文|글|文・写真|聞き手|構成)$/u, "author"],
];

/** Whether the text is the bare word for a reporter, which names nobody: `記者`, `기자`. */
export function isNobody(text: string): boolean {
  return /^(?:本报|本報|本刊)?(?:记者|記者|编辑|編輯|編集)$|^기자$/u.test(text);
}

/** Reads a piece that has Chinese, Japanese or Korean characters; `undefined` when it has none of their forms. */
export function readEastern(text: string): EasternPiece | undefined {
  if (!cjk.test(text)) return undefined;
  return dateline(text) ?? byReporter(text) ?? byTitle(text) ?? byRole(text) ?? agencyAndPlace(text) ?? plain(text);
}

/** `台北報導`, `綜合報導`, `北京电`: a place, or nobody. */
function dateline(text: string): EasternPiece | undefined {
  const rest = text.replace(verb, "");
  if (rest === text) return undefined;
  if (rest === "" || /^(?:综合|綜合)$/u.test(rest)) return { names: [] };
  return isPlace(rest) ? { names: [], place: rest } : undefined;
}

/** `本报记者 张三 李四`, `中央社記者王小明台北1日電`; and `山田太郎記者`. */
function byReporter(text: string): EasternPiece | undefined {
  const [, house = "", title = "", rest = ""] = reporter.exec(text) ?? [];
  if (title === "") return undefined;
  if (rest === "")
    return house === "" || own.test(house.trim()) ? undefined : { names: namesIn(house.trim()), jobTitle: title };
  const [, from = "", seat = ""] = /^(.*?)(?:[驻駐](.+))?$/su.exec(house.trim()) ?? [];
  const agency = agencyOf(from);
  const origin = from === "" || own.test(from) ? {} : agency === undefined ? { affiliation: from } : { agency };
  const places: string[] = seat === "" ? [] : [seat];
  const names = rest
    .split(/[、,;/·\n]+/u)
    .flatMap((part) => spoken(part.trim(), places))
    .filter((name) => name !== "");
  return { names, jobTitle: title, ...origin, ...(places.length === 0 ? {} : { place: places.join("、") }) };
}

/** The names in what stands behind "reporter", without the place and the verb at its end. */
function spoken(part: string, places: string[]): string[] {
  const told = part.replace(verb, "");
  const rest = told.trim();
  const words = rest.split(/\s+/);
  const end = words.at(-1) ?? "";
  if (words.length > 1 && isPlace(end)) {
    places.push(end);
    return namesIn(words.slice(0, -1).join(" "));
  }
  if (isPlace(rest)) {
    places.push(rest);
    return [];
  }
  const split = words.length === 1 ? splitPlace(rest) : undefined;
  if (split !== undefined && split[0].length >= 2) {
    places.push(split[1]);
    return namesIn(split[0]);
  }
  // A place that the lexicon does not know, told by the verb behind it.
  if (told !== part && words.length === 1 && rest.length > 3 && /^\p{Script=Han}+$/u.test(rest)) {
    const length = chineseNameLength(rest);
    if (length < rest.length) places.push(rest.slice(length));
    return [rest.slice(0, length)];
  }
  return namesIn(rest);
}

/** `홍길동 김철수 기자`, `경제부 홍길동 선임기자`, `編集委員・山田太郎`. */
function byTitle(text: string): EasternPiece | undefined {
  const [, before = "", behind = ""] = /^([^・]{2,8}\S)\s*・\s*(\S.{1,12})$/u.exec(text) ?? [];
  if (before !== "" && isJobTitle(before)) return { names: namesIn(behind), jobTitle: before };
  const words = text.replace(/\s*=\s*$/u, "").split(/\s+/);
  const [first = "", ...others] = words;
  if (others.length > 0 && isJobTitle(first) && others.every((word) => cjk.test(word) && !isJobTitle(word)))
    return { names: namesIn(others.join(" ")), jobTitle: first };
  const last = words.at(-1) ?? "";
  if (koreanTitle.test(last) || (words.length > 1 && isJobTitle(last) && cjk.test(last))) {
    const title = koreanTitle.exec(last)?.[0] ?? last;
    const attached = /^\p{Script=Hangul}{4,7}$/u.test(last) ? last.slice(0, -title.length) : "";
    const [jobTitle, people] =
      words.length === 1 && isKoreanName(attached) ? [title, [attached]] : [last, words.slice(0, -1)];
    if (people.length > 0) return titled(people, jobTitle);
  }
  if (words.length === 2 && department.test(words[0] ?? "") && (words[0]?.length ?? 0) > 2)
    return { names: [last], affiliation: words[0] ?? "" };
  return undefined;
}

function titled(words: readonly string[], jobTitle: string): EasternPiece | undefined {
  const names: string[] = [];
  const titles: string[] = [];
  const houses: string[] = [];
  let place: string | undefined;
  for (const word of words.flatMap((part) => part.split(/[,、·ㆍ/]/u)).filter((part) => part !== "")) {
    if (isPlace(word)) place = word;
    else if (isDepartment(word) || isOrganisation(word) || !cjk.test(word)) houses.push(word);
    else if (isKoreanName(word) || isChineseName(word) || !/^\p{Script=Hangul}+$/u.test(word)) names.push(word);
    else titles.push(word);
  }
  if (names.length === 0) return undefined;
  return defined({
    // A Japanese name has a blank inside.
    names: names.length === 2 ? namesIn(names.join(" ")) : names,
    jobTitle: [...titles, jobTitle].join(" "),
    affiliation: houses.length === 0 ? undefined : houses.join(" "),
    place,
  });
}

function isDepartment(word: string): boolean {
  return word.length > 2 && department.test(word) && (!isKoreanName(word) || /[부팀]$/u.test(word));
}

/** `嶋田 健志 監訳`, `木下 哲也 訳`: the role stands behind the name. */
function byRole(text: string): EasternPiece | undefined {
  for (const [form, role] of postpositive) {
    const name = text.replace(form, "");
    if (name !== text && name.length >= 3 && /\s/.test(text.slice(name.length, name.length + 1)))
      return { names: [name], role };
  }
  return undefined;
}

/** `新华社北京`, `東京 1日 ロイター`. */
function agencyAndPlace(text: string): EasternPiece | undefined {
  const [, seat = "", wire = ""] = /^(\S+)\s+\d{1,2}\s?日\s+(\S+)$/u.exec(text) ?? [];
  const sender = wire === "" ? undefined : agencyOf(wire);
  if (sender !== undefined) return { names: [], agency: sender, place: seat };
  const split = splitPlace(text);
  const agency = split === undefined ? undefined : agencyOf(split[0]);
  return split === undefined || agency === undefined ? undefined : { names: [], agency, place: split[1] };
}

function plain(text: string): EasternPiece | undefined {
  if (!/\s/.test(text) || isOrganisation(text)) return undefined;
  const names = namesIn(text);
  return names.length > 1 ? { names } : undefined;
}

/**
 * People with blanks between them: `张三 李四`, `홍길동 김철수`. A Japanese name has a blank inside: `大渡 美咲`, and a
 * Chinese one of two characters can: `李 明`.
 */
function namesIn(text: string): string[] {
  const words = text.split(/\s+/);
  if (words.length === 1) return [text];
  if (words.every(isKoreanName) && words.some((word) => word.length >= 3)) return words;
  const chinese = words.every((word) => isChineseName(word));
  return chinese && !(words.length === 2 && isJapaneseSurname(words[0] ?? "")) ? words : [text];
}
