/** Where pages fetch the script, and where it listens. No output has such a path, since no folder of ours is hidden. */
export const scriptPath = "/.broadsheet/live.js";
export const eventsPath = "/.broadsheet/live";

/**
 * Runs in previewed pages: reloads the page when it is another, and shows the problems of the last build. Texts of
 * problems go in as text, never as markup. A hidden tab does not listen, since browsers allow six connections to a
 * server and every listening tab takes one; when it is seen again, the server compares versions.
 */
export const liveScript = `(() => {
  const { version } = document.currentScript.dataset;
  const address = "${eventsPath}?" + new URLSearchParams({ version, page: location.pathname });
  let source;
  let box;

  function line(parent, name, text, style) {
    const element = parent.appendChild(document.createElement(name));
    element.textContent = text;
    element.style.cssText = style;
    return element;
  }

  function show({ problems, more }) {
    if (box) box.remove();
    box = undefined;
    if (problems.length === 0) return;
    box = document.createElement("div");
    const root = box.attachShadow({ mode: "open" });
    const panel = line(root, "div", "", "position:fixed;inset:auto 0 0 0;max-height:50vh;overflow:auto;z-index:2147483647;" +
      "box-sizing:border-box;padding:16px 56px 16px 20px;background:#2b1214;color:#fff;border-top:4px solid #ff8f8f;" +
      "font:15px/1.45 system-ui,sans-serif;text-align:left;direction:ltr");
    panel.setAttribute("role", "alert");
    for (const { place, code, message, cure } of problems) {
      const item = line(panel, "div", "", "margin:0 0 12px");
      line(item, "div", (place ? place + "  " : "") + code, "font:13px/1.4 ui-monospace,monospace;color:#ffb3b3;overflow-wrap:anywhere");
      line(item, "div", message, "");
      line(item, "div", cure, "color:#d9d9d9");
    }
    if (more > 0) line(panel, "div", "… and " + more + " more", "");
    const hide = line(panel, "button", "×", "position:absolute;top:8px;right:12px;width:32px;height:32px;border:0;" +
      "background:none;color:inherit;font-size:24px;cursor:pointer");
    hide.setAttribute("aria-label", "Hide");
    hide.onclick = () => box.remove();
    document.documentElement.append(box);
  }

  function listen() {
    if (document.visibilityState === "hidden") {
      if (source) source.close();
      source = undefined;
    } else if (!source) {
      source = new EventSource(address);
      source.addEventListener("reload", () => {
        source.close();
        location.reload();
      });
      source.addEventListener("problems", (event) => show(JSON.parse(event.data)));
    }
  }

  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => source && source.close());
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  listen();
})();
`;
