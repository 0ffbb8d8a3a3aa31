import { describe, expect, it } from "vitest";
import { sortFields, type FieldName } from "#src/normalize/field-names";
import { codesOf, fieldsOf } from "../../helpers/fields.ts";

describe("field names", () => {
  it.each<[string, FieldName]>([
    ["headline", "title"],
    ["Title", "title"],
    ["publishDate", "date"],
    ["publish_date", "date"],
    ["publishdate", "date"],
    ["pubDate", "date"],
    ["datePublished", "date"],
    ["pubDatetime", "date"],
    ["lastmod", "updated"],
    ["last_modified_at", "updated"],
    ["last-modified-at", "updated"],
    ["updatedDate", "updated"],
    ["modDatetime", "updated"],
    ["last_update", "updated"],
    ["byline", "authors"],
    ["translator", "translators"],
    ["sections", "section"],
    ["category", "section"],
    ["keywords", "categories"],
    ["subjects", "categories"],
    ["dek", "standfirst"],
    ["subtitle", "standfirst"],
    ["excerpt", "description"],
    ["featured_image", "image"],
    ["feature_image", "image"],
    ["heroImage", "image"],
    ["primary_image", "image"],
    ["guid", "id"],
    ["redirect_from", "aliases"],
    ["permalink", "aliases"],
    ["external-url", "canonical"],
    ["canonicalURL", "canonical"],
    ["locale", "language"],
    ["expiryDate", "expires"],
    ["expirydate", "expires"],
    ["embargoUntil", "embargo"],
    ["linkTitle", "shortTitle"],
  ])("%s is %s", (key, field) => {
    expect([...sortFields({ [key]: "x" }).fields.keys()]).toEqual([field]);
  });

  it("the preferred name comes first, whatever the order in the file; empty values do not count", () => {
    const fields = fieldsOf({ pubDate: "2", created: "3", published: null, date: "1" });
    expect(fields.all("date").map(({ key }) => key)).toEqual(["date", "pubDate", "created"]);
  });

  it("fields in Zola's and Hugo's containers count after those at the top, and problems find their place", () => {
    const fields = fieldsOf({
      taxonomies: { tags: ["a"], authors: ["Ann Lee"] },
      extra: { title: "Inner" },
      params: { kicker: 3 },
      title: "Outer",
    });
    expect(fields.get("authors")?.path).toEqual(["taxonomies", "authors"]);
    expect(fields.get("categories")?.value).toEqual(["a"]);
    expect(fields.text("title")).toBe("Outer");
  });

  it("unknown keys are kept, and reported with the nearest name unless they are a site generator's", () => {
    const fields = fieldsOf({ layout: "post", titel: "x", extra: { my_field: 1 } });
    fields.reportUnknown();
    expect(fields.custom).toEqual({ layout: "post", titel: "x", "extra.my_field": 1 });
    expect(fields.problems.map(({ code, args }) => [code, args["key"], args["hint"]])).toEqual([
      ["field-unknown", "titel", "; did you mean `title`?"],
      ["field-unknown", "my_field", ""],
    ]);
  });

  it.each([
    ["A <em>fine</em> day", "A fine day"],
    ["One<br>two", "One two"],
    ["Water is H<sub>2</sub>O", "Water is H2O"],
    ['See <a href="/x">the <b>list</b></a>', "See the list"],
    ["On {{ site.title }} today", "On today"],
    ["{% if x %}Yes{% endif %}", "Yes"],
    ["<<b>b</b>>x", "<b>x"],
  ])("a headline is plain text: %s", (title, text) => {
    const fields = fieldsOf({ title });
    expect(fields.text("title")).toBe(text);
    expect(codesOf(fields)).toEqual(["field-markup-removed"]);
    expect(fieldsOf({ title: text }).text("title")).toBe(text);
  });

  it.each(["a<b & c>d", "I <3 you", "© </b>", "if a <b> then", "{ x }", "#{1}", "vector<int> in C++"])(
    "what is no markup stays: %s",
    (title) => expect(fieldsOf({ title }).text("title")).toBe(title),
  );
});
