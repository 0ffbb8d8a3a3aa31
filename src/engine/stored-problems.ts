import { byCodeUnit } from "../base/order.ts";
import type { Problem } from "../model/problem.ts";
import type { PartReader } from "../write/parts.ts";
import type { Rendered } from "./protocol.ts";
import { sliceAt, type State } from "./state.ts";

/** The problems of a build that found nothing new to say, in their order. They are read when somebody asks. */
export function* storedProblems(state: State, parts: PartReader, pathOf: (file: string) => string): Generator<Problem> {
  const front = linesOf(parts.text(state.front));
  let next = front.next();
  for (const [row, file] of state.files.split("\n").entries()) {
    if (state.levels[row] === 0) continue;
    const path = pathOf(file);
    for (; next.done !== true && byCodeUnit(next.value.file ?? "", path) <= 0; next = front.next()) yield next.value;
    const { problems } = JSON.parse(parts.text(sliceAt(state.slices, row * 2 + 1))) as Rendered;
    for (const found of problems) yield { ...found, file: path };
  }
  for (; next.done !== true; next = front.next()) yield next.value;
}

function* linesOf(text: string): Generator<Problem> {
  for (let at = 0; at < text.length;) {
    const end = text.indexOf("\n", at);
    yield JSON.parse(text.slice(at, end)) as Problem;
    at = end + 1;
  }
}
