import { Canvas } from "../canvas.mjs";
import { bark, brick, coral, cream, deep, ink, leaf, mist, mustard, night, sand, slate, teal } from "../colours.mjs";
import { cloud, hills, rain, sea, sky } from "../scenery.mjs";
import { arcPoints, box, cable, ellipse, path, randomFrom, rounded, stroke } from "../shapes.mjs";

/** A suspension bridge by day. */
export function tollBridge() {
  const canvas = new Canvas(1200, 800, cream);
  sky(canvas, "#8fc1cf", "#f4f1de", 520);
  cloud(canvas, 240, 150, 56, "#ffffff");
  cloud(canvas, 820, 110, 44, "#ffffff");
  hills(canvas, "#8fae94", [420, 330, 400, 360, 430, 350, 300], 540);
  hills(canvas, "#5f8f7a", [380, 450, 500, 520, 515, 470, 400], 560);
  sea(canvas, 530, "#6fb0b3", "#1f6a78");
  for (const [x1, x2, y2, sag] of [
    [330, 870, 170, 250],
    [330, -60, 470, 60],
    [870, 1260, 470, 60],
  ])
    canvas.fill(brick, [cable(x1, 170, x2, y2, sag, 9)]);
  for (let x = 360; x < 850; x += 30) {
    const t = (x - 330) / 540;
    canvas.fill(brick, [box(x - 1.5, 170 + 1000 * t * (1 - t), 3, 492 - 170 - 1000 * t * (1 - t))]);
  }
  for (let x = 0; x < 320; x += 30) {
    const t = (330 - x) / 390;
    const top = 170 + 300 * t + 240 * t * (1 - t);
    for (const at of [x, 1200 - x]) canvas.fill(brick, [box(at - 1.5, top, 3, 490 - top)]);
  }
  for (const x of [330, 870]) {
    canvas.fill(brick, [box(x - 30, 150, 20, 480), box(x + 10, 150, 20, 480)]);
    for (const y of [150, 270, 390]) canvas.fill(brick, [box(x - 30, y, 60, 22)]);
    canvas.fill(slate, [box(x - 52, 610, 104, 50)]);
  }
  canvas.fill(ink, [box(0, 488, 1200, 24)]).fill(mustard, [box(0, 488, 1200, 4)]);
  for (const [x, colour] of [
    [90, coral],
    [230, cream],
    [460, teal],
    [590, mustard],
    [730, coral],
    [1010, cream],
    [1120, leaf],
  ])
    car(canvas, x, 488, colour);
  return canvas;
}

function car(canvas, x, y, colour) {
  canvas.fill(colour, [rounded(x - 34, y - 20, 68, 16, 6)]).fill(colour, [
    [
      [x - 22, y - 19],
      [x - 13, y - 34],
      [x + 12, y - 34],
      [x + 22, y - 19],
    ],
  ]);
  canvas
    .fill(ink, [ellipse(x - 19, y - 4, 7)])
    .fill(ink, [ellipse(x + 19, y - 4, 7)])
    .fill(night, [box(x - 10, y - 31, 8, 10), box(x + 3, y - 31, 8, 10)]);
}

/** A clock tower over tiled roofs. */
export function clockTower() {
  const canvas = new Canvas(1200, 800, cream);
  sky(canvas, "#f3d7b6", "#fbf3e1", 620);
  cloud(canvas, 230, 190, 50, "#ffffff");
  cloud(canvas, 950, 140, 60, "#ffffff");
  for (const [x, top, width, colour] of [
    [0, 520, 210, sand],
    [180, 470, 230, "#d9b48b"],
    [760, 490, 230, sand],
    [960, 450, 260, "#d9b48b"],
  ])
    house(canvas, x, top, width, colour);
  canvas.fill("#c98f66", [box(500, 260, 200, 440)]).fill("#b57a54", [box(640, 260, 60, 440)]);
  canvas.fill(slate, [path([480, 262, 720, 262, 600, 90])]).fill(ink, [stroke(600, 92, 600, 50, 6)]);
  canvas.fill(cream, [ellipse(600, 370, 78)]).fill(ink, [ellipse(600, 370, 78), ellipse(600, 370, 69)]);
  for (let hour = 0; hour < 12; hour += 1) {
    const [x, y] = arcPoints(600, 370, 58, 58, hour * 30, hour * 30 + 1)[0];
    canvas.fill(ink, [ellipse(x, y, 5)]);
  }
  canvas
    .fill(ink, [stroke(600, 370, 600, 322, 7)])
    .fill(ink, [stroke(600, 370, 634, 392, 7)])
    .fill(coral, [ellipse(600, 370, 8)]);
  canvas.fill(bark, [rounded(556, 560, 88, 160, 44)]);
  canvas.rect("#8d8a86", 0, 690, 1200, 110).rect("#a5a19b", 0, 690, 1200, 14);
  return canvas;
}

function house(canvas, x, top, width, wall) {
  canvas.rect(wall, x, top, width, 240).fill(brick, [
    [
      [x - 16, top + 4],
      [x + width + 16, top + 4],
      [x + width - 24, top - 64],
      [x + 24, top - 64],
    ],
  ]);
  for (let left = x + 28; left + 34 < x + width; left += 62)
    for (const row of [top + 36, top + 116])
      canvas.fill(deep, [rounded(left, row, 34, 50, 4)]).fill(mist, [box(left + 15, row, 4, 50)]);
}

/** The storm signal on its mast, in rain. */
export function stormSignal() {
  const canvas = new Canvas(1200, 800, slate);
  sky(canvas, "#3d4a63", "#8694a6", 560);
  for (const [x, y, size] of [
    [180, 120, 84],
    [520, 80, 96],
    [900, 130, 90],
  ])
    cloud(canvas, x, y, size, "#56637b");
  hills(canvas, "#3c4a5c", [520, 440, 500, 470, 530], 580);
  sea(canvas, 560, "#5f7888", "#263a4d");
  canvas.fill("#2e3a33", [path([560, 800, 640, 640, 900, 600, 1200, 650, 1200, 800])]);
  canvas.fill(cream, [stroke(880, 620, 880, 130, 14)]).fill(cream, [stroke(760, 230, 1000, 230, 10)]);
  for (const x of [790, 970]) canvas.fill(ink, [stroke(x, 230, x, 270, 4)]);
  for (const x of [790, 970])
    canvas
      .fill(ink, [
        [
          [x, 262],
          [x + 40, 332],
          [x - 40, 332],
        ],
      ])
      .fill(ink, [
        [
          [x, 410],
          [x + 40, 340],
          [x - 40, 340],
        ],
      ]);
  canvas.fill(coral, [path([887, 136, 1010, 160, 996, 182, 1016, 206, 887, 196])]);
  canvas
    .fill(sand, [box(830, 540, 100, 84)])
    .fill(brick, [path([816, 542, 944, 542, 880, 490])])
    .fill(ink, [rounded(864, 570, 32, 54, 4)]);
  rain(canvas, randomFrom(9), 190, "#c9d6e2");
  return canvas;
}
