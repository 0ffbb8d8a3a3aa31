import type { DeskReport, DeskRow } from "../model/desk.ts";
import type { Where } from "../model/problem.ts";

/** Rows of a section, and places of a row, that a person reads; the rest is counted. */
const shownRows = 25;
const shownPlaces = 3;

/** The report for a terminal. */
export function printDesk({ articles, sections }: DeskReport): string {
  if (sections.length === 0) return `Nothing to do in ${articles} articles.\n`;
  const blocks = sections.map(({ title, advice, rows }) => {
    const lines = rows
      .slice(0, shownRows)
      .map((row) => `  ${countOf(row)}${row.text}${nearest(row)}\n      ${places(row)}`);
    return [`${title}: ${rows.length}`, `  ${advice}`, ...lines, ...more(rows, "  ")].join("\n");
  });
  return `${blocks.join("\n\n")}\n\n${articles} articles looked at.\n`;
}

/** The report as a Markdown document with a list of things to do. */
export function printDeskMarkdown({ articles, sections }: DeskReport): string {
  const blocks = sections.map(({ title, advice, rows }) => {
    const lines = rows
      .slice(0, shownRows)
      .map((row) => `- [ ] ${countOf(row)}${escape(row.text)}${escape(nearest(row))}: ${codePlaces(row)}`);
    return [`## ${title} (${rows.length})`, "", advice, "", ...lines, ...more(rows, "- ")].join("\n");
  });
  return `# Desk report\n\n${articles} articles looked at.\n${blocks.map((block) => `\n${block}\n`).join("")}`;
}

function countOf({ count }: DeskRow): string {
  return count > 1 ? `${count} × ` : "";
}

function nearest(row: DeskRow): string {
  return row.nearest === undefined ? "" : ` (did you mean ${row.nearest}?)`;
}

function places(row: DeskRow): string {
  const rest = row.places.length - shownPlaces;
  return row.places.slice(0, shownPlaces).map(place).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

function codePlaces(row: DeskRow): string {
  const rest = row.places.length - shownPlaces;
  const shown = row.places.slice(0, shownPlaces).map((at) => `\`${place(at).replaceAll("`", "'")}\``);
  return shown.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

function place({ file, line, column }: Where): string {
  return [file ?? "the site", line, column].filter((part) => part !== undefined).join(":");
}

function more(rows: readonly DeskRow[], indent: string): string[] {
  const rest = rows.length - shownRows;
  return rest > 0 ? [`${indent}… and ${rest} more; --json lists every one.`] : [];
}

/** Text from an article inside Markdown, with nothing in it that is markup. */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>#|!]/g, "\\$&");
}
