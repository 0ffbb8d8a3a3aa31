/** A place in a text. */
export interface Position {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
}

/** Why a text could not be understood, and where; `error` is a clause without a full stop. */
export interface SyntaxFault extends Position {
  readonly error: string;
}

/** Turns offsets into positions. Lines end with LF. */
export function lineIndex(text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** The position of one offset. */
export function positionAt(text: string, offset: number): Position {
  return lineIndex(text)(offset);
}
