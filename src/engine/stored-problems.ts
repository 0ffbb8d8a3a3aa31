import { byCodeUnit } from "../base/order.ts";
import type { Level, Problem } from "../model/problem.ts";
import type { PartReader } from "../write/parts.ts";
import type { Rendered } from "./protocol.ts";
import { levelBits, sliceAt, type State } from "./state.ts";

/**
 * The problems of a build that found nothing new to say, in their order. They are read when somebody asks.
 *
 * @param level of those that are wanted; absent: all
 */
export function* storedProblems(
  state: State,
  parts: PartReader,
  pathOf: (file: string) => string,
  level?: Level,
): Generator<Problem> {
  for (const found of inOrder(state, parts, pathOf, level === undefined ? ~0 : levelBits[level]))
    if (level === undefined || found.level === level) yield found;
}

/** All problems of articles that have any of these levels, and those that were found outside of bodies. */
function* inOrder(state: State, parts: PartReader, pathOf: (file: string) => string, bits: number): Generator<Problem> {
  const front = linesOf(parts.text(state.front));
  let next = front.next();
  for (const [row, file] of state.files.split("\n").entries()) {
    if (((state.levels[row] ?? 0) & bits) === 0) continue;
    const path = pathOf(file);
    for (; next.done !== true && byCodeUnit(next.value.file ?? "", path) <= 0; next = front.next()) yield next.value;
    const { problems } = JSON.parse(parts.text(sliceAt(state.slices, row * 2 + 1))) as Rendered;
    for (const found of problems) yield { ...found, file: path };
  }
  for (; next.done !== true; next = front.next()) yield next.value;
}

/** All problems of some articles, given by row. */
export function problemsOfRows(
  state: State,
  parts: PartReader,
  pathOf: (file: string) => string,
  rows: readonly number[],
): { readonly files: readonly string[]; readonly problems: readonly Problem[] } {
  const names = state.files.split("\n");
  const files = rows.map((row) => pathOf(names[row] ?? ""));
  const marks = files.map((file) => JSON.stringify(file));
  const front = rows.length === 0 ? [] : parts.text(state.front).split("\n");
  const before = front
    .filter((line) => marks.some((mark) => line.includes(mark)))
    .map((line) => JSON.parse(line) as Problem)
    .filter(({ file = "" }) => files.includes(file));
  const bodies = rows.flatMap((row, index) =>
    (JSON.parse(parts.text(sliceAt(state.slices, row * 2 + 1))) as Rendered).problems.map((found) => ({
      ...found,
      file: files[index] ?? "",
    })),
  );
  return { files, problems: [...before, ...bodies] };
}

function* linesOf(text: string): Generator<Problem> {
  for (let at = 0; at < text.length;) {
    const end = text.indexOf("\n", at);
    yield JSON.parse(text.slice(at, end)) as Problem;
    at = end + 1;
  }
}
