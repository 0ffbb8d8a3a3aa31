import { webUrl } from "../../base/url.ts";
import type { AbsoluteUrl } from "../../model/brand.ts";

/** A licence that anyone may rely on. */
export interface License {
  readonly url: AbsoluteUrl;
  /** Whether it covers publishers that earn money. */
  readonly commercial: boolean;
}

const home = "https://creativecommons.org/";
const versions = new Set(["1.0", "2.0", "2.1", "2.5", "3.0", "4.0"]);
const named =
  /(?:\bCC|creative commons)[\s:_-]*(?:licen[cs]e\s*)?(?:attribution|BY)((?:[\s_-]*(?:non[\s-]?commercial|share[\s-]?alike|no[\s-]?deriv(?:ative)?s|NC|SA|ND)\b)*)(?:[\s,_-]*v?(\d\.\d))?/iu;
const zero = /\bCC[\s-]*0\b|\bCC[\s-]*zero\b|creative commons zero/iu;
const publicDomain =
  /\bpublic domain\b|\bgemeinfrei\b|\bdomaine public\b|\bdominio público\b|\bdomínio público\b|\bpubblico dominio\b/iu;

const mention = new RegExp(
  `(?:(?:licen[cs]e|lizenz|licencia|licenza|licença)[: ]+)?(?:${named.source.replaceAll("((?:", "(?:(?:").replace("v?(\\d\\.\\d)", "v?\\d\\.\\d")}(?: [A-Z]{2}\\b)?|${zero.source}(?: 1\\.0)?|${publicDomain.source})`,
  "giu",
);
const hint = /cc|creative|domain|domin|domín|gemeinfrei/iu;

/** The text without its mentions of such licences. */
export function withoutLicense(text: string): string {
  return hint.test(text) ? text.replace(mention, "") : text;
}

/** The licence that an address leads to, or that a text names. */
export function licenseOf(text: string): License | undefined {
  const url = webUrl(text);
  return url === undefined ? licenseIn(text) : { url, commercial: !/\/licenses\/by-nc/.test(url) };
}

/** The Creative Commons licence that a text names with its version. */
export function licenseIn(text: string): License | undefined {
  if (!hint.test(text)) return undefined;
  if (zero.test(text)) return free("publicdomain/zero/1.0/");
  if (publicDomain.test(text)) return free("publicdomain/mark/1.0/");
  const match = named.exec(text);
  const version = match?.[2] ?? "";
  if (match === null || !versions.has(version)) return undefined;
  const terms = match[1] ?? "";
  const parts = [
    "by",
    ...(/NC|non/i.test(terms) ? ["nc"] : []),
    ...(/ND|deriv/i.test(terms) ? ["nd"] : /SA|share/i.test(terms) ? ["sa"] : []),
  ];
  return { url: `${home}licenses/${parts.join("-")}/${version}/` as AbsoluteUrl, commercial: !parts.includes("nc") };
}

function free(path: string): License {
  return { url: `${home}${path}` as AbsoluteUrl, commercial: true };
}
