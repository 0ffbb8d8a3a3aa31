import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { png } from "../unit/load/pictures.ts";
import type { ChangingSite } from "./changing-site.ts";

type Change = (site: ChangingSite) => string | void;

const nowhere = ["0", "1", "2", "3"].map((digit) => `later-${digit}.md`);
const instants = ["15", "20", "21", "22", "23", "24", "25"].map((day) => `2026-11-${day}T12:00:00Z`);

const bodies: Readonly<Record<string, Change>> = {
  "words at the end": (site) => site.body((body) => `${body}\nMore ${site.word()}.\n`),
  "words at the start": (site) => site.body((body) => `First ${site.word()}.\n\n${body}`),
  "a heading at the start": (site) => site.body((body) => `# Heading ${site.word()}\n\n${body}`),
  "a picture": (site) =>
    site.body((body) => `${body}\n![Alt](/pictures/${site.pick(["shared.png", "none.png", "new.png"])})\n`),
  "a link to an article": (site) => site.body((body) => `${body}\nSee [it](/${site.article()}).\n`),
  "a link to a file to come": (site) => site.body((body) => `${body}\nSee [it](/${site.pick(nowhere)}).\n`),
  "a link by its name": (site) =>
    site.body((body) => `${body}\nSee {{< ref "${site.pick([...nowhere, site.article()])}" >}}.\n`),
  "no words": (site) => site.body(() => ""),
  "too many words": (site) => site.body(() => "Words and words. ".repeat(65_000)),
  "too deep": (site) => site.body((body) => `${">".repeat(5000)} ${body}`),
  script: (site) => site.body((body) => `${body}\n<script>alert(1)</script>\n`),
  "no change": (site) => {
    const file = `articles/${site.article()}`;
    site.write(file, site.read(file));
    return file;
  },
  "same size and time": (site) => {
    const file = `articles/${site.article()}`;
    const { atime, mtime } = statSync(site.path(file));
    site.write(
      file,
      site.read(file).replace(/Words/, () => site.pick(["Weeds", "Wards", "Winds"])),
    );
    utimesSync(site.path(file), atime, mtime);
    return file;
  },
};

const fronts: Readonly<Record<string, Change>> = {
  title: (site) => site.field("title", [site.word(), "The same title", undefined]),
  date: (site) => site.field("date", ["2026-11-16", "2026-11-19T10:00:00Z", "2026-11-24T10:00:00Z", "never"]),
  tags: (site) => site.field("tags", ["[C++, Hack Week]", `[${site.word()}]`, "[hack-week]", undefined]),
  author: (site) => site.field("author", ["Ada Wren", `Writer ${site.word()}`, "ada wren and Bob Low", undefined]),
  section: (site) => site.field("section", ["News", "News > Harbour", `Section ${site.word()}`, undefined]),
  slug: (site) => site.field("slug", ["shared", site.word(), undefined]),
  draft: (site) => site.field("draft", ["true", "false", undefined]),
  embargo: (site) => site.field("embargo", [`2026-11-22T09:00:00Z`, "2026-11-16T09:00:00Z", undefined]),
  expires: (site) => site.field("expires", ["2026-11-24T00:00:00Z", "2026-11-17T00:00:00Z", undefined]),
  withdrawn: (site) => site.field("withdrawn", ["{date: 2026-11-20, notice: A notice.}", undefined]),
  aliases: (site) => site.field("aliases", ["[/old/]", `[/older/${site.word()}/]`, undefined]),
  description: (site) => site.field("description", [`Said ${site.word()}.`, undefined]),
  image: (site) =>
    site.field("image", ["{src: /pictures/new.png, alt: New}", "{src: /pictures/shared.png, alt: It}", undefined]),
  language: (site) => site.field("language", ["de", "en", undefined]),
  audio: (site) => site.field("audio", ["/sounds/none.mp3", "/sounds/zq0x.mp3", undefined]),
  feedText: (site) => site.field("feedText", ["summary", "full", undefined]),
  "broken front matter": (site) => site.edit((front, body) => [[...front, "title: [unclosed"], body]),
  "mended front matter": (site) =>
    site.edit((front, body) => [front.filter((line) => !/\[unclosed|never/.test(line)), body.slice(0, 2000)]),
};

const files: Readonly<Record<string, Change>> = {
  "new file": (site) => {
    const name = `articles/${site.pick(["", "2026/11/", "en/", "new/"])}${site.pick([...nowhere, `${site.word()}.md`])}`;
    site.write(
      name,
      `---\ntitle: New ${site.word()}\ndate: 2026-11-18\n---\n![Alt](/pictures/new.png)\n\nNew words.\n`,
    );
    return name;
  },
  "deleted file": (site) => {
    const file = site.article();
    if (file !== "always.md") rmSync(site.path(`articles/${file}`));
    return file;
  },
  "renamed file": (site) => {
    const file = site.article();
    const name = site.pick([...nowhere, file.replace(/\w+\.md$/, `${site.word()}.md`)]);
    if (file !== "always.md") renameSync(site.path(`articles/${file}`), site.path(`articles/${name}`));
    return `${file} → ${name}`;
  },
  "moved file": (site) => {
    const file = site.article();
    const folder = site.pick(["moved", "de", "2026/10"]);
    if (file === "always.md") return;
    mkdirSync(site.path(`articles/${folder}`), { recursive: true });
    renameSync(site.path(`articles/${file}`), site.path(`articles/${folder}/${file.split("/").at(-1) ?? ""}`));
    return `${file} → ${folder}`;
  },
  "swapped files": (site) => {
    const [one, other] = [site.article(), site.article()].map((name) => site.path(`articles/${name}`));
    renameSync(one ?? "", `${one ?? ""}.x`);
    if (one !== other) renameSync(other ?? "", one ?? "");
    renameSync(`${one ?? ""}.x`, other ?? "");
    return `${one ?? ""} ↔ ${other ?? ""}`;
  },
  picture: (site) => {
    const name = site.pick(["shared.png", "new.png", "zq0x.png", "zq3x.png"]);
    site.write(`articles/pictures/${name}`, png(400 + site.random(3) * 400, 300));
    return name;
  },
  "picture removed": (site) =>
    rmSync(site.path(`articles/pictures/${site.pick(["new.png", "zq1x.png"])}`), { force: true }),
  rendition: (site) => {
    const name = site.pick(["shared@80w.png", "new@100w.png", "zq0x@60w.png"]);
    site.write(`articles/pictures/${name}`, png(60 + site.random(3) * 10, 45));
    return name;
  },
  sound: (site) => site.write("articles/sounds/zq0x.mp3", `ID3 ${site.word()}`),
};

const desk: Readonly<Record<string, Change>> = {
  authors: (site) =>
    site.write("articles/_authors.yaml", `- {id: ada, name: Ada Wren, jobTitle: ${site.word()}, aliases: [A. Wren]}\n`),
  categories: (site) =>
    site.write(
      "articles/_categories.yaml",
      `- {id: news, label: ${site.pick(["News", "The News"])}, kind: section, aliases: [News]}\n`,
    ),
  "no registries": (site) => {
    for (const name of ["_authors.yaml", "_categories.yaml"]) rmSync(site.path(`articles/${name}`), { force: true });
  },
  configuration: (site) => {
    const extra = site.pick([
      "feeds: {limit: 3, flood: false}\n",
      "feeds: {archives: false, flood: false}\n",
      "feeds: {fullText: false, flood: false}\n",
      "feeds: {flood: false, custom: [{name: own, title: Own, match: {sections: [News]}, fullText: false}]}\n",
      "feeds: {flood: false}\namp: false\n",
      "feeds: {flood: false}\n",
    ]);
    const [first = ""] = site.read("broadsheet.yaml").split("\n");
    site.write("broadsheet.yaml", `${first}\n${extra}`);
    return extra;
  },
  timezone: (site) => {
    const zone = site.pick(["UTC", "Asia/Hong_Kong", "America/New_York"]);
    site.write(
      "broadsheet.yaml",
      site.read("broadsheet.yaml").replace(/site: \{(?:timezone: [^,]*, )?/, `site: {timezone: ${zone}, `),
    );
    return zone;
  },
  template: (site) => {
    const name = site.pick(["tokens.css", "article.eta", "partials/byline.eta"]);
    const source = join(import.meta.dirname, "../../templates", name);
    if (existsSync(source))
      site.write(
        `templates/${name}`,
        `${readFileSync(source, "utf8")}${name.endsWith(".css") ? `\n.${site.word()} { margin: 0; }\n` : `<!-- ${site.word()} -->\n`}`,
      );
    return name;
  },
  "no templates": (site) => rmSync(site.path("templates"), { recursive: true, force: true }),
  clock: (site) => {
    site.now = site.pick(instants);
    return site.now;
  },
};

const accidents: Readonly<Record<string, Change>> = {
  nothing: () => undefined,
  "page deleted": (site) => {
    const name = site.published();
    if (name !== undefined) rmSync(site.path(`dist/${name}`));
    return name;
  },
  "page edited": (site) => {
    const name = site.published();
    if (name === undefined) return;
    const text = readFileSync(site.path(`dist/${name}`));
    site.write(`dist/${name}`, site.random(2) === 0 ? `${String(text)} ` : Buffer.from(text).fill("x", 0, 1));
    return name;
  },
  "page replaced by a folder": (site) => {
    const name = site.published();
    if (name === undefined) return;
    rmSync(site.path(`dist/${name}`));
    site.write(`dist/${name}/somebody.txt`, "Mine.");
    site.hasForeignFiles = true;
    return name;
  },
  "a file of somebody": (site) => {
    site.write(`dist/${site.word()}.txt`, "Mine.");
    site.hasForeignFiles = true;
  },
  "no dist": (site) => {
    rmSync(site.path("dist"), { recursive: true, force: true });
    site.hasForeignFiles = false;
  },
  "no manifest": (site) => {
    rmSync(site.path("dist/.broadsheet/manifest.json"), { force: true });
    // What no list names any more is nobody's.
    site.hasForeignFiles = true;
  },
  "cut off": (site) => {
    const name = site.cached(/./);
    if (name !== undefined && lstatSync(name).size > 0) truncateSync(name, site.random(lstatSync(name).size));
    return name;
  },
  "flipped byte": (site) => {
    const name = site.cached(/./);
    if (name === undefined || lstatSync(name).size === 0) return;
    const bytes = readFileSync(name);
    const at = site.random(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << site.random(8));
    writeFileSync(name, bytes);
    return name;
  },
  "lost part": (site) => {
    const name = site.cached(/./);
    if (name !== undefined) rmSync(name);
    return name;
  },
  "no cache": (site) => rmSync(site.path(".broadsheet/cache"), { recursive: true, force: true }),
  "cache of before": (site) => {
    // What a backup brings back.
    const folder = site.cache();
    const kept = site.path("kept");
    if (folder === undefined) return;
    if (!existsSync(kept)) cpSync(folder, kept, { recursive: true, preserveTimestamps: true });
    else {
      rmSync(folder, { recursive: true });
      cpSync(kept, folder, { recursive: true, preserveTimestamps: true });
      rmSync(kept, { recursive: true });
    }
  },
  "no last good": (site) => rmSync(site.path(".broadsheet/good.index"), { force: true }),
};

/** Everything that may happen to a site, by what it is. */
export const changes: Readonly<Record<string, Change>> = { ...bodies, ...fronts, ...files, ...desk, ...accidents };
