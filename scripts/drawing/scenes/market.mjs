import { Canvas } from "../canvas.mjs";
import { bark, brick, coral, cream, foam, ink, leaf, mustard, night, slate, teal, wood } from "../colours.mjs";
import { bust } from "../people.mjs";
import { sky, skyline, stars } from "../scenery.mjs";
import { arcPoints, box, cable, ellipse, randomFrom } from "../shapes.mjs";

const keepers = [
  { skin: "#efc9a0", shade: "#d9a97c", hair: "#1d1a20", coat: teal, shirt: cream, style: "bob" },
  { skin: "#d9a577", shade: "#bd855a", hair: "#3a2a22", coat: brick, shirt: cream, style: "short" },
  { skin: "#e2b48a", shade: "#c79468", hair: leaf, coat: slate, style: "scarf" },
];

/** Fish stalls under lanterns at night. */
export function nightMarket() {
  const canvas = new Canvas(1200, 800, night);
  sky(canvas, "#1b2748", "#3b3f6b", 520);
  stars(canvas, randomFrom(3), 60, 240, "#d9dcec");
  skyline(canvas, randomFrom(21), 470, { wall: "#2a3156", window: "#c9963f", lit: 0.35, tallest: 260 });
  canvas.rect("#4a3d4d", 0, 470, 1200, 330).rect("#5a4a58", 0, 470, 1200, 20);
  canvas.fill(ink, [cable(0, 150, 600, 150, 60, 4), cable(600, 150, 1200, 150, 60, 4)]);
  for (const x of [90, 220, 380, 510, 690, 820, 980, 1110]) {
    const t = (x % 600) / 600;
    lantern(canvas, x, 150 + 240 * t * (1 - t), x % 4 === 0 ? coral : mustard);
  }
  for (const [index, colour] of [coral, teal, mustard].entries())
    stall(canvas, 60 + index * 370, colour, keepers[index]);
  return canvas;
}

function lantern(canvas, x, y, colour) {
  canvas.fill(colour, [ellipse(x, y + 34, 58, 52)], 0.16).fill(ink, [box(x - 9, y, 18, 8)]);
  canvas
    .fill(colour, [ellipse(x, y + 34, 32, 28)])
    .fill(cream, [ellipse(x, y + 34, 10, 27)], 0.45)
    .fill(ink, [box(x - 9, y + 60, 18, 7)]);
}

function stall(canvas, x, colour, keeper) {
  canvas.fill(bark, [box(x + 14, 380, 12, 300), box(x + 314, 380, 12, 300)]);
  bust(canvas, x + 170, 490, 36, keeper);
  for (let index = 0; index < 8; index += 1) {
    const [left, paint] = [x + index * 42.5, index % 2 === 0 ? colour : cream];
    canvas.fill(paint, [box(left, 350, 42.5, 80)]);
    canvas.fill(paint, [arcPoints(left + 21.25, 429.5, 21.25, 18, 0, 180)]);
  }
  canvas.fill(wood, [box(x, 580, 340, 110)]).fill(bark, [box(x, 580, 340, 14)]);
  canvas.fill(foam, [
    [
      [x + 10, 540],
      [x + 330, 540],
      [x + 344, 582],
      [x - 4, 582],
    ],
  ]);
  for (const [dx, dy, paint] of [
    [60, 560, slate],
    [130, 556, coral],
    [200, 562, slate],
    [272, 558, teal],
  ])
    fish(canvas, x + dx, dy, paint);
}

function fish(canvas, x, y, colour) {
  canvas.fill(colour, [ellipse(x, y, 27, 11)]).fill(colour, [
    [
      [x + 20, y],
      [x + 40, y - 13],
      [x + 36, y],
      [x + 40, y + 13],
    ],
  ]);
  canvas.fill(cream, [ellipse(x - 16, y - 3, 3)]);
}
