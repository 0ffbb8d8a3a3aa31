import { mix } from "./canvas.mjs";
import { box, ellipse, rounded, stroke, swell } from "./shapes.mjs";

/** A sky of flat bands from one colour down to another. */
export function sky(canvas, top, bottom, height, bands = 7) {
  for (let index = 0; index < bands; index += 1)
    canvas.rect(mix(top, bottom, index / (bands - 1)), 0, (height * index) / bands, canvas.width, height / bands + 1);
}

/** A sun or moon with a faint ring. */
export function sun(canvas, x, y, radius, colour) {
  canvas.fill(colour, [ellipse(x, y, radius * 1.35)], 0.25).fill(colour, [ellipse(x, y, radius)]);
}

/** Layers of swell, each darker than the one behind. */
export function sea(canvas, y, far, near, layers = 5) {
  const depth = canvas.height - y;
  for (let index = 0; index < layers; index += 1) {
    const share = index / (layers - 1);
    const top = y + depth * (index / layers) ** 1.25;
    const shape = swell(canvas.width, top, 2 + share * 9, 150 + share * 130, index * 83, canvas.height);
    canvas.fill(mix(far, near, share), [shape]);
  }
}

/** Short light strokes on the water below a sun. */
export function glitter(canvas, x, top, bottom, colour) {
  for (let y = top; y < bottom; y += 18) {
    const spread = 26 + (y - top) * 0.28;
    const shift = ((y * 7) % 23) - 11;
    canvas.fill(colour, [rounded(x - spread + shift, y, spread * 2, 6, 3)], 0.55);
  }
}

/** A ridge of hills through the given heights, from the left edge to the right. */
export function hills(canvas, colour, heights, bottom) {
  const step = canvas.width / (heights.length - 1);
  const points = [];
  for (let x = 0; x <= canvas.width; x += 5) {
    const at = Math.min(heights.length - 2, Math.floor(x / step));
    const share = (1 - Math.cos(((x - at * step) / step) * Math.PI)) / 2;
    points.push([x, heights[at] + (heights[at + 1] - heights[at]) * share]);
  }
  canvas.fill(colour, [[...points, [canvas.width, bottom], [0, bottom]]]);
}

export function cloud(canvas, x, y, size, colour) {
  const puffs = [
    [0, 0, 1],
    [-0.95, 0.22, 0.72],
    [0.98, 0.25, 0.68],
    [0.4, -0.35, 0.75],
  ];
  for (const [dx, dy, radius] of puffs) canvas.fill(colour, [ellipse(x + dx * size, y + dy * size, radius * size)]);
  canvas.fill(colour, [rounded(x - size * 1.67, y + size * 0.2, size * 3.33, size * 0.74, size * 0.37)]);
}

export function stars(canvas, random, count, bottom, colour) {
  for (let index = 0; index < count; index += 1) {
    const [x, y, radius] = [random() * canvas.width, random() * bottom, 1 + random() * 2];
    canvas.fill(colour, [ellipse(x, y, radius)]);
  }
}

/** Slanting rain. */
export function rain(canvas, random, count, colour) {
  for (let index = 0; index < count; index += 1) {
    const [x, y, length] = [random() * canvas.width, random() * canvas.height, 24 + random() * 40];
    canvas.fill(colour, [stroke(x, y, x - length * 0.45, y + length, 3)], 0.5);
  }
}

export function gull(canvas, x, y, size, colour) {
  const wing = (side) => [
    [x, y],
    [x + side * size * 0.5, y - size * 0.42],
    [x + side * size, y - size * 0.3],
    [x + side * size * 0.52, y - size * 0.26],
    [x, y + size * 0.14],
  ];
  canvas.fill(colour, [wing(1)]).fill(colour, [wing(-1)]);
}

/** A row of towers with lit windows, as seen across the water. */
export function skyline(canvas, random, base, { wall, window, lit, tallest }) {
  let x = -20;
  while (x < canvas.width) {
    const width = 46 + Math.floor(random() * 60);
    const height = tallest * (0.3 + 0.7 * random() * (0.55 + 0.45 * Math.sin((x / canvas.width) * Math.PI)));
    canvas.fill(wall, [box(x, base - height, width, height)]);
    if (random() < 0.3) canvas.fill(wall, [stroke(x + width / 2, base - height - 34, x + width / 2, base - height, 4)]);
    for (let column = x + 9; column + 8 < x + width - 4; column += 17)
      for (let row = base - height + 12; row < base - 16; row += 21)
        if (random() < lit) canvas.fill(window, [box(column, row, 8, 11)]);
    x += width + Math.floor(random() * 12);
  }
}
