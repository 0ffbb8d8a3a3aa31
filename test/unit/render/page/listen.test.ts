import { describe, expect, it } from "vitest";

import type { AudioVersion } from "#src/model/article";
import { createMedium } from "#src/render/page/create-medium";
import { listenView } from "#src/render/page/listen";
import { address, article, siteConfig, text } from "../../../helpers/article.ts";

const ava: AudioVersion = {
  src: address("https://news.example/a.mp3"),
  type: "audio/mpeg",
  bytes: 115_776,
  duration: 245,
  voice: text("Ava <b>"),
  language: "en-GB",
  synthetic: true,
};
const fast: AudioVersion = { ...ava, src: address("https://news.example/f.mp3"), bytes: 1_234_567, speed: 1.25 };
const local: AudioVersion = { ...ava, src: address("http://127.0.0.1/a.mp3") };

function listen(audio: AudioVersion[], amp = true) {
  const medium = createMedium({ ...siteConfig({ site: { url: address("http://127.0.0.1/") } }), amp }, () => {});
  const view = listenView(
    article({ audio, body: { ...article().body, listenSeconds: { slow: 400, average: 300, fast: 1 } } }),
    medium,
  );
  return { view, html: view?.player?.html ?? "", head: medium.head("") };
}

it("is not there without sound", () => {
  expect(listen([]).view).toBeUndefined();
});

it("names voice, speed, length and size, and how long it takes to hear", () => {
  const { view } = listen([ava, fast, { ...ava, language: "fr", synthetic: false }]);
  expect(view?.files).toEqual([
    { text: "Ava <b> · 4:05 · computer-generated voice · 116 kB", url: "https://news.example/a.mp3" },
    { text: "Ava <b> · 1.25× · 4:05 · computer-generated voice · 1.2 MB", url: "https://news.example/f.mp3" },
    { text: "Ava <b> · français · 4:05 · 116 kB", url: "https://news.example/a.mp3" },
  ]);
  expect(view?.times).toEqual(["Slow 7 min", "Average 5 min", "Fast 1 min"]);
});

it("says once what holds of every voice", () => {
  const { view } = listen([ava, fast]);
  expect(view?.note).toBe("computer-generated voice");
  expect(view?.files.map(({ text: label }) => label)).toEqual([
    "Ava <b> · 4:05 · 116 kB",
    "Ava <b> · 1.25× · 4:05 · 1.2 MB",
  ]);
});

describe("in AMP", () => {
  it("one version is a player alone", () => {
    const { html, head } = listen([ava]);
    expect(html).toMatch(/^<amp-audio width="auto" height="54"/);
    expect(head).not.toMatch(/amp-(?:selector|bind)/);
  });

  it("several are a choice that shows one player and silences the others", () => {
    const { html, head } = listen([ava, fast]);
    expect(html).toContain(
      'on="select:AMP.setState({listen: {version: event.targetOption}}),audio-1.pause,audio-2.pause"',
    );
    expect(html).toContain('<div role="option" option="audio-1" selected>Ava &lt;b&gt; ');
    expect(html).toContain(`<div class="version" [hidden]="listen.version != 'audio-1'"><amp-audio id="audio-1"`);
    expect(html).toContain(
      `<div class="version" hidden [hidden]="listen.version != 'audio-2'"><amp-audio id="audio-2"`,
    );
    for (const name of ["amp-audio", "amp-bind", "amp-selector"]) expect(head).toContain(`custom-element="${name}"`);
  });

  it("sound without https is a file and no player", () => {
    const { view } = listen([local]);
    expect(view?.player).toBeUndefined();
    expect(view?.files).toHaveLength(1);
    expect(listen([local, ava]).html).toMatch(/^<amp-audio /);
  });
});

describe("in plain HTML", () => {
  it("several are radio buttons, each with its player, and one script that silences the others", () => {
    const { html, head } = listen([ava, fast], false);
    expect(html.match(/<input type="radio" name="version" id="audio-[12]"/g)).toHaveLength(2);
    expect(html.match(/ checked>/g)).toHaveLength(1);
    expect(html).toContain('<label for="audio-2">Ava &lt;b&gt; · 1.25× ');
    expect(head.match(/<script>/g)).toHaveLength(1);
  });

  it("one needs no script", () => {
    const { html, head } = listen([ava], false);
    expect(html).toMatch(
      /^<audio controls preload="none" aria-label="Ava &lt;b&gt; [^"]*"><source src="[^"]*" type="audio\/mpeg"><\/audio>$/,
    );
    expect(head).not.toContain("<script");
  });
});
