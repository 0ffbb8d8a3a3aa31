/** Sample rows per pixel row; coverage within a row is exact. */
const subrows = 4;

/**
 * An RGB picture that polygons are painted on, with smooth edges. Coordinates are pixels, the origin is the top left
 * corner. Colours are `#rrggbb`.
 */
export class Canvas {
  constructor(width, height, background) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * height * 3);
    this.rect(background, 0, 0, width, height);
  }

  /** Fills contours (lists of points) by the even-odd rule. */
  fill(colour, contours, opacity = 1) {
    const edges = contours.flatMap(edgesOf);
    if (edges.length === 0) return this;
    const ys = edges.flatMap(({ y1, y2 }) => [y1, y2]);
    const top = Math.max(0, Math.floor(ys.reduce((a, b) => Math.min(a, b))));
    const bottom = Math.min(this.height, Math.ceil(ys.reduce((a, b) => Math.max(a, b))));
    const paint = rgb(colour);
    const cover = new Float64Array(this.width);
    for (let y = top; y < bottom; y += 1) {
      cover.fill(0);
      for (let sub = 0; sub < subrows; sub += 1) addSpans(cover, crossings(edges, y + (sub + 0.5) / subrows));
      this.#blend(y, cover, paint, opacity);
    }
    return this;
  }

  rect(colour, x, y, width, height, opacity = 1) {
    return this.fill(
      colour,
      [
        [
          [x, y],
          [x + width, y],
          [x + width, y + height],
          [x, y + height],
        ],
      ],
      opacity,
    );
  }

  /** The picture scaled down by a whole number. */
  reduced(factor) {
    const small = new Canvas(this.width / factor, this.height / factor, "#000000");
    for (let y = 0; y < small.height; y += 1)
      for (let x = 0; x < small.width; x += 1)
        for (let channel = 0; channel < 3; channel += 1) {
          let sum = 0;
          for (let dy = 0; dy < factor; dy += 1)
            for (let dx = 0; dx < factor; dx += 1)
              sum += this.pixels[((y * factor + dy) * this.width + x * factor + dx) * 3 + channel];
          small.pixels[(y * small.width + x) * 3 + channel] = Math.round(sum / factor ** 2);
        }
    return small;
  }

  #blend(y, cover, paint, opacity) {
    for (let x = 0; x < this.width; x += 1) {
      const share = Math.min(1, cover[x] / subrows) * opacity;
      if (share < 1 / 512) continue;
      const at = (y * this.width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1)
        this.pixels[at + channel] = Math.round(this.pixels[at + channel] * (1 - share) + paint[channel] * share);
    }
  }
}

/** `#rrggbb` as three numbers. */
function rgb(colour) {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** A colour between two others. */
export function mix(from, to, share) {
  const [a, b] = [rgb(from), rgb(to)];
  const parts = a.map((value, index) => Math.round(value + (b[index] - value) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

function edgesOf(points) {
  return points.flatMap(([x1, y1], index) => {
    const [x2, y2] = points[(index + 1) % points.length];
    return y1 === y2 ? [] : [y1 < y2 ? { x1, y1, x2, y2 } : { x1: x2, y1: y2, x2: x1, y2: y1 }];
  });
}

function crossings(edges, y) {
  const xs = [];
  for (const { x1, y1, x2, y2 } of edges) if (y >= y1 && y < y2) xs.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
  return xs.toSorted((a, b) => a - b);
}

function addSpans(cover, xs) {
  for (let index = 0; index + 1 < xs.length; index += 2) {
    const from = Math.max(0, xs[index]);
    const to = Math.min(cover.length, xs[index + 1]);
    if (to <= from) continue;
    const first = Math.floor(from);
    const last = Math.min(cover.length - 1, Math.floor(to));
    if (first === last) cover[first] += to - from;
    else {
      cover[first] += first + 1 - from;
      for (let x = first + 1; x < last; x += 1) cover[x] += 1;
      cover[last] += to - last;
    }
  }
}
