import { hostname } from "node:os";
import { plainText, shorten } from "../base/plain-text.ts";
import { realFiles } from "./files.ts";

/** Who holds a lock, as its file says. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** The namespace of process numbers (Linux; else ""): containers may share the name of a host and not its processes. */
  readonly space: string;
  /** When the process began, in the kernel's own count; "" where that is not to be had. */
  readonly started: string;
  /** When the lock was taken, RFC 3339; only shown to people. */
  readonly since: string;
  readonly token: string;
}

/** This process as a holder, with a new token. */
export function ourselves(): Holder {
  const { pid } = process;
  // The clock is for people only: nothing is decided by it.
  const since = new Date().toISOString();
  return {
    pid,
    host: hostname(),
    space: processSpace(),
    started: processOf(pid)?.started ?? "",
    since,
    // Beside the rest it tells two locks of one process apart.
    token: Math.random().toString(36).slice(2),
  };
}

/** The holder that a lock file names, or `undefined` when it cannot be read. */
export function parseHolder(text: string): Holder | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof data !== "object" || data === null) return undefined;
  const { pid, host, space, started, since, token } = data as { readonly [Key in keyof Holder]?: unknown };
  if (typeof pid !== "number" || !Number.isSafeInteger(pid) || pid <= 0) return undefined;
  if (typeof host !== "string" || typeof space !== "string" || typeof started !== "string") return undefined;
  if (typeof since !== "string" || typeof token !== "string") return undefined;
  return { pid, host, space, started, since, token };
}

/** "here" or "gone" for a process that this one can see, "elsewhere" for one it cannot judge. */
export function whereabouts(holder: Holder): "here" | "gone" | "elsewhere" {
  if (holder.host !== hostname() || holder.space !== processSpace()) return "elsewhere";
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: there is one, of another user.
    if (error instanceof Error && "code" in error && error.code === "ESRCH") return "gone";
  }
  const seen = processOf(holder.pid);
  if (seen === undefined) return "here";
  const reused = holder.started !== "" && seen.started !== holder.started;
  return seen.dead || reused ? "gone" : "here";
}

/** The holder in words, on one line. */
export function describeHolder(holder: Holder | undefined): string {
  if (holder === undefined) return "a lock file that cannot be read";
  return shorten(plainText(`process ${holder.pid} on ${holder.host} since ${holder.since}`), 200);
}

/** What Linux says of a process; `undefined` elsewhere, or when it may not be seen. */
function processOf(pid: number): { readonly started: string; readonly dead: boolean } | undefined {
  let stat: string;
  try {
    stat = realFiles.readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return undefined;
  }
  // proc_pid_stat(5): the second field is a name in parentheses that may hold anything; the third is the state, the
  // 22nd the time of the start. A zombie was killed and waits for its parent to notice.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return { started: fields[19] ?? "", dead: fields[0] === "Z" || fields[0] === "X" };
}

function processSpace(): string {
  try {
    return realFiles.readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}
