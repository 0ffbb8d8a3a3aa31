import { evaluateExpression } from "./amp-expression.ts";

// Layouts as https://amp.dev/documentation/guides-and-tutorials/learn/amp-html-layout describes them.
const css = `
html{overflow-x:hidden}
body{margin:0!important}
[hidden]{display:none!important}
.i-amphtml-element{display:inline-block}
.i-amphtml-layout-nodisplay,.i-amphtml-element>[fallback],amp-state{display:none!important}
.i-amphtml-layout-fixed,.i-amphtml-layout-intrinsic{display:inline-block;position:relative}
.i-amphtml-layout-intrinsic{max-width:100%}
.i-amphtml-layout-responsive,.i-amphtml-layout-fixed-height{display:block;position:relative}
.i-amphtml-layout-fill{display:block;position:absolute;inset:0;overflow:hidden}
.i-amphtml-layout-container,.i-amphtml-layout-flex-item{display:block;position:relative}
.i-amphtml-layout-flex-item{flex:1 1 auto}
.i-amphtml-size-defined{overflow:hidden}
.i-amphtml-size-defined>[placeholder]{position:absolute;inset:0;z-index:1}
.i-amphtml-sizer{display:block;max-width:100%;height:auto}
.i-amphtml-content{display:block;position:absolute;inset:0;width:0;min-width:100%;height:0;min-height:100%;max-width:100%;max-height:100%;margin:auto;padding:0;border:0}
amp-selector [option]{cursor:pointer}
amp-selector [option][selected]{cursor:auto;outline:1px solid rgba(0,0,0,.7)}
amp-selector [option][disabled]{cursor:auto;outline:none}`;

/**
 * Stands in for the AMP runtime as far as pages of newsrooms need it: shows the body; gives `amp-*` elements their layout;
 * makes `amp-img` pictures, `amp-audio` players, `amp-selector` a choice; obeys `on`, `AMP.setState` and bindings, which change
 * nothing before the first `setState`. Components work only when their script is loaded. What it cannot do is an error on the
 * console. Runs in the page and uses nothing outside itself.
 */
function runtime(style: string, evaluate: typeof evaluateExpression): void {
  type Installed = { readonly n: string };
  type Args = Readonly<Record<string, unknown>>;
  const page = globalThis as unknown as { AMP?: Installed[] | { push: (component: Installed) => void } };
  const installed = new Set(["amp-img", "amp-layout", "amp-pixel"]);
  const state: Record<string, unknown> = {};
  const last = new WeakMap<Attr, string>();
  const upgraded = new WeakSet<Element>();

  const layoutOf = (element: HTMLElement): string => {
    const [width, height] = [element.getAttribute("width"), element.getAttribute("height")];
    const given = element.getAttribute("layout");
    if (given !== null) return given;
    if (height === null) return "container";
    if (width === null || width === "auto") return "fixed-height";
    return element.hasAttribute("sizes") || element.hasAttribute("heights") ? "responsive" : "fixed";
  };
  const length = (value: string | null): string => (/^[\d.]+$/.test(value ?? "") ? `${value}px` : (value ?? ""));
  const applyLayout = (element: HTMLElement): void => {
    const layout = layoutOf(element);
    const [width, height] = [element.getAttribute("width"), element.getAttribute("height")];
    element.classList.add("i-amphtml-element", `i-amphtml-layout-${layout}`);
    if (layout !== "container" && layout !== "nodisplay") element.classList.add("i-amphtml-size-defined");
    if (layout === "fixed") element.style.width = length(width);
    if (layout === "fixed" || layout === "fixed-height") element.style.height = length(height);
    if (layout !== "responsive" && layout !== "intrinsic") return;
    // A canvas has the proportions of its attributes, as an image has of its file.
    const sizer = document.createElement("canvas");
    sizer.className = "i-amphtml-sizer";
    sizer.setAttribute("aria-hidden", "true");
    sizer.width = Number.parseFloat(width ?? "");
    sizer.height = Number.parseFloat(height ?? "");
    if (layout === "responsive") sizer.style.width = "100%";
    element.prepend(sizer);
  };

  const fill = (element: HTMLElement, content: HTMLElement, names: readonly string[]): void => {
    for (const name of names)
      if (element.hasAttribute(name)) content.setAttribute(name, element.getAttribute(name) ?? "");
    content.className = "i-amphtml-content";
    element.append(content);
  };
  const select = (list: Element, option: Element): void => {
    if (option.hasAttribute("disabled") || list.hasAttribute("disabled")) return;
    const many = list.hasAttribute("multiple");
    const chosen = many && option.hasAttribute("selected") ? "" : "selected";
    if (!many) for (const other of list.querySelectorAll("[option]")) other.removeAttribute("selected");
    if (chosen) option.setAttribute("selected", "");
    else option.removeAttribute("selected");
    refresh(list);
    const picked = [...list.querySelectorAll("[option][selected]")].map((one) => one.getAttribute("option"));
    trigger(list, "select", { targetOption: option.getAttribute("option"), selectedOptions: picked });
  };
  /** Roles, states and, with keys that move the focus, one place for Tab. */
  const refresh = (list: Element): void => {
    const options = [...list.querySelectorAll("[option]")];
    const roving = ["focus", "select"].includes(list.getAttribute("keyboard-select-mode") ?? "none");
    const home = options.find((one) => one.hasAttribute("selected")) ?? options[0];
    for (const option of options) {
      if (!option.hasAttribute("role")) option.setAttribute("role", "option");
      option.setAttribute("aria-selected", String(option.hasAttribute("selected")));
      if (option.hasAttribute("disabled")) option.setAttribute("aria-disabled", "true");
      option.setAttribute("tabindex", roving && option !== home ? "-1" : "0");
    }
  };
  const moves: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };
  const makeSelector = (list: Element): void => {
    if (!list.hasAttribute("role")) list.setAttribute("role", "listbox");
    if (list.hasAttribute("multiple")) list.setAttribute("aria-multiselectable", "true");
    refresh(list);
    const optionOf = (event: Event): Element | null => (event.target as Element).closest("[option]");
    list.addEventListener("click", (event) => {
      const option = optionOf(event);
      if (option !== null) select(list, option);
    });
    list.addEventListener("keydown", (event) => {
      const { key } = event as KeyboardEvent;
      const option = optionOf(event);
      if (option === null) return;
      const mode = list.getAttribute("keyboard-select-mode") ?? "none";
      if (key === "Enter" || key === " ") select(list, option);
      else if (mode !== "none" && moves[key] !== undefined) {
        const options = [...list.querySelectorAll<HTMLElement>("[option]:not([disabled])")];
        const across = key === "ArrowLeft" || key === "ArrowRight";
        const step = across && getComputedStyle(list).direction === "rtl" ? -moves[key] : moves[key];
        const next = options.at((options.indexOf(option as HTMLElement) + step) % options.length);
        for (const one of options) one.setAttribute("tabindex", one === next ? "0" : "-1");
        next?.focus();
        if (mode === "select" && next !== undefined) select(list, next);
      } else return;
      event.preventDefault();
    });
  };
  const upgrade = (element: HTMLElement): void => {
    const name = element.localName;
    if (upgraded.has(element) || !installed.has(name)) return;
    upgraded.add(element);
    if (name === "amp-state") {
      const { textContent } = element.querySelector("script") ?? element;
      state[element.id] = JSON.parse(textContent) as unknown;
      return;
    }
    applyLayout(element);
    if (name === "amp-img") {
      const image = document.createElement("img");
      fill(element, image, ["alt", "title", "sizes", "srcset", "src", "aria-label", "crossorigin", "referrerpolicy"]);
    } else if (name === "amp-audio") {
      const audio = document.createElement("audio");
      audio.controls = true;
      for (const { src } of [element, ...element.children].map((one) => ({ src: one.getAttribute("src") })))
        if (src !== null && !/^(?:https:)?\/\//.test(src)) throw new Error(`amp-audio takes only https, not ${src}`);
      audio.append(...element.childNodes);
      fill(element, audio, ["src", "preload", "loop", "muted", "autoplay", "controlsList", "aria-label"]);
    } else if (name === "amp-selector") makeSelector(element);
  };

  const merge = (into: Record<string, unknown>, from: Args): void => {
    for (const [key, value] of Object.entries(from)) {
      const known = into[key];
      const both = [known, value].every((one) => typeof one === "object" && one !== null && !Array.isArray(one));
      if (both) merge(known as Record<string, unknown>, value as Args);
      else into[key] = value;
    }
  };
  const set = (element: Element, name: string, value: unknown): void => {
    const shown = Array.isArray(value) ? value.join(" ") : String(value);
    if (name === "text") {
      element.textContent = shown;
      return;
    }
    if (value === false || value === null) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? "" : shown);
    const inner = element.querySelector(":scope > .i-amphtml-content");
    if (inner instanceof HTMLMediaElement && name === "src") {
      inner.replaceChildren();
      inner.src = shown;
    } else if (inner !== null && ["src", "srcset", "alt"].includes(name)) inner.setAttribute(name, shown);
    if (name === "selected" && element.closest("amp-selector") !== null) refresh(element.closest("amp-selector")!);
  };
  const bind = (): void => {
    const bindings = [...document.querySelectorAll("*")].flatMap(({ attributes }) => [...attributes]);
    for (const binding of bindings) {
      const [, bracketed, prefixed] = /^(?:\[(.+)\]|data-amp-bind-(.+))$/.exec(binding.name) ?? [];
      const property = bracketed ?? prefixed;
      if (property === undefined || binding.ownerElement === null) continue;
      const result = evaluate(binding.value, state);
      const shown = JSON.stringify(result);
      if (last.get(binding) !== shown) set(binding.ownerElement, property, result);
      last.set(binding, shown);
    }
  };
  const setState = (change: unknown): void => {
    if (!installed.has("amp-bind")) throw new Error("AMP.setState needs the script of amp-bind");
    merge(state, change as Args);
    bind();
  };

  /** Cuts where the mark stands outside quotes and brackets. */
  const cut = (text: string, mark: string): string[] => {
    const parts = [""];
    let depth = 0;
    for (const [piece] of text.matchAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[^]/g)) {
      if ("([{".includes(piece)) depth += 1;
      if (")]}".includes(piece)) depth -= 1;
      if (piece === mark && depth === 0) parts.push("");
      else parts.push(`${parts.pop() ?? ""}${piece}`);
    }
    return parts.map((part) => part.trim()).filter(Boolean);
  };
  const act = (action: string, event: Args): void => {
    const [, target = "", method = "", args = ""] = /^([^.(\s]+)(?:\.(\w+))?(?:\((.*)\))?$/s.exec(action) ?? [];
    const element = document.getElementById(target);
    if (target === "AMP" && method === "setState") return setState(evaluate(args, { ...state, event }));
    if (element !== null && ["hide", "show", "toggleVisibility"].includes(method)) {
      element.hidden = method === "hide" || (method === "toggleVisibility" && !element.hidden);
      return;
    }
    const media = element?.querySelector<HTMLMediaElement>(":scope > .i-amphtml-content");
    if (media instanceof HTMLMediaElement && method === "pause") return media.pause();
    if (media instanceof HTMLMediaElement && method === "play") {
      media.play().catch(console.error);
      return;
    }
    throw new Error(`the stand-in for AMP cannot do “${action}”`);
  };
  function trigger(element: Element, name: string, event: Args): void {
    for (const rule of cut(element.getAttribute("on") ?? "", ";")) {
      const colon = rule.indexOf(":");
      if (rule.slice(0, colon).trim() !== name) continue;
      for (const action of cut(rule.slice(colon + 1), ",")) act(action, event);
    }
  }

  const start = (): void => {
    const sheet = document.createElement("style");
    sheet.textContent = style;
    document.head.prepend(sheet);
    const upgradeAll = (): void => {
      for (const element of document.querySelectorAll<HTMLElement>("*"))
        if (element.localName.startsWith("amp-")) upgrade(element);
    };
    const install = ({ n }: Installed): void => {
      installed.add(n);
      if (n === "amp-bind") installed.add("amp-state");
      upgradeAll();
    };
    const waiting = Array.isArray(page.AMP) ? page.AMP : [];
    page.AMP = { push: install };
    upgradeAll();
    for (const component of waiting) install(component);
    document.addEventListener("click", ({ target }) => {
      const element = (target as Element).closest("[on]");
      if (element !== null) trigger(element, "tap", {});
    });
    Object.assign(document.body.style, { visibility: "visible", animation: "none" });
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
}

/**
 * What stands at an address of AMP's script host: the stand-in for `v0.js`, or a component that tells it its name.
 * `undefined` for any other address.
 */
export function ampScript(url: string): string | undefined {
  const { host, pathname } = new URL(url);
  if (host !== "cdn.ampproject.org") return undefined;
  if (pathname === "/v0.js")
    return `(${runtime.toString()})(${JSON.stringify(css)}, ${evaluateExpression.toString()});`;
  const [, name] = /^\/v0\/(amp-[a-z0-9-]+)-(?:latest|[\d.]+)\.js$/.exec(pathname) ?? [];
  return name === undefined ? undefined : `(self.AMP = self.AMP || []).push({ n: ${JSON.stringify(name)} });`;
}
