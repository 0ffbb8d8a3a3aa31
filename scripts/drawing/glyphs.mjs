import { arcPoints, box, ellipse } from "./shapes.mjs";

/**
 * Capital letters with thick stems, hairlines and slab serifs, drawn in a box one unit high; y runs down. Each has its
 * width and a list of shapes; a shape is a list of contours for the even-odd rule.
 */
const stem = 0.17;
const thin = 0.065;
const slab = 0.1;

const serif = (x, y, width) => box(x - slab, y, width + 2 * slab, thin);
const upright = (x, width = stem) => [[box(x, 0, width, 1)], [serif(x, 0, width)], [serif(x, 1 - thin, width)]];

/** A thick-and-thin half ring to the right of `x` from `top` to `bottom`. */
function bowl(x, top, bottom, reach) {
  const middle = (top + bottom) / 2;
  const half = (bottom - top) / 2;
  const outer = [[x, top], ...arcPoints(x + reach - half, middle, half, half, -90, 90), [x, bottom]];
  const inner = [
    [x, top + thin],
    ...arcPoints(x + reach - half, middle, half - stem, half - thin, -90, 90),
    [x, bottom - thin],
  ];
  return [outer, inner];
}

const letters = {
  A: {
    width: 0.92,
    shapes: [
      [
        [
          [0.4, 0],
          [0.56, 0],
          [0.87, 1],
          [0.68, 1],
        ],
      ],
      [
        [
          [0.44, 0],
          [0.5, 0.06],
          [0.17, 1],
          [0.1, 1],
        ],
      ],
      [box(0.22, 0.64, 0.42, thin)],
      [box(0, 1 - thin, 0.27, thin)],
      [box(0.6, 1 - thin, 0.34, thin)],
    ],
  },
  B: { width: 0.78, shapes: [...upright(0.1), bowl(0.2, 0, 0.5, 0.5), bowl(0.2, 0.5 - thin, 1, 0.56)] },
  C: {
    width: 0.86,
    shapes: [
      [[...arcPoints(0.46, 0.5, 0.45, 0.51, -44, -322), ...arcPoints(0.5, 0.5, 0.31, 0.45, -320, -48)]],
      [box(0.735, 0.03, thin, 0.28)],
    ],
  },
  E: {
    width: 0.76,
    shapes: [
      ...upright(0.1),
      [box(0.2, 0, 0.5, thin)],
      [box(0.64, 0, 0.065, 0.26)],
      [box(0.2, 0.47, 0.32, thin)],
      [box(0.47, 0.36, 0.065, 0.28)],
      [box(0.2, 1 - thin, 0.53, thin)],
      [box(0.67, 0.72, 0.065, 0.28)],
    ],
  },
  H: { width: 0.94, shapes: [...upright(0.1), ...upright(0.67), [box(0.2, 0.47, 0.5, thin)]] },
  I: { width: 0.37, shapes: upright(0.1) },
  O: { width: 0.94, shapes: [[ellipse(0.47, 0.5, 0.46, 0.51), ellipse(0.47, 0.5, 0.28, 0.45)]] },
  R: {
    width: 0.86,
    shapes: [
      ...upright(0.1),
      bowl(0.2, 0, 0.54, 0.53),
      [
        [
          [0.42, 0.5],
          [0.6, 0.5],
          [0.84, 1],
          [0.64, 1],
        ],
      ],
      [box(0.6, 1 - thin, 0.28, thin)],
    ],
  },
  T: {
    width: 0.84,
    shapes: [
      [box(0.335, 0, stem, 1)],
      [serif(0.335, 1 - thin, stem)],
      [box(0.02, 0, 0.8, thin)],
      [box(0.02, 0, 0.065, 0.28)],
      [box(0.755, 0, 0.065, 0.28)],
    ],
  },
  U: {
    width: 0.92,
    shapes: [
      [box(0.1, 0, stem, 0.62)],
      [serif(0.1, 0, stem)],
      [box(0.74, 0, thin, 0.62)],
      [box(0.64, 0, 0.27, thin)],
      [[...arcPoints(0.4525, 0.61, 0.3525, 0.4, 0, 180), ...arcPoints(0.505, 0.61, 0.235, 0.335, 180, 0)]],
    ],
  },
};

const gap = 0.1;
const space = 0.46;

/** The width of a line of letters of the given height. */
export function textWidth(text, height) {
  const widths = [...text].map((letter) => (letter === " " ? space : letters[letter].width + gap));
  return (widths.reduce((sum, width) => sum + width, 0) - gap) * height;
}

/** Writes a line of capitals with its top left corner at `x`, `y`. */
export function writeText(canvas, colour, text, x, y, height) {
  let left = x;
  for (const letter of text) {
    if (letter === " ") {
      left += space * height;
      continue;
    }
    for (const shape of letters[letter].shapes)
      canvas.fill(
        colour,
        shape.map((contour) => contour.map(([px, py]) => [left + px * height, y + py * height])),
      );
    left += (letters[letter].width + gap) * height;
  }
}
