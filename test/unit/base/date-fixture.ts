import { parseDate } from "#src/base/date";

export const iso = (text: string, zone = "UTC"): string => {
  const date = parseDate(text, zone);
  return "reason" in date ? `no: ${date.reason}` : date.iso;
};
export const notes = (text: string, zone = "UTC"): string[] => {
  const date = parseDate(text, zone);
  return "reason" in date ? [`no: ${date.reason}`] : date.notes.map(({ code }) => code);
};
export const rule = (text: string): string => {
  const date = parseDate(text, "UTC");
  return "reason" in date ? `no: ${date.reason}` : date.rule;
};
