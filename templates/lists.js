// For the front page and the pages of channels. Everything works without it, but for what it adds: a field that finds
// feeds, and buttons that copy addresses.
const plain = { ß: "ss", æ: "ae", ø: "o", œ: "oe", đ: "d", ð: "d", ł: "l", þ: "th", ı: "i" };
const fold = (text) =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .toLowerCase()
    .replace(/[ßæøœđðłþı]/g, (letter) => plain[letter]);

for (const form of document.querySelectorAll("form.find")) {
  const field = form.querySelector("input");
  const output = form.querySelector("output");
  // Sections stand below their parents and are found by their names too.
  const feeds = new Map();
  for (const line of document.querySelectorAll("[data-group] li")) {
    const above = feeds.get(line.parentElement.closest("li"));
    const name = fold(line.querySelector(".channel").textContent);
    feeds.set(line, { line, above, text: above === undefined ? name : `${above.text} ${name}`, shown: true });
  }
  const upwards = [...feeds.values()].reverse();
  const groups = [...document.querySelectorAll("[data-group]")];
  const filter = () => {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const feed of upwards) feed.shown = false;
    for (const feed of upwards) {
      if (words.every((word) => feed.text.includes(word))) {
        feed.shown = true;
        count += 1;
      }
      // Whoever is found below shows where it stands.
      if (feed.shown && feed.above !== undefined) feed.above.shown = true;
      feed.line.hidden = !feed.shown;
    }
    for (const group of groups) group.hidden = group.querySelector("li:not([hidden])") === null;
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
  const status = button.closest("section").querySelector("[role=status]");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
    } catch {
      return;
    }
    button.textContent = button.dataset.done;
    status.textContent = button.dataset.done;
    setTimeout(() => {
      button.textContent = label;
      status.textContent = "";
    }, 2000);
  });
  button.hidden = false;
}
