// The documents that are made from the code. `npm run docs` writes them; a test compares them with what is committed.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { configSchema } from "../.build/config/schema.js";
import { tables } from "../.build/problems/table.js";

const root = fileURLToPath(new URL("..", import.meta.url));

const siteSchema = z.toJSONSchema(configSchema, {
  io: "input",
  unrepresentable: "any",
  override: ({ jsonSchema }) => {
    if (jsonSchema.oneOrMany !== true) return;
    const { oneOrMany: _, type, items, ...rest } = { ...jsonSchema };
    for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
    Object.assign(jsonSchema, rest, { anyOf: [items, { type, items }] });
  },
});

/** JSON Schema of broadsheet.yaml, for editors. */
function schemaText() {
  return `${JSON.stringify({ title: "broadsheet.yaml", ...siteSchema }, undefined, 2)}\n`;
}

function configuration() {
  const rows = [];
  const described = new Set();
  const walk = (schema, path) => {
    for (const [name, option] of Object.entries(schema.properties ?? {})) {
      const key = [...path, name].join(".");
      const nested = option.properties !== undefined;
      const value = option.default === undefined || nested ? "" : `\`${JSON.stringify(option.default)}\``;
      const need = schema.required?.includes(name) === true && option.default === undefined ? "required" : value;
      rows.push(`| \`${key}\` | ${nested ? "section" : typeOf(option)} | ${need} | ${option.description} |`);
      walk(option, [...path, name]);
      const element = option.items ?? option.anyOf?.[0];
      // What is written like an option before is described there.
      const known = JSON.stringify(element?.properties);
      if (known !== undefined && !described.has(known)) walk(element, [...path, `${name}[]`]);
      described.add(known);
    }
  };
  walk(siteSchema, []);
  return `# Configuration: broadsheet.yaml

Made from the schema by \`npm run docs\`; do not edit.

The file stands at the site's root. An option that Broadsheet does not know is refused, with the nearest known name.
Editors that understand JSON Schema can check it while you type: put
\`# yaml-language-server: $schema=./node_modules/broadsheet/broadsheet.schema.json\` on its first line.

| option | value | default | meaning |
| --- | --- | --- | --- |
${rows.join("\n")}

The smallest file:

\`\`\`yaml
site:
  title: The Morning Paper
  description: News from our town, every morning
  url: https://paper.example/
  publisher:
    name: The Morning Paper
\`\`\`

The command line wins over the file: \`--site-url\` replaces \`site.url\`.
`;
}

function typeOf({ type, anyOf, items, enum: values, minimum, maximum }) {
  if (anyOf !== undefined) return anyOf.map(typeOf).join(" or ");
  if (type === "array") return `list of ${items.properties === undefined ? typeOf(items) : "mappings"}`;
  if (values !== undefined) return values.map((value) => `\`${value}\``).join(", ");
  if (type === "integer") return `whole number, ${minimum} to ${maximum}`;
  return { string: "text", boolean: "true or false", object: "mapping" }[type] ?? type;
}

const meaning = {
  stop: "nothing is published",
  error: "the article is held back, its last good version stays",
  warning: "published; a person should look",
  info: "a note",
};

function errors() {
  const sections = Object.entries(tables).map(([title, codes]) => {
    const entries = Object.entries(codes).map(
      ([code, { level, says, cure }]) =>
        `### ${code}\n\n**${level}**: ${meaning[level]}.\n\n${escapeMarkdown(says)}\n\n*Cure:* ${escapeMarkdown(cure)}\n`,
    );
    return `## ${title}\n\n${entries.join("\n")}`;
  });
  return `# Problems and their cures

Made from the table of codes by \`npm run docs\`; do not edit.

Every problem has a code that never changes its meaning. \`{name}\` stands for what the message names.

${sections.join("\n")}`;
}

function escapeMarkdown(text) {
  return text.replace(/(^|[^`])<([^>`]*)>/g, "$1\\<$2\\>");
}

/** Path → text of every document that is made from the code. */
export function generate() {
  return {
    "docs/configuration.md": configuration(),
    "docs/errors.md": errors(),
    "broadsheet.schema.json": schemaText(),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, text] of Object.entries(generate())) writeFileSync(join(root, path), text);
