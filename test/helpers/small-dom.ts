import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Listener = (event: SmallEvent) => void;

/** What listeners may ask of an event. */
export interface SmallEvent {
  readonly key?: string;
  readonly target?: SmallElement;
  readonly preventDefault: () => void;
}

/** As much of the DOM as the scripts of pages use: simple selectors, `hidden`, `dataset`, text and listeners. */
export class SmallElement {
  static readonly #known = new WeakMap<Node, SmallElement>();
  readonly #node: Node;
  readonly #listeners = new Map<string, Listener>();
  #text: string | undefined;
  #value = "";
  focused = 0;

  private constructor(node: Node) {
    this.#node = node;
  }

  static parse(html: string): SmallElement {
    return SmallElement.of(parse(html));
  }

  static of(node: Node): SmallElement {
    const element = SmallElement.#known.get(node) ?? new SmallElement(node);
    SmallElement.#known.set(node, element);
    return element;
  }

  get #attributes(): Map<string, string> {
    return new Map("attrs" in this.#node ? this.#node.attrs.map(({ name, value }) => [name, value]) : []);
  }

  get value(): string {
    return this.#value;
  }
  set value(value: string) {
    this.#value = value;
  }

  get hidden(): boolean {
    return this.#attributes.has("hidden");
  }
  set hidden(hidden: boolean) {
    if (!("attrs" in this.#node) || hidden === this.hidden) return;
    if (hidden) this.#node.attrs.push({ name: "hidden", value: "" });
    else this.#node.attrs = this.#node.attrs.filter(({ name }) => name !== "hidden");
  }

  get textContent(): string {
    const read = (node: Node): string =>
      tree.isTextNode(node) ? node.value : "childNodes" in node ? node.childNodes.map(read).join("") : "";
    return this.#text ?? read(this.#node);
  }
  set textContent(text: string) {
    this.#text = text;
  }

  get dataset(): Record<string, string> {
    return Object.fromEntries(
      [...this.#attributes].flatMap(([name, value]) => (name.startsWith("data-") ? [[name.slice(5), value]] : [])),
    );
  }

  get parentElement(): SmallElement | undefined {
    const parent = "parentNode" in this.#node ? this.#node.parentNode : null;
    return parent === null ? undefined : SmallElement.of(parent);
  }

  /** Any of a list of compounds. */
  closest(selector: string): SmallElement | null {
    return selector.split(", ").some((compound) => this.#matches(compound))
      ? this
      : (this.parentElement?.closest(selector) ?? null);
  }

  querySelector(selector: string): SmallElement | null {
    return this.querySelectorAll(selector)[0] ?? null;
  }

  /** Compounds of a name, `.class`, `[attribute]`, `[attribute=value]` and `:not([attribute])`, with ancestors. */
  querySelectorAll(selector: string): readonly SmallElement[] {
    const [own = "", ...above] = selector.split(" ").toReversed();
    const isBelow = (element: SmallElement): boolean =>
      above.every((step) => element.parentElement?.closest(step) !== null);
    const walk = (node: Node): SmallElement[] =>
      ("childNodes" in node ? node.childNodes : []).flatMap((child) => [SmallElement.of(child), ...walk(child)]);
    return walk(this.#node).filter((element) => element.#matches(own) && isBelow(element));
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.set(type, listener);
  }

  dispatch(type: string, event: Partial<SmallEvent> = {}): boolean {
    let prevented = false;
    this.#listeners.get(type)?.({ target: this, preventDefault: () => void (prevented = true), ...event });
    return prevented;
  }

  focus(): void {
    this.focused += 1;
  }

  #matches(compound: string): boolean {
    if (!tree.isElementNode(this.#node)) return false;
    const attributes = this.#attributes;
    const { tagName } = this.#node;
    return [...compound.matchAll(/:not\(\[(\w+)\]\)|\[([\w-]+)(?:=(\w+))?\]|\.([\w-]+)|(\w+)/g)].every(
      ([, absent, present = "", value, className, name]) => {
        if (absent !== undefined) return !attributes.has(absent);
        if (name !== undefined) return tagName === name;
        if (className !== undefined) return (attributes.get("class") ?? "").split(" ").includes(className);
        return value === undefined ? attributes.has(present) : attributes.get(present) === value;
      },
    );
  }
}
