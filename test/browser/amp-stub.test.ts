import { expect, it } from "vitest";
import { evaluateExpression } from "../helpers/browser/amp-expression.ts";
import { axeFindings, describeInBrowser, openPage, type Files } from "../helpers/browser/pages.ts";

const components = ["amp-audio", "amp-bind", "amp-selector"];
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A site of one page, which loads some components. */
const site =
  (body: string, names: readonly string[] = components): Files =>
  (path) => {
    if (path === "pixel.png") return pixel;
    if (path !== "") return undefined;
    const scripts = ["", ...names.map((name) => `/${name}-0.1`)].map(
      (name) => `<script async src="https://cdn.ampproject.org/v0${name}.js"></script>`,
    );
    return Buffer.from(
      `<!doctype html><html amp lang="en"><head><meta charset="utf-8"><title>Stand-in</title>
<meta name="viewport" content="width=device-width, initial-scale=1">${scripts.join("")}
<style>@keyframes hide{from{visibility:hidden}to{visibility:visible}} body{animation:hide 8s steps(1,end) 0s 1 normal both}</style>
</head><body><main><h1>Stand-in</h1>${body}</main></body></html>`,
    );
  };

const voices = `<amp-selector aria-label="Voice" keyboard-select-mode="select"
  on="select:AMP.setState({listen: {voice: event.targetOption}}), first.pause, second.pause">
<button option="ada" selected>Ada</button><button option="ben">Ben</button><button option="eve" disabled>Eve</button></amp-selector>
<p id="shown" class="ada" [class]="'voice ' + listen.voice" [text]="listen.voice == 'ada' ? 'Ada reads' : 'Ben reads'">Ada reads</p>
<div data-voice="ada" [hidden]="listen.voice != 'ada'"><amp-audio id="first" layout="fixed-height" height="54" width="auto" preload="none"><source src="https://courier.example/a.mp3" type="audio/mpeg"></amp-audio></div>
<div data-voice="ben" hidden [hidden]="listen.voice != 'ben' || listen.mute"><amp-audio id="second" layout="fixed-height" height="54" preload="none" src="https://courier.example/b.mp3"></amp-audio></div>`;

describeInBrowser("the stand-in for the AMP runtime", () => {
  it("shows the body and gives pictures their layout", async () => {
    const image = (more: string): string => `<amp-img src="/pixel.png" alt="" ${more}></amp-img>`;
    const { page, errors } = await openPage(
      site(
        `<div style="width:600px">${image('id="responsive" width="300" height="200" layout="responsive"')}
${image('id="narrow" width="300" height="200" layout="intrinsic"')}${image('id="wide" width="1200" height="800" layout="intrinsic"')}
${image('id="fixed" width="48" height="40"')}${image('id="high" height="30" layout="fixed-height"')}
<div style="position:relative;width:90px;height:70px">${image('id="fill" layout="fill"')}</div></div>`,
        [],
      ),
      "",
    );
    await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    expect(await page.locator("h1").isVisible()).toBe(true);
    const sizes = await page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll("amp-img")].map(({ id, lastElementChild }) => {
          const { width, height } = lastElementChild?.getBoundingClientRect() ?? new DOMRect();
          const { naturalWidth } = lastElementChild as HTMLImageElement;
          return [id, [width, height, naturalWidth].map(Math.round)];
        }),
      ),
    );
    expect(sizes).toEqual({
      responsive: [600, 400, 1],
      narrow: [300, 200, 1],
      wide: [600, 400, 1],
      fixed: [48, 40, 1],
      high: [600, 30, 1],
      fill: [90, 70, 1],
    });
    expect(errors).toEqual([]);
  });

  it("makes a choice of voices that works by mouse and by keyboard", async () => {
    const { page, errors } = await openPage(site(voices), "");
    const listbox = page.getByRole("listbox", { name: "Voice" });
    const option = (name: string): ReturnType<typeof page.getByRole> => listbox.getByRole("option", { name });
    const state = async (): Promise<unknown> => [
      await listbox.getByRole("option", { selected: true }).allTextContents(),
      await page.locator("#shown").textContent(),
      await page.locator("#shown").getAttribute("class"),
      await page.locator("audio").evaluateAll((players) => players.map((one) => one.checkVisibility())),
    ];
    const ada = [["Ada"], "Ada reads", "voice ada", [true, false]];
    const ben = [["Ben"], "Ben reads", "voice ben", [false, true]];
    // Bindings change nothing before the first choice.
    expect(await state()).toEqual([["Ada"], "Ada reads", "ada", [true, false]]);
    expect(await axeFindings(page)).toEqual([]);

    await page.evaluate(() => {
      for (const player of document.querySelectorAll("audio"))
        player.pause = () => player.setAttribute("data-paused", "");
    });
    await option("Ben").click();
    expect(await state()).toEqual(ben);
    expect(await page.locator("audio[data-paused]").count()).toBe(2);
    await page.keyboard.press("ArrowLeft");
    expect(await state()).toEqual(ada);
    // The disabled voice is passed over.
    await page.keyboard.press("ArrowLeft");
    expect(await state()).toEqual(ben);
    await option("Eve").dispatchEvent("click");
    expect(await state()).toEqual(ben);
    // One place for Tab.
    expect(await listbox.locator("[tabindex='0']").allTextContents()).toEqual(["Ben"]);
    expect(await page.locator("audio source").getAttribute("src")).toBe("https://courier.example/a.mp3");
    expect(await page.locator("audio").last().getAttribute("src")).toBe("https://courier.example/b.mp3");
    expect(errors).toEqual([]);
  });

  it("by default every option is a stop of the Tab key, chosen by Enter and Space", async () => {
    const { page } = await openPage(site(voices.replace('keyboard-select-mode="select"', "")), "");
    await page.getByRole("option", { name: "Ada" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(await page.locator("#shown").textContent()).toBe("Ben reads");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    expect(await page.locator("#shown").textContent()).toBe("Ada reads");
  });

  it("reads amp-state, several choices, taps and bound addresses", async () => {
    const { page, errors } = await openPage(
      site(`<amp-state id="speed"><script type="application/json">{"slow": {"src": "https://courier.example/slow.mp3"}, "unit": "min"}</script></amp-state>
<amp-selector multiple aria-label="Days" on="select:AMP.setState({days: event.selectedOptions})"><button option="mon">Mon</button><button option="tue">Tue</button></amp-selector>
<button id="tap" on="tap:AMP.setState({speed: {name: 'slow; (very), slow'}}), note.hide">Slow</button><p id="note">Note</p>
<p id="days" data-amp-bind-text="days[0] + ' ' + (days[1] || '-')"></p><p id="name" [text]="speed.name + ', ' + speed.unit" [title]="speed.missing.more">?</p>
<amp-audio id="player" layout="fixed-height" height="54" src="https://courier.example/fast.mp3" [src]="speed[speed.name ? 'slow' : ''].src" preload="none"></amp-audio>`),
      "",
    );
    await page.getByRole("option", { name: "Tue" }).click();
    await page.getByRole("option", { name: "Mon" }).click();
    expect(await page.locator("#days").textContent()).toBe("mon tue");
    await page.getByRole("option", { name: "Mon" }).click();
    expect(await page.locator("#days").textContent()).toBe("tue -");
    await page.locator("#tap").click();
    expect(await page.locator("#name").textContent()).toBe("slow; (very), slow, min");
    expect(await page.locator("#note").isVisible()).toBe(false);
    expect(await page.locator("audio").getAttribute("src")).toBe("https://courier.example/slow.mp3");
    expect(errors).toEqual([]);
  });

  it("does nothing for a component whose script is missing", async () => {
    const { page, errors } = await openPage(site(voices, ["amp-selector"]), "");
    expect(await page.locator("audio").count()).toBe(0);
    await page.getByRole("option", { name: "Ben" }).click();
    expect(errors).toEqual(["AMP.setState needs the script of amp-bind"]);
  });

  it("takes sound by https only, as AMP does", async () => {
    const { errors } = await openPage(site('<amp-audio height="54" src="/a.mp3"></amp-audio>'), "");
    expect(errors).toEqual(["amp-audio takes only https, not /a.mp3"]);
  });

  it("says what it cannot do", async () => {
    const { page, errors } = await openPage(site(`<button on="tap:lightbox.open">Open</button>`), "");
    await page.getByRole("button").click();
    expect(errors).toEqual(["the stand-in for AMP cannot do “lightbox.open”"]);
  });
});

it.each<[string, unknown]>([
  ["voice.name == 'ada' || voice.name == 'eve' && false", true],
  ['voice.name != "ada"', false],
  ["!(voice.name == 'ben') ? [1, 2 * 3 + 1][1] : 0", 7],
  ["{'a b': {c: voice.constructor.name.missing}}", { "a b": { c: null } }],
  ["1 < 2 && 2 - -1 <= 2", false],
])("%s", (text, value) => expect(evaluateExpression(text, { voice: { name: "ada" } })).toEqual(value));

it.each(["voice === 'ada'", "voice ==", "(voice", "voice voice", "{a 1}", "a = 1", "f(1)"])("refuses %s", (text) =>
  expect(() => evaluateExpression(text, {})).toThrow(/^amp-bind /),
);
