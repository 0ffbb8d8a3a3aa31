import { spawn } from "node:child_process";
import { platform } from "node:os";

import type { SiteConfig } from "../model/site.ts";
import { readSite } from "../pipeline.ts";
import { startPreview } from "../preview/server.ts";
import { UsageError } from "./arguments.ts";
import type { Command, Terminal } from "./command.ts";
import { keepsBack } from "./watch-report.ts";
import { readWatchArguments, watchOptionHelp, watchSite, type WatchRun } from "./watch-site.ts";

const usualPort = 4040;
/** Ports to try when none is asked for. */
const portsTried = 10;

export const previewCommand: Command = {
  help: `Usage: broadsheet preview [options]

Does what watch does and shows the result at http://127.0.0.1:${usualPort}/. Pages reload when they change and show what keeps
an article from being published. Links to site.url lead to the preview; the files in the output folder stay as they are.

  --port N         port (default: ${usualPort}, or the next that is free); 0 takes any
  --host NAME      name or address to listen on (default: 127.0.0.1, which other machines cannot reach)
  --open           open the front page in a browser
${watchOptionHelp}`,
  run: async (argv, terminal) => {
    const { run, values } = readWatchArguments(
      argv,
      { port: { type: "string" }, host: { type: "string" }, open: { type: "boolean" } },
      terminal,
    );
    const { port, host, open } = values as { port?: string; host?: string; open?: boolean };
    return preview(run, { ports: readPorts(port), host: host ?? "127.0.0.1", open: open === true }, terminal);
  },
};

/** @throws UsageError */
function readPorts(port: string | undefined): readonly number[] {
  if (port === undefined) return Array.from({ length: portsTried }, (_, index) => usualPort + index);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new UsageError("--port needs a number from 0 to 65535, for example 8080");
  return [Number(port)];
}

interface Place {
  readonly ports: readonly number[];
  readonly host: string;
  readonly open: boolean;
}

async function preview(run: WatchRun, { ports, host, open }: Place, terminal: Terminal): Promise<number> {
  const { site, json, quiet } = run;
  // Of a configuration that is broken for a moment the last good address holds: files still have it.
  let siteUrl: string | undefined;
  const readUrl = async (): Promise<void> => {
    const config: SiteConfig | undefined = (await readSite(site.root)).value;
    siteUrl = site.siteUrl?.replace(/\/*$/, "/") ?? config?.site.url ?? siteUrl;
  };
  await readUrl();
  const server = await startPreview({ out: site.out, siteUrl: () => siteUrl, host, ports });
  if ("refused" in server)
    throw new UsageError(
      server.refused === "EADDRINUSE"
        ? `port ${ports.join(", ")} of ${host} is in use; choose another with --port`
        : `${host} cannot be listened on: ${server.refused}`,
    );
  try {
    if (json) terminal.out(`${JSON.stringify({ event: "serving", url: server.url })}\n`);
    else if (!quiet) terminal.out(`Preview: ${server.url}\n`);
    if (!isLoopback(host)) terminal.err("broadsheet: whoever reaches this machine can read the preview.\n");
    if (open) openBrowser(server.url, terminal);
    return await watchSite(run, terminal, async (result) => {
      await readUrl();
      const { written, counts } = result;
      // Most builds have none, and all problems of an archive take long to read.
      const problems = counts.stop + counts.error === 0 ? [] : result.problems.filter(keepsBack);
      server.built(written?.changed ?? [], problems);
    });
  } finally {
    await server.close();
  }
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}

/** The address holds nothing that a shell could read otherwise: it is made of a host and a port. */
function openBrowser(url: string, { err }: Terminal): void {
  const openers: Readonly<Record<string, readonly [command: string, ...rest: string[]]>> = {
    darwin: ["open"],
    win32: ["cmd", "/c", "start", ""],
  };
  const [command, ...rest] = openers[platform()] ?? ["xdg-open"];
  const child = spawn(command, [...rest, url], { stdio: "ignore", detached: true });
  child.on("error", () => err(`broadsheet: no browser could be opened; go to ${url}\n`));
  child.unref();
}
