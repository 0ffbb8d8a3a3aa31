import type { Command } from "./command.ts";
import { readWatchArguments, watchOptionHelp, watchSite } from "./watch-site.ts";

export const watchCommand: Command = {
  help: `Usage: broadsheet watch [options]

Publishes the site and keeps it up to date: whenever an article, a registry, a picture, a template or broadsheet.yaml
changes, and whenever an embargo, a schedule or an expiry falls due. After each build it says in one line what was done,
then which problems are new and which are cured. Ctrl-C ends it.

${watchOptionHelp}`,
  run: async (argv, terminal) => watchSite(readWatchArguments(argv, {}, terminal).run, terminal),
};
