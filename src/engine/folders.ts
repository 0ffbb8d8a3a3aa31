export interface Folders {
  /** The site's root; this and the others absolute. */
  readonly root: string;
  /** The articles. */
  readonly folder: string;
  readonly out: string;
}
