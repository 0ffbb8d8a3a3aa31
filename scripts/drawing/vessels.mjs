import { arcPoints, box, ellipse, rounded, stroke } from "./shapes.mjs";
import { bark, cream, ink, mist, mustard, wood } from "./colours.mjs";

/** A double-ended harbour ferry; `x`, `y` is the middle of its waterline, `size` half its length. */
export function ferry(canvas, x, y, size, hull, stripe) {
  const u = size / 100;
  const at = (dx, dy) => [x + dx * u, y + dy * u];
  canvas.fill(hull, [[at(-100, -22), at(100, -22), at(86, 6), at(-86, 6)]]);
  canvas.fill(stripe, [[at(-99, -18), at(99, -18), at(97, -12), at(-97, -12)]]);
  canvas.fill(cream, [rounded(x - 84 * u, y - 50 * u, 168 * u, 29 * u, 6 * u)]);
  canvas.fill(cream, [rounded(x - 66 * u, y - 76 * u, 132 * u, 27 * u, 6 * u)]);
  canvas.fill(stripe, [box(x - 88 * u, y - 53 * u, 176 * u, 4 * u), box(x - 70 * u, y - 79 * u, 140 * u, 4 * u)]);
  for (let column = -74; column <= 66; column += 14)
    canvas.fill(ink, [rounded(x + column * u, y - 43 * u, 9 * u, 13 * u, 3 * u)]);
  for (let column = -56; column <= 48; column += 14)
    canvas.fill(ink, [rounded(x + column * u, y - 70 * u, 9 * u, 12 * u, 3 * u)]);
  for (const side of [-1, 1]) {
    canvas.fill(cream, [rounded(x + side * 42 * u - 13 * u, y - 98 * u, 26 * u, 22 * u, 5 * u)]);
    canvas.fill(ink, [box(x + side * 42 * u - 10 * u, y - 93 * u, 20 * u, 8 * u)]);
  }
  canvas.fill(stripe, [[at(-9, -112), at(9, -112), at(12, -79), at(-12, -79)]]);
  canvas.fill(ink, [box(x - 9 * u, y - 112 * u, 18 * u, 7 * u)]);
}

/** A sampan with a rounded awning and a lamp. */
export function sampan(canvas, x, y, size, awning) {
  const u = size / 100;
  const at = (dx, dy) => [x + dx * u, y + dy * u];
  canvas.fill(bark, [[at(-100, -26), at(-60, -10), at(60, -10), at(104, -30), at(70, 14), at(-64, 14)]]);
  canvas.fill(wood, [[at(-88, -18), at(-58, -6), at(60, -6), at(90, -20), at(84, -10), at(-78, -8)]]);
  canvas.fill(awning, [arcPoints(x, y - 8 * u, 48 * u, 46 * u, 180, 360)]);
  for (const column of [-24, 0, 24]) canvas.fill(bark, [box(x + (column - 1.5) * u, y - 50 * u, 3 * u, 44 * u)], 0.35);
  canvas.fill(bark, [stroke(...at(72, -20), ...at(72, -74), 4 * u)]);
  canvas.fill(mustard, [ellipse(...at(72, -66), 17 * u)], 0.3).fill(mustard, [ellipse(...at(72, -66), 9 * u)]);
}

/** A low modern vessel without funnel: a battery ferry. */
export function batteryFerry(canvas, x, y, size, hull, accent) {
  const u = size / 100;
  const at = (dx, dy) => [x + dx * u, y + dy * u];
  canvas.fill(hull, [[at(-104, -26), at(116, -26), at(92, 8), at(-92, 8)]]);
  canvas.fill(accent, [[at(-101, -14), at(107, -14), at(103, -8), at(-99, -8)]]);
  canvas.fill(cream, [[at(-96, -26), at(-84, -58), at(72, -58), at(96, -26)]]);
  canvas.fill(ink, [[at(-82, -34), at(-76, -51), at(66, -51), at(80, -34)]]);
  for (let column = -58; column <= 50; column += 18)
    canvas.fill(cream, [box(x + column * u, y - 52 * u, 3 * u, 19 * u)]);
  canvas.fill(cream, [[at(-2, -58), at(6, -82), at(52, -82), at(66, -58)]]);
  canvas.fill(ink, [[at(12, -64), at(16, -77), at(48, -77), at(56, -64)]]);
  canvas.fill(mist, [stroke(...at(24, -82), ...at(24, -104), 3 * u), box(x + 8 * u, y - 107 * u, 32 * u, 3 * u)]);
  for (const column of [-70, -48, -26])
    canvas.fill(accent, [[at(column, -60), at(column + 18, -60), at(column + 14, -65), at(column + 4, -65)]]);
}
