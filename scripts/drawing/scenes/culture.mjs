import { Canvas } from "../canvas.mjs";
import { bark, brick, coral, cream, deep, ink, mist, mustard, night, sand, slate, teal, wood } from "../colours.mjs";
import { writeText } from "../glyphs.mjs";
import { backView, bust } from "../people.mjs";
import { cloud, gull, hills, sea, sky, stars, sun } from "../scenery.mjs";
import { box, ellipse, path, randomFrom, rounded, stroke } from "../shapes.mjs";

/** A press with its web of paper. */
export function printingPress() {
  const canvas = new Canvas(1280, 720, "#d8c9ae");
  for (let x = 0; x < 1280; x += 128) canvas.rect("#cfbe9f", x, 0, 64, 720);
  canvas.rect("#8a7a66", 0, 600, 1280, 120).rect("#9b8b76", 0, 600, 1280, 12);
  canvas.fill(slate, [rounded(170, 120, 940, 500, 26)]).fill(night, [rounded(200, 150, 880, 440, 18)]);
  canvas.rect(cream, 0, 239, 360, 12).fill(cream, [path([360, 239, 640, 208, 640, 220, 360, 251])]);
  canvas.fill(cream, [path([640, 208, 910, 232, 910, 244, 640, 220])]);
  for (const [x, y, radius, colour] of [
    [360, 300, 62, mist],
    [360, 440, 72, coral],
    [640, 280, 66, mist],
    [640, 432, 78, teal],
    [910, 300, 62, mist],
    [910, 440, 72, mustard],
  ])
    roller(canvas, x, y, radius, colour);
  canvas.fill(cream, [path([905, 362, 980, 372, 1180, 570, 1250, 576, 1250, 592, 1150, 592, 950, 404, 900, 396])]);
  for (let sheet = 0; sheet < 6; sheet += 1) {
    canvas.rect(sheet % 2 === 0 ? cream : sand, 1090 + (sheet % 3) * 6, 652 - sheet * 12, 160, 12);
  }
  page(canvas, 40, 380);
  return canvas;
}

function roller(canvas, x, y, radius, colour) {
  canvas
    .fill(ink, [ellipse(x, y, radius + 6)])
    .fill(colour, [ellipse(x, y, radius)])
    .fill(ink, [ellipse(x, y, radius * 0.3)], 0.55);
  for (const turn of [0, 1, 2, 3]) {
    const angle = (turn * Math.PI) / 4;
    canvas.fill(
      ink,
      [
        stroke(
          x - Math.cos(angle) * radius * 0.8,
          y - Math.sin(angle) * radius * 0.8,
          x + Math.cos(angle) * radius * 0.8,
          y + Math.sin(angle) * radius * 0.8,
          5,
        ),
      ],
      0.25,
    );
  }
}

function page(canvas, x, y) {
  canvas.fill(ink, [rounded(x + 10, y + 12, 240, 300, 4)], 0.25).fill("#fffdf6", [rounded(x, y, 240, 300, 4)]);
  writeText(canvas, ink, "THE COURIER", x + 18, y + 24, 20);
  canvas.rect(coral, x + 16, y + 54, 208, 4).rect(teal, x + 16, y + 70, 128, 92);
  for (let line = 0; line < 6; line += 1) canvas.rect(mist, x + 156, y + 72 + line * 16, 68, 7);
  for (let line = 0; line < 7; line += 1)
    for (const column of [16, 88, 160]) canvas.rect(mist, x + column, y + 176 + line * 16, line === 6 ? 40 : 64, 7);
}

/** An open-air screen on a pier, with its audience. */
export function openAirScreen() {
  const canvas = new Canvas(1280, 720, night);
  sky(canvas, "#16233f", "#46406b", 560);
  stars(canvas, randomFrom(17), 90, 330, "#e6e6f0");
  hills(canvas, "#2a2f55", [460, 400, 450, 380, 430, 470], 560);
  canvas.rect("#1d4255", 0, 500, 1280, 80);
  canvas
    .fill(bark, [box(330, 130, 16, 430), box(934, 130, 16, 430)])
    .fill(ink, [rounded(318, 96, 644, 374, 10)])
    .fill(cream, [box(334, 112, 612, 342)]);
  canvas
    .fill("#bfe0d2", [box(334, 112, 612, 342)])
    .fill("#7fb089", [path([334, 454, 334, 360, 480, 318, 640, 372, 800, 300, 946, 352, 946, 454])]);
  sun(canvas, 800, 196, 34, mustard);
  canvas
    .fill("#ffffff", [ellipse(600, 340, 58, 50)])
    .fill("#ffffff", [ellipse(568, 282, 15, 44)])
    .fill("#ffffff", [ellipse(620, 282, 15, 44)]);
  canvas
    .fill(ink, [ellipse(582, 328, 6)])
    .fill(ink, [ellipse(612, 328, 6)])
    .fill(coral, [ellipse(597, 346, 8, 5)]);
  canvas.rect(wood, 0, 560, 1280, 160);
  for (let y = 584; y < 720; y += 28) canvas.rect(bark, 0, y, 1280, 4);
  const coats = [coral, teal, slate, mustard, brick, deep, night];
  for (let index = 0; index < 9; index += 1)
    backView(canvas, 90 + index * 138, 716, 74, coats[index % 7], index % 3 === 0 ? "#c9c6c0" : "#2a2222");
  filmStrip(canvas);
  return canvas;
}

function filmStrip(canvas) {
  canvas.rect(ink, 0, 0, 1280, 62);
  for (let x = 14; x < 1280; x += 36)
    canvas.fill(cream, [rounded(x, 7, 18, 11, 3)]).fill(cream, [rounded(x, 44, 18, 11, 3)]);
  for (let x = 8; x < 1280; x += 144) canvas.fill(slate, [rounded(x, 23, 130, 16, 3)]);
}

/** The portrait of a harbour pilot. */
export function harbourPilot() {
  const canvas = new Canvas(1200, 800, cream);
  sky(canvas, "#b9d3d6", "#f6ead2", 520);
  cloud(canvas, 220, 140, 50, "#ffffff");
  hills(canvas, "#93a9a8", [470, 420, 460, 400, 440, 480], 540);
  sea(canvas, 520, "#6aa5a8", "#2a6a74");
  canvas
    .fill(brick, [path([90, 520, 310, 520, 290, 560, 112, 560])])
    .fill(cream, [box(150, 470, 90, 50)])
    .fill(ink, [box(162, 484, 66, 14)])
    .fill(slate, [stroke(196, 470, 196, 400, 6)]);
  gull(canvas, 960, 190, 46, slate);
  gull(canvas, 1060, 250, 34, slate);
  bust(canvas, 620, 330, 170, {
    skin: "#e3b48c",
    shade: "#c79570",
    hair: "#e8e5df",
    beard: "#e8e5df",
    coat: ink,
    shirt: cream,
    style: "cap",
  });
  for (const y of [690, 760]) for (const x of [560, 680]) canvas.fill(mustard, [ellipse(x, y, 12)]);
  return canvas;
}
