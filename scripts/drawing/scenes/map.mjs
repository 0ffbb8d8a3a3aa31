import { Canvas } from "../canvas.mjs";
import { brick, coral, cream, ink, leaf, mustard, sand, slate, teal } from "../colours.mjs";
import { ellipse, path, rounded, stroke } from "../shapes.mjs";
import { ferry } from "../vessels.mjs";

/** A map of the two crossings. */
export function ferryMap() {
  const canvas = new Canvas(1200, 800, "#cfe6e6");
  for (let y = 40; y < 800; y += 60) for (let x = (y / 60) % 2 < 1 ? 20 : 80; x < 1200; x += 120) wave(canvas, x, y);
  canvas.fill(sand, [
    path([0, 0, 1200, 0, 1200, 190, 1010, 240, 860, 190, 690, 252, 520, 214, 330, 262, 160, 206, 0, 250]),
  ]);
  canvas.fill("#dfc893", [path([0, 0, 1200, 0, 1200, 90, 900, 130, 640, 84, 380, 140, 150, 96, 0, 128])]);
  canvas.fill(sand, [
    path([0, 800, 1200, 800, 1200, 640, 1040, 590, 880, 640, 700, 596, 540, 650, 360, 604, 190, 660, 0, 610]),
  ]);
  canvas.fill(sand, [path([960, 400, 1010, 380, 1080, 400, 1090, 450, 1020, 480, 960, 450])]);
  for (const [x, y, radius] of [
    [150, 60, 34],
    [420, 80, 28],
    [980, 50, 36],
    [300, 740, 36],
    [820, 730, 32],
    [1020, 430, 16],
  ])
    canvas.fill(leaf, [ellipse(x, y, radius)], 0.75);
  route(canvas, 330, 256, 370, 606, coral);
  route(canvas, 690, 248, 880, 634, ink);
  route(canvas, 690, 248, 980, 420, brick);
  for (const [x, y] of [
    [330, 256],
    [370, 606],
    [690, 248],
    [880, 634],
    [980, 420],
  ])
    canvas
      .fill("#ffffff", [ellipse(x, y, 21)])
      .fill(ink, [ellipse(x, y, 17)])
      .fill("#ffffff", [ellipse(x, y, 8)]);
  ferry(canvas, 360, 440, 76, "#2c6b4f", mustard);
  ferry(canvas, 770, 480, 76, "#2c6b4f", coral);
  compass(canvas, 1085, 690, 62);
  return canvas;
}

function wave(canvas, x, y) {
  canvas.fill(teal, [rounded(x, y, 40, 4, 2)], 0.25);
}

function route(canvas, x1, y1, x2, y2, colour) {
  const count = Math.round(Math.hypot(x2 - x1, y2 - y1) / 30);
  const at = (share) => [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
  for (let index = 0; index < count; index += 1)
    canvas.fill(colour, [stroke(...at((index + 0.15) / count), ...at((index + 0.75) / count), 9)]);
}

function compass(canvas, x, y, radius) {
  canvas.fill(cream, [ellipse(x, y, radius)]).fill(ink, [ellipse(x, y, radius), ellipse(x, y, radius - 5)]);
  canvas
    .fill(coral, [
      [
        [x, y - radius + 10],
        [x + 13, y],
        [x - 13, y],
      ],
    ])
    .fill(slate, [
      [
        [x, y + radius - 10],
        [x + 13, y],
        [x - 13, y],
      ],
    ]);
}
