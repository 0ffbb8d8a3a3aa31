import type { Code } from "../code.ts";

export const categoriesCodes = {
  "category-unregistered": {
    level: "warning",
    says: "The category {label} is not in _categories.yaml{hint}. It is published as it is written.",
    cure: "Correct the name, or add the category to _categories.yaml.",
  },
  "category-slug-clash": {
    level: "warning",
    says: "The category {label} would have the same address ({slug}) as the category {other}, and has the address {own}.",
    cure: "Use one of the two, or register both in _categories.yaml with ids of their own.",
  },
  "category-path-unregistered": {
    level: "warning",
    says: "The path {path} is not in _categories.yaml, where {label} stands {place}. It is published as it is written.",
    cure: "Correct the path, or give {label} its parent in _categories.yaml.",
  },
  "category-not-section": {
    level: "warning",
    says: "{label} stands in `section`, and is registered as a topic. It is taken for a section here, and for a topic elsewhere.",
    cure: "Write `kind: section` into its entry ({id}) in _categories.yaml, or another section into the article.",
  },
  "category-second-section": {
    level: "info",
    says: "The article stands in the section {section} already; {other} is taken for one of its categories.",
    cure: "Nothing needs to be done; write the main section first.",
  },
  "category-run-together": {
    level: "info",
    says: "“{text}” is taken for several registered categories: {labels}.",
    cure: "Nothing needs to be done. If it is one category, add it to _categories.yaml.",
  },
  "category-ambiguous": {
    level: "warning",
    says: "“{text}” can be {first} or {second}. It is published as it is written.",
    cure: "Write a comma between the categories.",
  },
  "category-split": {
    level: "info",
    says: "“{text}” is taken for several categories with spaces between them: {labels}.",
    cure: "Nothing needs to be done. If it is one category, write it as a list: `[{text}]`.",
  },
  "category-accents": {
    level: "info",
    says: "“{text}” is taken for the registered category {label}, though its accents differ.",
    cure: "Nothing needs to be done. If it is another category, add it to _categories.yaml.",
  },
  "category-placement": {
    level: "info",
    says: "“{label}” says where a story was placed, not what it is about, and is left out.",
    cure: "Nothing needs to be done. If it is a category, add it to _categories.yaml.",
  },
  "category-number": {
    level: "warning",
    says: "The category “{label}” is only a number, perhaps the id of a category in another system, and is left out.",
    cure: "Write the category's name. If the number is its name, add it to _categories.yaml.",
  },
  "category-address": {
    level: "warning",
    says: "The category {label} is an address, and is left out.",
    cure: "Write the category's name.",
  },
  "category-too-long": {
    level: "warning",
    says: "“{label}” is too long for a category, and is left out.",
    cure: "Write a few words, with commas between several categories.",
  },
  "category-unreadable": {
    level: "warning",
    says: "{label} is no name of a category, and is left out.",
    cure: "Write each category as text, or as a mapping with a `name`.",
  },
  "category-code": {
    level: "info",
    says: "{code} is the IPTC Media Topic “{label}”, which has no entry in _categories.yaml. It is published under that name.",
    cure: "Nothing needs to be done. For a name or a place of your own, add an entry with `iptc: {code}`.",
  },
  "category-code-retired": {
    level: "warning",
    says: "{code} is the IPTC Media Topic “{label}”, which is retired.",
    cure: "Use the topic that took its place.",
  },
  "category-code-unknown": {
    level: "warning",
    says: "The code {code} belongs to no category of _categories.yaml{also}, and is left out.",
    cure: "Correct the code, or write the category's name.",
  },
  "registry-iptc-unknown": {
    level: "warning",
    says: "The entry {entry} names the IPTC Media Topic {topic}, which our copy of the vocabulary (December 2019) does not have{hint}.",
    cure: "Correct `iptc`: docs/categories.md says where the topics are. A newer code is kept, a name is not.",
  },
  "registry-iptc-ambiguous": {
    level: "warning",
    says: "The entry {entry} names the IPTC Media Topic {topic}, and there are several of that name: {among}. It stands without a topic.",
    cure: "Write the code of the one that is meant.",
  },
  "registry-iptc-retired": {
    level: "warning",
    says: "The entry {entry} names the IPTC Media Topic {topic} (“{label}”), which is retired.",
    cure: "Name the topic that took its place.",
  },
  "registry-iptc-name": {
    level: "info",
    says: "The entry {entry} names the IPTC Media Topic {topic}, which has the code {code}.",
    cure: "Nothing needs to be done; `iptc: {code}` cannot be mistaken.",
  },
} as const satisfies Record<string, Code>;
