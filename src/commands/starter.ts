/** The files of a small working newsroom, by path. */
export const starterFiles: Readonly<Record<string, string>> = {
  "broadsheet.yaml": `# Every option is described in Broadsheet's docs/configuration.md.
site:
  title: The Morning Paper
  description: News from our town, every morning
  url: https://paper.example/
  language: en
  timezone: UTC
  publisher:
    name: The Morning Paper
feeds:
  limit: 50
  fullText: true
`,
  "articles/_authors.yaml": `# Who writes. Bylines are matched by id, name and aliases.
- id: ada-wren
  name: Ada Wren
  aliases: [A. Wren]
  jobTitle: Reporter
`,
  "articles/_categories.yaml": `# What it is about. Sections may have parents; aliases catch other spellings.
- id: town
  label: Town
  kind: section
- id: council
  label: Council
  kind: section
  parent: town
- id: libraries
  label: Libraries
  kind: topic
  aliases: [library]
`,
  "articles/2026/11/library-opens-on-sundays.md": `---
title: The library opens on Sundays
description: Two years of evening meetings end with a new timetable
date: 2026-11-01 08:00
author: Ada Wren
section: Town > Council
tags: [Libraries]
---

The town library will open its doors on Sundays from the first week of December, the council decided on Thursday.

> Students asked for it first, then their parents did.

The reading room stays open from ten in the morning until four in the afternoon.
`,
  "articles/2026/11/bridge-closed-for-a-week.md": `---
title: Old bridge closed for a week
date: 2026-11-03 17:30
author: Ada Wren
section: Town
---

Engineers will replace the bearings of the old bridge. Until Friday the detour leads past the mill.
`,
  ".gitignore": `dist/
.broadsheet/
`,
};
