import type { Source } from "../load/articles.ts";
import type { BodyPart, Story } from "../normalize/finish.ts";
import type { LinkSource } from "../normalize/body-links.ts";
import type { LinkData } from "../normalize/links.ts";
import type { SiteFacts } from "../render/page/site.ts";
import type { Addresses } from "./ahead.ts";
import type { Finished, Slice } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";

/** What a worker makes articles with; the same for all of them. */
export interface Setup {
  /** The articles folder, absolute. */
  readonly folder: string;
  readonly facts: SiteFacts;
  readonly templates: readonly (readonly [name: string, text: string])[];
  /** A part where there is a store, since few articles need it. */
  readonly links: LinkData | Slice;
  /** Whether an article may stand in one feed with its whole body, and in another with its summary. */
  readonly isMixed: boolean;
  /**
   * The output folder, the folder of the store of parts, and where pages are staged, in the output folder unless it is
   * given; absent when nothing is written.
   */
  readonly target?: { readonly out: string; readonly parts: string; readonly stage?: string | undefined };
  /** Whether what is rendered is sent back rather than written. */
  readonly collect: boolean;
  /** Whether to measure each article. */
  readonly isTimed?: boolean;
}

/** One article to render. */
export interface Job {
  readonly file: string;
  readonly source: Source;
  /** Of its bytes, as base/hash makes it. */
  readonly digest: string;
  /** Absent: only the first heading of the body is asked for. */
  readonly story?: Story;
  /** For readers, the article or the notice that it was withdrawn; absent: its problems only. */
  readonly as?: "page" | "notice";
  /** Whether it stands in a feed. */
  readonly inFeeds: boolean;
}

/** What a document holds of an article: in a store, or as text when nothing is written. */
export type Part = Slice | string;

export interface Rendered {
  readonly problems: readonly Problem[];
  /** Absent when the body cannot be published; the problems say why. */
  readonly part?: BodyFacts;
  readonly heading?: string;
  readonly page?: Finished | string;
  /** Its items in the formats of feeds. */
  readonly full?: readonly Part[];
  readonly summary?: readonly Part[];
  /** How long it took, where that is measured. */
  readonly milliseconds?: number;
  /** What it found of other articles, and of files, as JSON: when any of it changes the article must be rendered again. */
  readonly led?: readonly (readonly [source: LinkSource, led: string])[];
  readonly assets?: readonly (readonly [path: string, asset: string])[];
}

/** {@link BodyPart} without the words. */
export type BodyFacts = Omit<BodyPart, "body"> & { readonly body: Omit<BodyPart["body"], "blocks" | "text"> };

/** Jobs for a worker, with their places in the whole. */
export interface Batch {
  readonly jobs: readonly { readonly index: number; readonly job: Job }[];
}

/** What a worker sends: the results of some of a batch's jobs, in order. */
export interface Results {
  readonly results: readonly { readonly index: number; readonly rendered: Rendered }[];
  /** The code of the system error that keeps the worker from writing. */
  readonly failure?: string;
}

/** What a worker is given before jobs of one kind. */
export interface Task {
  readonly setup: Setup;
  /** Of its file in the store, and of what it stages: of one writer at a time. */
  readonly file: number;
}

/** Articles that a worker may open before its first task, in this order. */
export interface Advance {
  readonly files: readonly { readonly file: string; readonly absolute: string }[];
  readonly addresses: Addresses;
}

/** What a worker is given at its start: memory in which it says what it is doing. */
export interface WorkerStart {
  readonly shared: SharedArrayBuffer;
}

/** Index of the job in hand plus one; 0 when there is none; {@link inAdvance}. */
export const jobSlot = 0;

/** In the slot of the job: an article that is opened ahead of its job. */
export const inAdvance = -1;

/** Jobs begun since the worker started, and articles opened in advance. */
export const begunSlot = 1;

/** How many of the articles it was given in advance it has opened. */
export const openedSlot = 2;

/** Not 0 when nothing more is to be opened in advance. */
export const taskSlot = 3;

export const sharedBytes = 4 * Int32Array.BYTES_PER_ELEMENT;
