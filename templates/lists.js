// For the front page and the pages of channels. Everything works without it, but for what it adds: a field that finds
// feeds, and buttons that copy addresses.
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

for (const form of document.querySelectorAll("form.find")) {
  const field = form.querySelector("input");
  const output = form.querySelector("output");
  const groups = [...document.querySelectorAll("[data-group]")].map((group) => ({
    group,
    lines: [...group.querySelectorAll("li")].map((line) => ({ line, text: fold(line.querySelector(".channel").textContent) })),
  }));
  const filter = () => {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { group, lines } of groups) {
      let shown = 0;
      for (const { line, text } of lines) {
        line.hidden = !words.every((word) => text.includes(word));
        if (!line.hidden) shown += 1;
      }
      group.hidden = shown === 0;
      count += shown;
    }
    output.textContent = words.length === 0 ? "" : output.dataset.found.replace("{count}", String(count));
  };
  field.addEventListener("input", filter);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || field.value === "") return;
    event.preventDefault();
    field.value = "";
    filter();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    event.preventDefault();
    field.focus();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  if (field.value !== "") filter();
}

for (const button of document.querySelectorAll("button[data-copy]")) {
  if (navigator.clipboard === undefined) break;
  const label = button.textContent;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
    } catch {
      return;
    }
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = label), 2000);
  });
  button.hidden = false;
}
