import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SmallElement } from "../../../helpers/small-dom.ts";
import { templateTexts } from "../../../helpers/templates.ts";

const script = templateTexts().get("lists.js") ?? "";

/** The page after its script ran. */
function run(body: string, navigator: object = {}): SmallElement {
  const document = SmallElement.parse(body);
  runInNewContext(script, { document, navigator, Element: SmallElement, setTimeout });
  return document;
}

function find(document: SmallElement, selector: string): SmallElement {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`There is no ${selector}.`);
  return found;
}

describe("the field that finds feeds", () => {
  const line = (name: string, below = ""): string =>
    `<li><a class="channel">${name}</a>${below === "" ? "" : `<ul>${below}</ul>`}</li>`;
  const group = (lines: string): string => `<section data-group><ul>${lines}</ul></section>`;
  const html = `<form class="find" hidden><input><output data-found="Found: {count}"></output></form>
    ${group(line("World", line("Europe", line("North")) + line("Asia")) + line("Sport"))}
    ${group(["Łódź", "Århus", "Straße", "مُدُن الأندلس", "海港", "Arts &amp; Letters"].map((name) => line(name)).join(""))}`;

  function shown(document: SmallElement): string[] {
    const lines = document.querySelectorAll("li:not([hidden])");
    return lines.map((item) => find(item, ".channel").textContent);
  }
  function type(document: SmallElement, text: string): string[] {
    const field = find(document, "input");
    field.value = text;
    field.dispatch("input");
    return shown(document);
  }

  it("is there only where scripts run", () => {
    expect(SmallElement.parse(html).querySelector("form")?.hidden).toBe(true);
    expect(run(html).querySelector("form")?.hidden).toBe(false);
  });

  it.each([
    ["lodz", ["Łódź"]],
    ["ARHUS", ["Århus"]],
    ["strasse", ["Straße"]],
    ["مدن الاندلس", ["مُدُن الأندلس"]],
    ["海", ["海港"]],
    ["letters arts", ["Arts & Letters"]],
    ["spo", ["Sport"]],
  ])("%s finds %s, whatever the accents, capitals and order", (text, names) => {
    expect(type(run(html), text)).toEqual(names);
  });

  it("shows above whom a section stands, and counts only what was found", () => {
    const document = run(html);
    expect(type(document, "north")).toEqual(["World", "Europe", "North"]);
    expect(find(document, "output").textContent).toBe("Found: 1");
    expect(type(document, "world")).toEqual(["World", "Europe", "North", "Asia"]);
    expect(find(document, "output").textContent).toBe("Found: 4");
  });

  it("hides groups without any, and nothing when it is empty", () => {
    const document = run(html);
    const hidden = (): boolean[] => document.querySelectorAll("[data-group]").map((section) => section.hidden);
    expect(type(document, "sport")).toEqual(["Sport"]);
    expect(hidden()).toEqual([false, true]);
    expect(type(document, "nobody")).toEqual([]);
    expect(hidden()).toEqual([true, true]);
    expect(find(document, "output").textContent).toBe("Found: 0");
    expect(type(document, " ")).toHaveLength(11);
    expect(hidden()).toEqual([false, false]);
    expect(find(document, "output").textContent).toBe("");
  });

  it("takes the focus by a slash, but not from where one types, and Escape empties it", () => {
    const document = run(html);
    const field = find(document, "input");
    expect(document.dispatch("keydown", { key: "/", target: field })).toBe(false);
    expect(field.focused).toBe(0);
    expect(document.dispatch("keydown", { key: "/", target: find(document, "section") })).toBe(true);
    expect(field.focused).toBe(1);
    type(document, "lodz");
    field.dispatch("keydown", { key: "Escape" });
    expect(field.value).toBe("");
    expect(shown(document)).toHaveLength(11);
  });
});

describe("the buttons that copy addresses", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const html = `<section><button hidden data-copy="https://news.example/rss.xml" data-done="Copied">Copy</button>
    <p role="status"></p></section>`;

  it("stay hidden where there is no clipboard", () => {
    expect(find(run(html), "button").hidden).toBe(true);
  });

  it("copy, say so to eyes and ears, and are themselves again", async () => {
    const writeText = vi.fn(() => Promise.resolve());
    const document = run(html, { clipboard: { writeText } });
    const [button, status] = [find(document, "button"), find(document, "[role=status]")];
    expect(button.hidden).toBe(false);
    button.dispatch("click");
    await vi.advanceTimersByTimeAsync(0);
    expect(writeText).toHaveBeenCalledWith("https://news.example/rss.xml");
    expect([button.textContent, status.textContent]).toEqual(["Copied", "Copied"]);
    await vi.advanceTimersByTimeAsync(2000);
    expect([button.textContent, status.textContent]).toEqual(["Copy", ""]);
  });

  it("say nothing when they may not copy", async () => {
    const document = run(html, { clipboard: { writeText: () => Promise.reject(new Error("denied")) } });
    find(document, "button").dispatch("click");
    await vi.advanceTimersByTimeAsync(0);
    expect(find(document, "button").textContent).toBe("Copy");
    expect(find(document, "[role=status]").textContent).toBe("");
  });
});
