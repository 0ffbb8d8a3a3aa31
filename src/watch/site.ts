import { type FSWatcher, realpathSync, type Stats, statSync, watch } from "node:fs";
import { basename, join } from "node:path";

import { systemCode } from "../base/system-error.ts";
import { Tree, type TreeEvents } from "./tree.ts";

/** What a build reads, absolute. */
export interface SitePlaces {
  readonly root: string;
  readonly articles: string;
}

export interface SiteEvents {
  /** A path that a build reads has changed: below the root with forward slashes, or as it was given. */
  readonly onChange: (path: string) => void;
  /** Said once: the system does not tell of all changes. */
  readonly onBlind: (code: string) => void;
}

const configFile = "broadsheet.yaml";
const templates = "templates";
/** The one file of the articles folder that a build writes. */
const ledger = "_ids.json";

/** How often, in milliseconds, it is looked whether the watched folders are still the ones that stand there. */
const lookEvery = 1000;

/**
 * Watches what a build reads: the articles folder with its registries and pictures, the templates and the configuration.
 * Folders may vanish and come back. What a build writes is not reported: the output folder and `.broadsheet` are not
 * watched, and the ledger counts only when it is not as the last build left it.
 */
export class SiteWatch {
  readonly #places: SitePlaces;
  readonly #events: SiteEvents;
  readonly #folders: readonly Folder[];
  readonly #timer: NodeJS.Timeout;
  #root: { readonly watcher: FSWatcher | undefined; readonly mark: string } | undefined;
  #config: string;
  #ledger: string;
  #isBlind = false;
  #isBuilding = false;

  constructor(places: SitePlaces, events: SiteEvents) {
    this.#places = places;
    this.#events = events;
    const { root, articles } = places;
    const onBlind = (code: string): void => this.#blind(code);
    this.#ledger = this.#ledgerMark();
    this.#config = markOf(join(root, configFile));
    this.#folders = [
      new Folder(articles, {
        onChange: (path) => {
          const isOurs = path === ledger && (this.#isBuilding || this.#ledgerMark() === this.#ledger);
          if (!isOurs) this.#say(path, articles);
        },
        onBlind,
      }),
      new Folder(join(root, templates), { onChange: (path) => this.#say(path, join(root, templates)), onBlind }),
    ];
    this.#watchRoot();
    this.#timer = setInterval(() => this.look(), lookEvery);
  }

  /** To be called before each build. */
  begin(): void {
    this.#isBuilding = true;
    for (const folder of this.#folders) folder.recover();
  }

  /** To be called after it, before anything else happens: what is in the ledger then is the build's own. */
  end(): void {
    this.#isBuilding = false;
    this.#ledger = this.#ledgerMark();
  }

  /** Finds out what no event tells of: folders and links that were replaced. */
  look(): void {
    this.#watchRoot();
    const config = markOf(join(this.#places.root, configFile));
    if (config !== this.#config) this.#events.onChange(configFile);
    this.#config = config;
    for (const folder of this.#folders) folder.look();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#root?.watcher?.close();
    for (const folder of this.#folders) folder.close();
  }

  #watchRoot(): void {
    const { root, articles } = this.#places;
    const mark = identityOf(root);
    if (this.#root?.mark === mark) return;
    this.#root?.watcher?.close();
    this.#root = { watcher: undefined, mark };
    if (mark === "") return;
    try {
      const watcher = watch(root, (_, name) => {
        if (name === configFile || name === templates || name === basename(articles)) this.look();
      });
      watcher.on("error", () => this.look());
      this.#root = { watcher, mark };
    } catch (error) {
      this.#blind(systemCode(error) ?? String(error));
    }
  }

  #say(path: string, folder: string): void {
    const { root } = this.#places;
    const shown = folder.startsWith(join(root, "/")) ? folder.slice(join(root, "/").length) : folder;
    this.#events.onChange(path === "" ? shown.replaceAll("\\", "/") : `${shown.replaceAll("\\", "/")}/${path}`);
  }

  #ledgerMark(): string {
    return markOf(join(this.#places.articles, ledger));
  }

  #blind(code: string): void {
    if (this.#isBlind) return;
    this.#isBlind = true;
    this.#events.onBlind(code);
  }
}

/** A watched folder, for as long as it is there. */
class Folder {
  readonly #path: string;
  readonly #events: TreeEvents;
  #tree: Tree | undefined;
  #identity = "";

  constructor(path: string, events: TreeEvents) {
    this.#path = path;
    this.#events = events;
    this.#open();
  }

  look(): void {
    if (identityOf(this.#path) !== this.#identity) this.#replace();
  }

  recover(): void {
    this.#tree?.recover();
  }

  close(): void {
    this.#tree?.close();
    this.#tree = undefined;
  }

  #replace(): void {
    this.close();
    this.#open();
    this.#events.onChange("");
  }

  #open(): void {
    this.#identity = identityOf(this.#path);
    if (this.#identity === "") return;
    try {
      this.#tree = new Tree(realpathSync.native(this.#path), {
        onBlind: this.#events.onBlind,
        onChange: (path) => (path === "" ? this.#replace() : this.#events.onChange(path)),
      });
    } catch (error) {
      // It vanished in between: the next look will find out.
      if (systemCode(error) === undefined) throw error;
      this.#identity = "";
    }
  }
}

/** Which folder stands at a path, links followed; "" when there is none. */
function identityOf(path: string): string {
  const stats = statOf(path);
  // The number of a folder that was removed is soon given to another.
  return stats?.isDirectory() === true ? `${stats.dev}:${stats.ino}:${stats.birthtimeMs}` : "";
}

/** Changes with every write of a file; "" when there is none. */
function markOf(path: string): string {
  const stats = statOf(path);
  return stats === undefined ? "" : `${stats.dev}:${stats.ino}:${stats.size}:${stats.mtimeMs}`;
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
