/** A subject named by its code in a public vocabulary. */
export interface SubjectCode {
  readonly vocabulary: "iptc" | "wikidata";
  /** Eight digits, or an item such as `Q148`. */
  readonly code: string;
  /** Whether the vocabulary is named too; digits or a `Q` alone may mean something else. */
  readonly explicit: boolean;
}

const iptc =
  /^(?:(iptc(?:[ -]?media[ -]?topics?)?|medtop|mediatopics?|subj(?:ectcode)?)\s*[:/]\s*)*(https?:\/\/cv\.iptc\.org\/newscodes\/(?:mediatopic|medtop|subjectcode)\/)?(\d{8})\/?(?:[?#].*)?$/i;
const wikidata =
  /^(?:(wd|wikidata)\s*:\s*)?(https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:wiki|entity)\/)?(Q[1-9]\d{0,11})(?:[/?#].*)?$/i;

/** Reads `medtop:20000763`, `20000763`, `wd:Q148`, `Q148` and the addresses of both vocabularies. */
export function subjectCode(text: string): SubjectCode | undefined {
  const topic = iptc.exec(text);
  if (topic !== null)
    return {
      vocabulary: "iptc",
      code: topic[3] ?? "",
      explicit: topic[1] !== undefined || topic[2] !== undefined,
    };
  const item = wikidata.exec(text);
  if (item === null) return undefined;
  const explicit = item[1] !== undefined || item[2] !== undefined;
  const code = item[3] ?? "";
  return explicit || code.startsWith("Q") ? { vocabulary: "wikidata", code: code.toUpperCase(), explicit } : undefined;
}
