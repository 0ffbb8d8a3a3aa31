import { Canvas } from "../canvas.mjs";
import { bark, coral, cream, foam, ink, mist, mustard, night, slate, wood } from "../colours.mjs";
import { hills, sky, stars, sun } from "../scenery.mjs";
import { arcPoints, box, ellipse, path, randomFrom, rounded, stroke } from "../shapes.mjs";

/** Salt pans with heaps of salt. */
export function saltPans() {
  const canvas = new Canvas(1200, 800, cream);
  sky(canvas, "#f2b98f", "#fbe9cf", 330);
  sun(canvas, 260, 210, 60, coral);
  hills(canvas, "#c98d7c", [300, 240, 290, 220, 280, 250, 310], 340);
  canvas.rect("#a7876b", 0, 330, 1200, 470);
  const rows = path([346, 398, 412, 480, 498, 590, 614, 740]);
  for (const [row, [top, bottom]] of rows.entries())
    for (let column = -3; column < 3; column += 1) {
      const colour = [foam, "#f3cdb8", "#b9dada", "#f6ddc6"][(row + column + 8) % 4];
      canvas.fill(colour, [
        [
          [ground(column + 0.05, top), top],
          [ground(column + 0.95, top), top],
          [ground(column + 0.95, bottom), bottom],
          [ground(column + 0.05, bottom), bottom],
        ],
      ]);
    }
  for (const [x, y, size] of [
    [330, 470, 46],
    [470, 462, 38],
    [760, 470, 44],
    [520, 600, 74],
    [700, 612, 82],
    [890, 604, 70],
    [250, 610, 80],
  ])
    heap(canvas, x, y, size);
  canvas.fill(wood, [stroke(1010, 720, 1100, 470, 9)]).fill(bark, [stroke(1058, 470, 1150, 490, 14)]);
  return canvas;
}

/** The abscissa of a line that runs to the vanishing point above the horizon. */
function ground(line, y) {
  return 600 + line * (y - 250) * 0.95;
}

function heap(canvas, x, y, size) {
  canvas
    .fill("#ffffff", [
      [
        [x - size, y],
        [x, y - size * 0.9],
        [x + size, y],
      ],
    ])
    .fill("#d8dfe4", [
      [
        [x, y - size * 0.9],
        [x + size, y],
        [x + size * 0.25, y],
      ],
    ]);
}

/** An observatory under the stars. */
export function observatory() {
  const canvas = new Canvas(1280, 720, ink);
  sky(canvas, "#0f1a33", "#34406e", 560);
  stars(canvas, randomFrom(29), 160, 480, "#eef0f8");
  canvas.fill(mustard, [stroke(180, 120, 330, 170, 3)], 0.8).fill(cream, [ellipse(334, 171, 5)]);
  canvas.fill(cream, [ellipse(1040, 150, 58)]).fill("#1a2644", [ellipse(1016, 138, 52)]);
  hills(canvas, "#1d2950", [560, 500, 540, 480, 530, 470, 540], 720);
  hills(canvas, "#141d3a", [640, 590, 560, 545, 570, 610, 650], 720);
  canvas
    .fill(mist, [box(500, 400, 300, 170)])
    .fill("#93a3b6", [box(700, 400, 100, 170)])
    .fill(cream, [box(486, 388, 328, 20)]);
  canvas
    .fill(cream, [arcPoints(650, 390, 164, 164, 180, 360)])
    .fill(mist, [[...arcPoints(650, 390, 164, 164, 300, 360), [700, 390]]]);
  canvas
    .fill(night, [path([628, 392, 678, 392, 640, 232, 590, 240])])
    .fill(slate, [stroke(640, 350, 548, 196, 34)])
    .fill(ink, [stroke(556, 210, 542, 186, 44)]);
  canvas.fill(bark, [rounded(560, 480, 54, 90, 8)]);
  for (const x of [650, 720]) canvas.fill(mustard, [rounded(x, 470, 34, 44, 4)]);
  return canvas;
}
