import type { Code } from "../code.ts";

/** Of every file that `broadsheet check DIST` looks at. */
export const checkDocumentsCodes = {
  "check-not-well-formed": {
    level: "error",
    says: "The document is not well-formed XML, so that no reader takes any of it: {reason}.",
    cure: "Escape `&` and `<` in texts, close every element, and declare every prefix; nothing else in this file was looked at.",
  },
  "check-encoding": {
    level: "error",
    says: "The file is not in UTF-8: the byte {byte} belongs to no character.",
    cure: "Save the file as UTF-8, or give it another ending when it is no text.",
  },
  "check-encoding-declared": {
    level: "warning",
    says: "The file is in {encoding}, which not every reader knows.",
    cure: "Write the file in UTF-8 and say so in its XML declaration.",
  },
  "check-byte-order-mark": {
    level: "info",
    says: "The file begins with a byte order mark, which UTF-8 has no use for.",
    cure: "Save the file without it.",
  },
  "check-control-character": {
    level: "warning",
    says: "The character {character} stands here, which comes from a wrong conversion and is shown as a box.",
    cure: "Convert the text to UTF-8 from the encoding that it really had.",
  },
  "check-doctype": {
    level: "warning",
    says: "The document has a document type declaration, which careful readers refuse for the entities that it can hold.",
    cure: "Leave the declaration out and write characters as they are.",
  },
  "check-namespace-unknown": {
    level: "warning",
    says: "The namespace {uri} is one that validators and readers do not know.",
    cure: "Keep it to feeds that are made for one partner.",
  },
  "check-namespace-media": {
    level: "error",
    says: "The namespace of Media RSS is written {uri}, without the slash at its end, so that its elements mean nothing.",
    cure: "Write `http://search.yahoo.com/mrss/`.",
  },
  "check-namespace-reserved": {
    level: "warning",
    says: "The prefix {prefix} stands for {uri}, but readers take it for another namespace, {usual}.",
    cure: "Correct the namespace's address, or take another prefix.",
  },
  "check-namespace-prefix": {
    level: "info",
    says: "The prefix {prefix} stands for {uri}, whose usual prefix is {usual}; simple readers look for that one.",
    cure: "Write `{usual}:`.",
  },
  "check-namespace-avoid": {
    level: "warning",
    says: "The elements of this Atom document have the prefix {prefix}, which several readers do not follow.",
    cure: "Declare the namespace of Atom, and that of XHTML on its div, without a prefix.",
  },
  "check-namespace-none": {
    level: "warning",
    says: "The element <{element}> in <{parent}> belongs to no namespace, so that nobody can know what it means.",
    cure: "Remove it, or give it the namespace that it comes from.",
  },
  "check-element-unknown": {
    level: "error",
    says: "The element <{element}> may not stand in <{parent}>.",
    cure: "Remove it, correct its name, or move it where the specification has it.",
  },
  "check-element-twice": {
    level: "error",
    says: "The element <{parent}> holds <{element}> more than once, and readers differ in which they take.",
    cure: "Keep one.",
  },
  "check-element-missing": {
    level: "error",
    says: "The element <{parent}> has no <{element}>, which is required.",
    cure: "Add it.",
  },
  "check-element-empty": {
    level: "warning",
    says: "{element} is empty.",
    cure: "Write something into it, or leave it out.",
  },
  "check-attribute-unknown": {
    level: "error",
    says: "The element <{element}> may not have the attribute {attribute}.",
    cure: "Remove the attribute or correct its name.",
  },
  "check-attribute-foreign": {
    level: "warning",
    says: "The element <{element}> has the attribute {attribute} of another namespace, which RSS does not provide for.",
    cure: "Say it in an element of that namespace.",
  },
  "check-attribute-missing": {
    level: "error",
    says: "The element <{element}> has no {attribute}, which is required.",
    cure: "Add the attribute.",
  },
  "check-text-stray": {
    level: "error",
    says: "Text stands directly in <{element}>, where only elements may stand.",
    cure: "Remove the text or put it into an element.",
  },
  "check-space-around": {
    level: "error",
    says: "Space stands around the value of <{element}>, which readers compare character by character.",
    cure: "Write the value without space or line breaks around it.",
  },
  "check-language": {
    level: "error",
    says: "“{tag}” at {element} is not the tag of a language.",
    cure: "Write a tag such as `en`, `pt-BR` or `zh-Hant`.",
  },
  "check-number": {
    level: "error",
    says: "“{value}” is not what {element} may hold.",
    cure: "Write a number or a name that the specification allows.",
  },
  "check-mail-invalid": {
    level: "error",
    says: "“{text}” in {element} is no mail address.",
    cure: "Write an address such as `desk@example.org`, or leave the element out.",
  },
  "check-address-invalid": {
    level: "error",
    says: "“{address}” at {element} is no valid address.",
    cure: "Write the whole address, with space and other signs percent-encoded.",
  },
  "check-address-relative": {
    level: "error",
    says: "“{address}” at {element} is not a whole address, so that nobody who took the document elsewhere can follow it.",
    cure: "Write the address with `https://` and the host.",
  },
  "check-address-ascii": {
    level: "error",
    says: "“{address}” at {element} holds letters that are not ASCII.",
    cure: "Write the host in punycode and percent-encode the rest.",
  },
  "check-address-iri": {
    level: "info",
    says: "“{address}” at {element} holds letters that are not ASCII; Atom allows it, some readers stumble.",
    cure: "Write the host in punycode and percent-encode the rest.",
  },
  "check-address-scheme": {
    level: "warning",
    says: "“{address}” at {element} begins with a scheme that is not registered.",
    cure: "Correct the beginning of the address.",
  },
  "check-more": {
    level: "info",
    says: "{code} was found {count} more times in this file.",
    cure: "Put right what is listed, and look again.",
  },
  "check-unreadable": {
    level: "error",
    says: "{path} cannot be read and was not looked at: {reason}.",
    cure: "Make it readable, and look again.",
  },
  "check-too-large": {
    level: "error",
    says: "The file has {megabytes} MB and was not looked at; no feed, page or sitemap may be so large.",
    cure: "Divide it.",
  },
  "check-site-unknown": {
    level: "info",
    says: "No feed says where it is published, so that links could not be held against the files.",
    cure: "Name the site's address with --site-url.",
  },
} as const satisfies Record<string, Code>;
