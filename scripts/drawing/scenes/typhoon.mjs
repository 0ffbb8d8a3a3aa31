import { Canvas } from "../canvas.mjs";
import { brick, coral, cream, deep, foam, ink, leaf, mist, mustard, sand, slate, teal, wood } from "../colours.mjs";
import { cloud, hills, rain, sky } from "../scenery.mjs";
import { band, box, ellipse, path, randomFrom, rounded, stroke } from "../shapes.mjs";

/** What to keep at hand before a typhoon. */
export function typhoonKit() {
  const canvas = new Canvas(1200, 800, "#f1e2c4");
  canvas
    .fill("#e8d4ac", [ellipse(600, 420, 520, 340)])
    .rect("#c99b6d", 0, 620, 1200, 180)
    .rect("#b7885b", 0, 620, 1200, 14);
  canvas
    .fill(teal, [rounded(120, 330, 130, 300, 30)])
    .fill(foam, [rounded(134, 420, 102, 130, 10)])
    .fill(deep, [rounded(152, 290, 66, 46, 10)]);
  canvas.fill(ink, [rounded(300, 430, 270, 200, 22)]).fill(slate, [ellipse(380, 530, 66)]);
  for (const radius of [50, 34, 18]) canvas.fill(ink, [ellipse(380, 530, radius), ellipse(380, 530, radius - 6)]);
  canvas
    .fill(cream, [rounded(466, 460, 84, 44, 6)])
    .fill(coral, [box(520, 460, 5, 44)])
    .fill(mustard, [ellipse(486, 560, 19)])
    .fill(mustard, [ellipse(534, 560, 19)]);
  canvas.fill(slate, [stroke(540, 432, 600, 250, 8)]).fill(slate, [ellipse(600, 250, 10)]);
  canvas
    .fill(leaf, [rounded(640, 400, 250, 230, 20)])
    .rect("#ffffff", 742, 450, 46, 130)
    .rect("#ffffff", 700, 492, 130, 46);
  canvas.fill(slate, [band(765, 404, 44, 60, 180, 360)]);
  canvas
    .fill(mustard, [rounded(940, 470, 76, 160, 12)])
    .fill(brick, [path([926, 390, 1030, 390, 1016, 474, 940, 474])])
    .fill(cream, [box(926, 376, 104, 18)])
    .fill(ink, [rounded(962, 510, 32, 46, 10)]);
  canvas
    .fill(mist, [rounded(1060, 520, 100, 110, 8)])
    .fill(coral, [box(1060, 544, 100, 62)])
    .fill(cream, [ellipse(1110, 575, 22)]);
  return canvas;
}

/** A window taped against the wind. */
export function tapedWindow() {
  const canvas = new Canvas(1280, 720, "#d9c3a0");
  canvas.rect("#c9b08a", 0, 610, 1280, 110);
  const view = new Canvas(760, 480, "#5b6b82");
  sky(view, "#3f4d67", "#8796a8", 480);
  for (const [x, y, size] of [
    [150, 90, 64],
    [420, 60, 76],
    [640, 110, 60],
  ])
    cloud(view, x, y, size, "#5c6a82");
  hills(view, "#39485a", [380, 320, 360, 300, 350], 480);
  rain(view, randomFrom(4), 80, "#d3dee8");
  place(canvas, view, 260, 90);
  canvas
    .fill(cream, [box(230, 60, 820, 540), box(260, 90, 760, 480)])
    .fill(cream, [box(628, 90, 24, 480)])
    .rect(cream, 260, 318, 760, 24);
  for (const [x, y] of [
    [260, 90],
    [652, 90],
    [260, 342],
    [652, 342],
  ])
    canvas
      .fill(sand, [stroke(x + 6, y + 6, x + 362, y + 222, 16)])
      .fill(sand, [stroke(x + 362, y + 6, x + 6, y + 222, 16)]);
  canvas.rect(wood, 200, 596, 880, 30);
  canvas.fill(brick, [path([930, 596, 1010, 596, 1022, 528, 918, 528])]);
  for (const [dx, dy] of [
    [-34, -70],
    [0, -96],
    [34, -70],
  ])
    canvas.fill(leaf, [ellipse(970 + dx, 540 + dy * 0.6, 26, 48)]);
  return canvas;
}

function place(canvas, picture, x, y) {
  for (let row = 0; row < picture.height; row += 1)
    canvas.pixels.set(
      picture.pixels.subarray(row * picture.width * 3, (row + 1) * picture.width * 3),
      ((y + row) * canvas.width + x) * 3,
    );
}
