/** Contours of simple shapes: lists of `[x, y]` in pixels. */

const steps = 72;

export function box(x, y, width, height) {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

export function ellipse(x, y, radiusX, radiusY = radiusX) {
  return arcPoints(x, y, radiusX, radiusY, 0, 360);
}

/** Points of an arc; degrees clockwise from the right. */
export function arcPoints(x, y, radiusX, radiusY, from, to) {
  const count = Math.max(8, Math.ceil((Math.abs(to - from) / 360) * steps));
  return Array.from({ length: count + 1 }, (_, index) => {
    const angle = ((from + ((to - from) * index) / count) * Math.PI) / 180;
    return [x + radiusX * Math.cos(angle), y + radiusY * Math.sin(angle)];
  });
}

/** A band along an arc. */
export function band(x, y, inner, outer, from, to) {
  return [...arcPoints(x, y, outer, outer, from, to), ...arcPoints(x, y, inner, inner, to, from)];
}

export function rounded(x, y, width, height, radius) {
  const [right, bottom] = [x + width - radius, y + height - radius];
  return [
    ...arcPoints(x + radius, y + radius, radius, radius, 180, 270),
    ...arcPoints(right, y + radius, radius, radius, 270, 360),
    ...arcPoints(right, bottom, radius, radius, 0, 90),
    ...arcPoints(x + radius, bottom, radius, radius, 90, 180),
  ];
}

/** A straight stroke. */
export function stroke(x1, y1, x2, y2, width) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const dx = ((y2 - y1) / length) * (width / 2);
  const dy = ((x2 - x1) / length) * (width / 2);
  return [
    [x1 + dx, y1 - dy],
    [x2 + dx, y2 - dy],
    [x2 - dx, y2 + dy],
    [x1 - dx, y1 + dy],
  ];
}

/** A stroke through points of a curve that hangs or rises by `sag` in its middle. */
export function cable(x1, y1, x2, y2, sag, width) {
  const point = (t) => [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t + sag * 4 * t * (1 - t)];
  const line = Array.from({ length: 41 }, (_, index) => point(index / 40));
  return [...line.map(([x, y]) => [x, y - width / 2]), ...line.toReversed().map(([x, y]) => [x, y + width / 2])];
}

/** The area below a wavy line, down to `bottom`. */
export function swell(width, y, height, length, phase, bottom) {
  const points = [];
  for (let x = 0; x < width + 10; x += 10)
    points.push([x, y + height * Math.sin(((x + phase) / length) * 2 * Math.PI)]);
  return [...points, [width + 10, bottom], [0, bottom]];
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A polygon from one flat list of coordinates: `[x1, y1, x2, y2, …]`. */
export function path(numbers) {
  return Array.from({ length: numbers.length / 2 }, (_, index) => [numbers[index * 2], numbers[index * 2 + 1]]);
}
