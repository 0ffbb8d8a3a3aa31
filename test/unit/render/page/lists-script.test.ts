import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { templateTexts } from "../../../helpers/templates.ts";

type Listener = (event: object) => unknown;

/** As much of an element as templates/lists.js uses. */
class FakeElement {
  hidden = false;
  value = "";
  textContent = "";
  focused = false;
  readonly dataset: Record<string, string> = {};
  readonly #listeners = new Map<string, Listener>();
  readonly #found: Readonly<Record<string, readonly FakeElement[]>>;

  constructor(text = "", found: Readonly<Record<string, readonly FakeElement[]>> = {}) {
    this.textContent = text;
    this.#found = found;
  }
  querySelectorAll(selector: string): readonly FakeElement[] {
    return this.#found[selector] ?? [];
  }
  querySelector(selector: string): FakeElement | undefined {
    return this.querySelectorAll(selector)[0];
  }
  closest(): null {
    return null;
  }
  focus(): void {
    this.focused = true;
  }
  addEventListener(type: string, listener: Listener): void {
    this.#listeners.set(type, listener);
  }
  async emit(type: string, event: object = {}): Promise<void> {
    await this.#listeners.get(type)?.({ target: this, preventDefault: () => {}, ...event });
  }
}

const line = (label: string): FakeElement => new FakeElement("", { ".channel": [new FakeElement(label)] });

function directory(groups: readonly (readonly string[])[]): {
  document: FakeElement;
  form: FakeElement;
  field: FakeElement;
  output: FakeElement;
  sections: readonly FakeElement[];
  type: (text: string) => Promise<readonly string[]>;
} {
  const field = new FakeElement();
  const output = new FakeElement();
  output.dataset["found"] = "Feeds found: {count}";
  const form = new FakeElement("", { input: [field], output: [output] });
  form.hidden = true;
  const lines = groups.map((labels) => labels.map(line));
  const sections = lines.map((of) => new FakeElement("", { li: of }));
  const document = new FakeElement("", { "form.find": [form], "[data-group]": sections });
  runInNewContext(templateTexts().get("lists.js") ?? "", { document, navigator: {}, Element: FakeElement });
  const shown = (): readonly string[] =>
    lines
      .flat()
      .filter(({ hidden }) => !hidden)
      .map((found) => found.querySelector(".channel")?.textContent ?? "");
  const type = async (text: string): Promise<readonly string[]> => {
    field.value = text;
    await field.emit("input");
    return shown();
  };
  return { document, form, field, output, sections, type };
}

it("the search field appears, and finds feeds by any of their words, with or without accents", async () => {
  const { form, output, sections, type } = directory([
    ["City", "China › Diplomacy"],
    ["Tomás Ortega", "أحمد"],
  ]);
  expect(form.hidden).toBe(false);
  expect(await type("DIPLO chi")).toEqual(["China › Diplomacy"]);
  expect(output.textContent).toBe("Feeds found: 1");
  expect(sections.map(({ hidden }) => hidden)).toEqual([false, true]);
  expect(await type("tomas")).toEqual(["Tomás Ortega"]);
  expect(await type("احمد")).toEqual(["أحمد"]);
  expect(await type("nothing")).toEqual([]);
  expect(output.textContent).toBe("Feeds found: 0");
});

it("Escape brings all feeds back, a slash leads to the field", async () => {
  const { document, field, output, sections, type } = directory([["City"], ["Ann Lee"]]);
  await type("ann");
  await field.emit("keydown", { key: "Escape" });
  expect([field.value, output.textContent, ...sections.map(({ hidden }) => hidden)]).toEqual(["", "", false, false]);
  await document.emit("keydown", { key: "/", ctrlKey: true });
  expect(field.focused).toBe(false);
  await document.emit("keydown", { key: "/" });
  expect(field.focused).toBe(true);
});

it("a button copies an address, where the browser lets it", async () => {
  const copied: string[] = [];
  const button = new FakeElement("Copy");
  button.hidden = true;
  Object.assign(button.dataset, { copy: "https://news.example/rss.xml", done: "Copied" });
  const document = new FakeElement("", { "button[data-copy]": [button] });
  const script = templateTexts().get("lists.js") ?? "";
  runInNewContext(script, { document, navigator: {} });
  expect(button.hidden).toBe(true);
  const clipboard = { writeText: async (text: string): Promise<number> => Promise.resolve(copied.push(text)) };
  let later = (): void => {};
  runInNewContext(script, { document, navigator: { clipboard }, setTimeout: (run: () => void) => (later = run) });
  expect(button.hidden).toBe(false);
  await button.emit("click");
  expect([copied, button.textContent]).toEqual([["https://news.example/rss.xml"], "Copied"]);
  later();
  expect(button.textContent).toBe("Copy");
});
