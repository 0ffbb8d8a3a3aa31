import { foldName } from "../../base/slug.ts";
import { agencyOf, isPictureAgency } from "../agencies.ts";
import { wordSet } from "../lexicon.ts";

/** Agencies that are not named. */
const unnamed = wordSet(`
agencies, agency, wires, wire services, wire service, wire reports, news agencies, news services, news service reports, agency reports, agency material, agentur, agenturen, agenturmaterial, agenturmeldungen, nachrichtenagenturen, mit agenturmaterial, mit agenturen, agence, agences, agences de presse, les agences, agencias, agencias de noticias, agências, agências de notícias, com agências, agenzie, agenzie di stampa, persbureaus, agentschappen, byråer, byråene, bureauer, bureauerne, nyhetsbyråer, uutistoimistot, agencje, agentury, agentúry, hírügynökségek, agenții, агентства, информагентства, агентствата, агенції, ajanslar, ajans, agen, kantor berita, وكالات, الوكالات, وكالات الأنباء, خبرگزاری‌ها, סוכנויות הידיעות, סוכנויות, एजेंसियां, एजेंसी, एजेंसियाँ, 外电, 外電, 各地通信, 综合外电, 綜合外電, 통신사, 외신, 외신종합
`);

/** Whether the text stands for agencies without a name: "Agencies", "Agenturmaterial". */
export function isUnnamedAgency(text: string): boolean {
  return unnamed.has(foldName(text).replace(/^(?:the|les|las|le|with|mit|avec|con|com)\s+/u, ""));
}

/** The agencies that a text consists of: `AFP`, `AFP-JIJI`, `dpa, Reuters`. */
export function agenciesIn(text: string): string[] | undefined {
  const one = agencyOf(text) ?? agencyOf(text.replace(/^(?:the|die|der|l['’])\s*/iu, ""));
  if (one !== undefined) return [one];
  const [, wire = ""] = /^(.+?)[-\s](?:material|meldung(?:en)?|informationen|texten?)$/iu.exec(text) ?? [];
  if (wire !== "") return agenciesIn(wire);
  if (text.length > 80) return undefined;
  const parts = text.split(/\s*[-–/,+&]\s*|\s+(?:and|und|et|y|e|via)\s+/u);
  const names = parts.map((part) => agencyOf(part));
  return parts.length > 1 && names.every((name) => name !== undefined) ? [...new Set(names)] : undefined;
}

const photo = /^(.+?)\s+(?:Photo|Photos|PHOTO|Foto|Images|Bild|Pool|File Photo)$/u;

const origins = wordSet(`
pool, handout, hand-out, file, file photo, archive, archiv, archivo, archives, archivio, supplied, supplied image, privat, private, courtesy, screenshot, screengrab, montage, infografik, stock, dr, zvg, zvg., pr
`);

/** Whether the text says where a picture, not an article, comes from: `imago`, `AP Photo`, `AFP via Getty Images`. */
export function isPictureSource(text: string): boolean {
  if (isPictureAgency(text) || origins.has(foldName(text))) return true;
  const [, agency = ""] = photo.exec(text) ?? [];
  if (agency !== "" && (agencyOf(agency) !== undefined || agency === "UN")) return true;
  const through = text.split(/\s*\/\s*|\s+via\s+/u);
  const isOrigin = (part: string): boolean => isPictureAgency(part) || origins.has(foldName(part));
  return (
    through.length > 1 &&
    through.some(isOrigin) &&
    through.every((part) => isOrigin(part) || agencyOf(part) !== undefined)
  );
}
