import { compileFunction } from "node:vm";

import type { TemplatePart } from "./template-syntax.ts";

/** What compiled templates are given: the names are those that {@link templateCode} writes. */
export interface TemplateTools {
  readonly __escape: (value: unknown) => string;
  readonly __text: (value: unknown) => unknown;
  readonly __address: (value: unknown) => unknown;
  readonly __include: (name: string, data: object) => string;
  /** Turns what was thrown into a {@link TemplateError} that names template and line. */
  readonly __fail: (error: unknown, template: string, line: number) => never;
}

export type TemplateFunction = (it: object) => string;

/** Parts of the language of templates. Each is written only into templates that name it: a page has forty partials. */
const helpers: readonly (readonly [word: RegExp, code: string])[] = [
  [/\binclude\b/, "const include=(name,data)=>__include(name,{...it,...data});"],
  [
    /\blayout\b/,
    "let __layout,__layoutData;const __blocks={};const layout=(path,data)=>{__layout=path;__layoutData=data};",
  ],
  [/\bblock\b/, "const __capture=(fn)=>{const s=__res;__res='';try{fn();return __res}finally{__res=s}};"],
];

/** In a template with a layout a block is kept for it; in the layout it is written. */
const keptBlock = "if(__layout){if(fn)__blocks[name]=__capture(fn);return ''}";
const writtenBlock = "const b=it.__blocks??{};return Object.hasOwn(b,name)?b[name]:fn?__capture(fn):''";

/**
 * A template as the body of a function of `it`. Eta reads templates; the code it writes itself makes ten closures and two
 * copies of its options for each partial, which took longer than all that the partial says.
 */
export function templateCode(template: string, parts: readonly TemplatePart[]): string {
  const tags = parts.map((part) => (typeof part === "string" ? "" : part.val)).join("\n");
  const hasLayout = /\blayout\b/.test(tags);
  const head = helpers.filter(([word]) => word.test(tags)).map(([, code]) => code);
  if (/\bblock\b/.test(tags)) head.push(`const block=(name,fn)=>{${hasLayout ? keptBlock : ""}${writtenBlock}};`);
  return [
    `let __res='',__line=1;${head.join("")}try{`,
    ...parts.map(partCode),
    hasLayout ? "if(__layout)__res=__include(__layout,{...it,body:__res,...__layoutData,__blocks});" : "",
    `}catch(e){__fail(e,${JSON.stringify(template)},__line)}`,
    "return __res;",
  ].join("\n");
}

function partCode(part: TemplatePart): string {
  // The text has its quotation marks and line ends escaped.
  if (typeof part === "string") return `__res+='${part}';`;
  const line = `__line=${part.lineNo ?? 1}\n`;
  if (part.t === "e") return `${line}${part.val}`;
  return `${line}__res+=${part.t === "i" ? `__escape(${part.val})` : part.val};`;
}

/** @throws SyntaxError */
export function compileTemplate(code: string, tools: TemplateTools): TemplateFunction {
  const names = Object.keys(tools);
  const make = compileFunction(`return function(it){${code}\n}`, names) as (...values: unknown[]) => TemplateFunction;
  return make(...Object.values(tools));
}
