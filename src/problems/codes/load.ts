import type { Code } from "../code.ts";

export const loadCodes = {
  "articles-none": {
    level: "stop",
    says: "There is no article in {path}. Nothing was published, and what was published before stays.",
    cure: "Put a Markdown file there; if articles were there before, see whether their disk or checkout is.",
  },
  "articles-missing": {
    level: "stop",
    says: "The articles folder {path} does not exist.",
    cure: "Create it and put Markdown files in it, or name the right folder with --articles.",
  },
  "folder-unreadable": {
    level: "stop",
    says: "The folder {path} cannot be read: {reason}. Nothing was published, since its articles would have vanished.",
    cure: "Make the folder readable for the user that runs Broadsheet, or move it away.",
  },
  "file-unreadable": {
    level: "error",
    says: "The file cannot be read: {reason}.",
    cure: "Make the file readable for the user that runs Broadsheet.",
  },
  "file-vanished": {
    level: "warning",
    says: "The file was there when the folder was read, and was gone a moment later.",
    cure: "Build again if it was moved; nothing needs to be done if it was deleted.",
  },
  "file-name-encoding": {
    level: "error",
    says: "The file's name is not written in UTF-8, so the file cannot be opened.",
    cure: "Rename it; letters of any script may stand in a name when it is UTF-8.",
  },
  "link-outside": {
    level: "warning",
    says: "This is a symbolic link that leads out of its folder, and is not followed.",
    cure: "Put the file itself here, or a link to a file in the same folder or below.",
  },
  "link-broken": {
    level: "warning",
    says: "This is a symbolic link that leads nowhere, in a circle, or where another link leads, and is not followed.",
    cure: "Correct the link or remove it.",
  },
  "readme-skipped": {
    level: "info",
    says: "This file has no front matter and is taken for a note to the desk, not for an article.",
    cure: "Nothing needs to be done; give it front matter if readers shall see it.",
  },
  "article-too-large": {
    level: "error",
    says: "The article has {size} kilobytes; {limit} are allowed.",
    cure: "Divide it, or take out what is no text, such as pictures that are written into it.",
  },
  "file-encoding": {
    level: "error",
    says: "The file is not in UTF-8: the byte {byte} here belongs to no character.",
    cure: "Save the file again with the encoding UTF-8.",
  },
  "file-binary": {
    level: "error",
    says: "The file holds control characters and is no text.",
    cure: "Restore the text from a copy, or give the file another ending than .md if it is no article.",
  },
  "front-matter-language": {
    level: "error",
    says: "“{word}” stands behind the opening {fence}. Broadsheet reads no front matter in other languages, and none that is code.",
    cure: "Leave nothing but {fence} on that line: `---` opens YAML, `+++` TOML and `;;;` JSON.",
  },
  "front-matter-unclosed": {
    level: "error",
    says: "The front matter opens here and is never closed.",
    cure: "Write a line with nothing but {fence} between the front matter and the text.",
  },
  "front-matter-dots": {
    level: "error",
    says: "The front matter is closed with `...`, which Broadsheet does not accept.",
    cure: "Write `---` on this line instead.",
  },
  "front-matter-too-large": {
    level: "error",
    says: "The front matter is longer than {limit} kilobytes.",
    cure: "Shorten it, or close it with {fence} on a line of its own if text of the article slipped into it.",
  },
  "front-matter-syntax": {
    level: "error",
    says: "The front matter is not valid {format}: {reason}.",
    cure: "Correct the line that is named here.",
  },
  "front-matter-not-mapping": {
    level: "error",
    says: "The front matter holds no fields such as `title: …`.",
    cure: "Write one field a line; if the article shall begin with a rule, put an empty line and a field-free text before it, or write `***`.",
  },
  "registry-unreadable": {
    level: "stop",
    says: "The registry cannot be read: {reason}. Nothing was published, since names and addresses of sections would have changed.",
    cure: "Correct the file; `broadsheet init DIR` writes a working example.",
  },
  "registry-form": {
    level: "stop",
    says: "The registry is neither a list of entries nor a mapping from ids to entries.",
    cure: "Write each entry as `- id: …` with its fields below it.",
  },
  "registry-twice": {
    level: "warning",
    says: "There is also a {other}, which is read in this file's place.",
    cure: "Keep one of the two files.",
  },
  "registry-entry": {
    level: "warning",
    says: "The entry {entry} is left out: `{key}` {reason}.",
    cure: "Correct the field; docs/front-matter.md describes the registries.",
  },
  "registry-unknown-key": {
    level: "warning",
    says: "The entry {entry} has a field `{key}` that Broadsheet does not know{hint}.",
    cure: "Correct the name or remove the line.",
  },
  "registry-id-twice": {
    level: "warning",
    says: "The id {id} stands on line {line} already; this second entry is left out.",
    cure: "Give one of the two another id.",
  },
  "registry-id-kept": {
    level: "warning",
    says: "The id {id} stands once more on line {line}; that second entry is left out.",
    cure: "Give one of the two another id.",
  },
  "registry-name-twice": {
    level: "warning",
    says: "{entry} claims the name “{name}”, which {other} on line {line} has already. It stays with {other}.",
    cure: "Take the name from one of the two, or write the id instead of the name in articles.",
  },
  "registry-name-kept": {
    level: "warning",
    says: "{entry} has the name “{name}”, which {other} on line {line} claims too. It stays with {entry}.",
    cure: "Take the name from one of the two, or write the id instead of the name in articles.",
  },
  "registry-parent-unknown": {
    level: "warning",
    says: "The parent {parent} of {entry} is not in the registry{hint}. The category stands without a parent.",
    cure: "Correct the id of the parent, or register it.",
  },
  "registry-parent-cycle": {
    level: "warning",
    says: "{entry} has the parent {parent}, but stands above {parent} itself (line {line}). The category stands without a parent.",
    cure: "Take `parent` from one of the entries of the circle.",
  },
  "registry-parent-circle": {
    level: "warning",
    says: "{entry} has the parent {parent}, and with it stands in the circle that {other} (line {line}) closes. {other} stands without a parent.",
    cure: "Take `parent` from one of the entries of the circle.",
  },
  "registry-parent-spelling": {
    level: "info",
    says: "The parent of {entry} is written {parent}; the entry that is meant has the id {id}.",
    cure: "Write `parent: {id}`.",
  },
  "registry-parent-kind": {
    level: "warning",
    says: "{entry} is a section below {parent}, which is registered as {kind}. {parent} is taken for a section.",
    cure: "Write `kind: section` into the entry {parent}, or take `parent` from {entry}.",
  },
  "template-unreadable": {
    level: "stop",
    says: "The template cannot be read: {reason}.",
    cure: "Correct the file, or remove it to use the template that comes with Broadsheet.",
  },
} as const satisfies Record<string, Code>;
