/** Shorter pieces of a text are copies from the start. */
const shortestPiece = 13;
/** Records in records further down are left as they are. */
const deepest = 3;

/**
 * Puts copies in the place of the texts in a value: a piece of a text that was cut out of it keeps the whole of it in memory.
 * Texts that are no well-formed Unicode stay.
 */
export function detach(value: unknown, depth = 0): void {
  if (typeof value !== "object" || value === null || depth > deepest) return;
  const members = value as Record<string, unknown>;
  for (const key of Object.keys(members)) {
    const member = members[key];
    if (typeof member === "object") detach(member, depth + 1);
    else if (typeof member === "string" && member.length >= shortestPiece) members[key] = copyOf(member);
  }
}

function copyOf(text: string): string {
  return text.isWellFormed() ? Buffer.from(text).toString() : text;
}
