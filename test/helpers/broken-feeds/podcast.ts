import { broken } from "./documents.ts";

const owner =
  "<itunes:owner><itunes:name>The Paper</itunes:name><itunes:email>desk@p.example</itunes:email></itunes:owner>";
const category = '<itunes:category text="News"><itunes:category text="Politics"/></itunes:category>';
const enclosure = '<enclosure url="https://p.example/a.mp3" length="1200" type="audio/mpeg"/>';
const explicit = "<itunes:explicit>false</itunes:explicit>";

export const podcast = broken("podcast", [
  ["no cover", '<itunes:image href="https://p.example/i.jpg"/>', "", "check-podcast-missing"],
  ["a cover without address", ' href="https://p.example/i.jpg"', "", "check-attribute-missing"],
  ["no category", category, "", "check-podcast-missing"],
  ["a category that does not exist", 'text="News"', 'text="Newz"', "check-podcast-category"],
  ["a subcategory of another", 'text="Politics"', 'text="Drama"', "check-podcast-category"],
  ["a category without name", '<itunes:category text="News">', "<itunes:category>", "check-attribute-missing"],
  ["no word on children", explicit, "", "check-podcast-missing"],
  ["an old word on children", explicit, "<itunes:explicit>clean</itunes:explicit>", "check-podcast-value"],
  ["no owner", owner, "", "check-podcast-missing"],
  ["an owner without mail", "<itunes:email>desk@p.example</itunes:email>", "", "check-element-missing"],
  ["an owner's mail that is none", "desk@p.example", "the desk", "check-mail-invalid"],
  ["no language", "<language>en</language>", "", "check-podcast-missing"],
  ["a type that does not exist", "episodic", "daily", "check-podcast-value"],
  ["a duration with a unit", "4:05", "4 min", "check-podcast-value"],
  ["a duration of 75 seconds a minute", "4:05", "4:75", "check-podcast-value"],
  ["an episode of a strange type", ">full<", ">part<", "check-podcast-value"],
  ["a long author", "<itunes:author>The Paper", `<itunes:author>${"The Paper ".repeat(30)}`, "check-podcast-long"],
  ["an episode without sound", enclosure, "", "check-podcast-silent"],
  ["a sound that Apple does not take", "a.mp3", "a.ogg", "check-podcast-format"],
]);
