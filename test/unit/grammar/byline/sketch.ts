import type { ParsedByline } from "#src/grammar/byline/byline";

/**
 * A parsed byline on one line, so that tables can be read: `Ann Lee {jobTitle Reporter} | Bob Ray <photographer> |
 * The Desk [org] ~ Reuters @ Berlin + 3 - dropped ! problem-code`. Infos about what was dropped are left out.
 */
export function sketch({ authors, agencies, dateline, others, dropped, problems }: ParsedByline): string {
  const people = authors.map(({ name, role, kind, rule, id, ...details }) => {
    const said = Object.entries(details).map(([key, value]) => `${key} ${value}`);
    return [
      name,
      id === undefined ? "" : ` #${id}`,
      role === "author" ? "" : ` <${role}>`,
      kind === "person" ? "" : " [org]",
      said.length === 0 ? "" : ` {${said.join(", ")}}`,
      rule === "grammar" || rule === "grammar:inverted" ? "" : ` (${rule})`,
    ].join("");
  });
  const codes = problems.map(({ code }) => code).filter((code) => code !== "byline-dropped");
  return [
    people.join(" | "),
    agencies.length === 0 ? "" : `~ ${agencies.join(", ")}`,
    dateline === undefined ? "" : `@ ${dateline}`,
    others === undefined ? "" : `+ ${others}`,
    dropped.length === 0 ? "" : `- ${dropped.join(" / ")}`,
    codes.length === 0 ? "" : `! ${[...new Set(codes)].join(", ")}`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}
