import { Canvas } from "../canvas.mjs";
import { brick, coral, cream, deep, foam, ink, mustard, night, slate } from "../colours.mjs";
import { cloud, glitter, gull, hills, sea, sky, skyline, sun } from "../scenery.mjs";
import { ellipse, path, randomFrom, rounded } from "../shapes.mjs";
import { batteryFerry, ferry, sampan } from "../vessels.mjs";

/** A ferry before the skyline in the morning. */
export function ferryCrossing() {
  const canvas = new Canvas(1200, 800, cream);
  sky(canvas, "#f6c98b", "#fdf0d5", 470);
  sun(canvas, 880, 300, 74, coral);
  hills(canvas, "#d9a98a", [360, 300, 260, 320, 250, 310, 350], 470);
  skyline(canvas, randomFrom(11), 470, { wall: "#7a6f86", window: "#f8dfae", lit: 0.25, tallest: 220 });
  sea(canvas, 460, "#4d9a9d", deep);
  glitter(canvas, 880, 476, 640, "#fbd9a0");
  ferry(canvas, 470, 640, 280, "#2c6b4f", mustard);
  canvas.fill(foam, [rounded(168, 648, 610, 14, 7)], 0.8).fill(foam, [rounded(90, 672, 300, 8, 4)], 0.6);
  for (const [x, y, size] of [
    [210, 210, 46],
    [330, 150, 34],
    [620, 190, 40],
  ])
    gull(canvas, x, y, size, slate);
  return canvas;
}

/** A battery ferry in a fjord. */
export function batteryFerryLaunch() {
  const canvas = new Canvas(1280, 720, cream);
  sky(canvas, "#9fc4d8", "#eef5f2", 420);
  cloud(canvas, 250, 130, 52, "#ffffff");
  cloud(canvas, 900, 90, 40, "#ffffff");
  hills(canvas, "#9db4c4", [210, 300, 170, 290, 140, 260, 200, 330], 440);
  hills(canvas, "#6f8fa0", [330, 250, 370, 320, 400, 270, 350, 230], 440);
  hills(canvas, "#47707a", [260, 380, 410, 425, 428, 415, 390, 300], 450);
  canvas
    .fill(brick, [path([86, 376, 86, 426, 150, 426, 150, 376, 118, 350])])
    .fill(cream, [rounded(108, 392, 20, 34, 2)]);
  canvas
    .fill(mustard, [path([166, 388, 166, 426, 216, 426, 216, 388, 191, 364])])
    .fill(cream, [rounded(182, 400, 16, 26, 2)]);
  sea(canvas, 424, "#86b3b8", "#2b6470");
  batteryFerry(canvas, 640, 590, 330, night, "#58b88a");
  canvas.fill(foam, [rounded(310, 604, 690, 14, 7)], 0.85).fill(foam, [rounded(180, 634, 330, 8, 4)], 0.6);
  gull(canvas, 1060, 210, 40, slate);
  gull(canvas, 1150, 260, 30, slate);
  return canvas;
}

/** The breakwater with its light, at dusk. */
export function breakwater() {
  const canvas = new Canvas(1200, 800, night);
  sky(canvas, "#2b3a67", "#d98b7a", 500);
  sun(canvas, 300, 470, 70, "#f7c07a");
  hills(canvas, "#4b4a6e", [470, 430, 455, 400, 440, 470], 510);
  canvas.fill("#fbe3ae", [path([872, 250, 0, 120, 0, 330])], 0.28);
  sea(canvas, 500, "#55628c", "#1b2a4f");
  canvas.fill("#3b3f55", [path([560, 620, 700, 590, 1200, 560, 1200, 700, 620, 690])]);
  const random = randomFrom(5);
  for (let x = 570; x < 1200; x += 52) canvas.fill("#4d526b", [ellipse(x, 640 + random() * 36, 30, 22)]);
  canvas.fill(cream, [path([838, 590, 906, 590, 894, 290, 850, 290])]);
  canvas.fill(coral, [path([841, 540, 903, 540, 900, 470, 844, 470]), path([846, 400, 898, 400, 896, 340, 848, 340])]);
  canvas
    .fill(ink, [rounded(834, 278, 76, 14, 4)])
    .fill(mustard, [rounded(852, 226, 40, 54, 6)])
    .fill(ink, [path([844, 228, 900, 228, 872, 190])]);
  sampan(canvas, 330, 660, 120, brick);
  return canvas;
}
