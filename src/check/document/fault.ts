/** Why a document cannot be read, and where. */
export interface DocumentFault {
  /** A clause. */
  readonly reason: string;
  readonly offset: number;
}

/** Ends the reading of a document; its message is the reason. */
export class Unreadable extends Error {
  readonly offset: number;

  constructor(reason: string, offset: number) {
    super(reason);
    this.offset = offset;
  }
}
