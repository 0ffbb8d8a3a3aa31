import type { Code } from "../code.ts";

export const pageCodes = {
  "template-missing": {
    level: "stop",
    says: "The templates folder has no {template}.",
    cure: "Restore the file, for example from the templates that come with Broadsheet.",
  },
  "template-unused": {
    level: "warning",
    says: "Nothing reads {template}{hint}.",
    cure: "Correct its name, or remove it; partials belong into a folder such as templates/partials.",
  },
  "template-syntax": {
    level: "stop",
    says: "The template {template} cannot be understood near line {line}: {reason}.",
    cure: "Correct the line; every `<%` needs its `%>`, and every bracket and quotation mark its partner.",
  },
  "template-include-unknown": {
    level: "stop",
    says: "The template {template} asks in line {line} for {name}, which does not exist{hint}.",
    cure: "Correct the name, or add the file to the templates folder.",
  },
  "template-unescaped": {
    level: "stop",
    says: "The template {template} writes `{tag}` in line {line} without escaping it; the text of an article could become code there.",
    cure: "Write `<%= … %>`. Only include(…), block(…) and the layout's it.body may stand alone in `<%~ … %>`.",
  },
  "template-place": {
    level: "stop",
    says: "The template {template} writes a value {place} in line {line}; the text of an article could become code there.",
    cure: "Write values between tags, or in attributes that stand in quotation marks and are neither scripts nor styles.",
  },
  "template-failed": {
    level: "stop",
    says: "The page of this article could not be made: the template {template} failed in line {line}, {reason}. Nothing was published, since pages of other articles may fail alike.",
    cure: "Correct the template; a value that not every article has belongs inside `<% if (…) { %>`.",
  },
  "page-failed": {
    level: "stop",
    says: "The page {page} could not be made: the template {template} failed in line {line}, {reason}.",
    cure: "Correct the template.",
  },
  "redirect-occupied": {
    level: "warning",
    says: "The old address {address} does not lead to the article, because {path} is published there.",
    cure: "Take the address from the article.",
  },
  "redirect-page-skipped": {
    level: "warning",
    says: "No page at the old address {address} leads to the article: {reason}.",
    cure: "Where the host reads the `_redirects` file, set `redirects: file`; else write the redirect into the server's configuration, or take the address from the article.",
  },
  "amp-optimizer-missing": {
    level: "warning",
    says: "AMP pages were published without passing AMP's optimizer: {reason}.",
    cure: "Run `npm install @ampproject/toolbox-optimizer` at the site's root, or take `optimize` from `amp`.",
  },
  "amp-optimize-failed": {
    level: "warning",
    says: "The page {page} is published as it was before AMP's optimizer: {reason}.",
    cure: "Correct the template of the page; nothing else needs to be done, it is valid as it is.",
  },
  "stylesheet-too-large": {
    level: "stop",
    says: "tokens.css and site.css have {bytes} bytes without comments and blanks; an AMP page may have {limit}.",
    cure: "Remove rules, or set `amp: false`.",
  },
  "stylesheet-forbidden": {
    level: "stop",
    says: "{template} holds {what} in line {line}, which must not stand in a page.",
    cure: "Remove it; a more specific selector replaces !important.",
  },
  "script-forbidden": {
    level: "stop",
    says: "{template} holds {what} in line {line}, which would end the script in the middle of a page.",
    cure: "Write it apart, for example as “<” + “/script”.",
  },
} as const satisfies Record<string, Code>;
