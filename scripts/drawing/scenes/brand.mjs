import { Canvas } from "../canvas.mjs";
import { coral, cream, foam, ink, mustard, teal } from "../colours.mjs";
import { textWidth, writeText } from "../glyphs.mjs";
import { band, ellipse, stroke, swell } from "../shapes.mjs";

const name = "THE HARBOUR COURIER";

/** The name in one line, for the publisher's logo: 600 x 60. */
export function logo() {
  const canvas = new Canvas(1200, 120, "#ffffff");
  const height = 66;
  writeText(canvas, ink, name, (1200 - textWidth(name, height)) / 2, 22, height);
  canvas.rect(coral, 40, 104, 1120, 6);
  return canvas.reduced(2);
}

/** The sign of the paper: its two initials above the water. */
function sign(size) {
  const canvas = new Canvas(size, size, ink);
  const u = size / 100;
  canvas.fill(mustard, [ellipse(50 * u, 73 * u, 17 * u)]).rect(ink, 0, 73 * u, size, 27 * u);
  writeText(canvas, cream, "HC", (size - textWidth("HC", 36 * u)) / 2, 15 * u, 36 * u);
  canvas.fill(coral, [stroke(12 * u, 73 * u, 88 * u, 73 * u, 1.6 * u)]);
  canvas.fill(teal, [swell(size, 81 * u, 2 * u, 34 * u, 0, size)]);
  canvas.fill(foam, [swell(size, 91 * u, 2 * u, 34 * u, 14 * u, size)]);
  return canvas;
}

export function icon() {
  return sign(1024).reduced(2);
}

export function channelImage() {
  return sign(576).reduced(4);
}

export function favicon() {
  return sign(384).reduced(8);
}

/** The cover of the podcast, 1400 pixels square: sound goes out from the paper's sun. */
export function podcastCover() {
  const size = 1400;
  const u = size / 100;
  const canvas = new Canvas(size, size, ink);
  for (const [radius, colour] of [
    [46, teal],
    [37, coral],
    [28, cream],
  ])
    canvas.fill(colour, [band(50 * u, 70 * u, (radius - 3.2) * u, radius * u, 180, 360)]);
  canvas.fill(mustard, [ellipse(50 * u, 70 * u, 19 * u)]).rect(ink, 0, 70 * u, size, 30 * u);
  writeText(canvas, ink, "HC", (size - textWidth("HC", 11 * u)) / 2, 56 * u, 11 * u);
  canvas.fill(coral, [stroke(4 * u, 70 * u, 96 * u, 70 * u, 1.6 * u)]);
  canvas.fill(teal, [swell(size, 77 * u, 1.6 * u, 30 * u, 0, size)]);
  canvas.fill(foam, [swell(size, 89 * u, 1.6 * u, 30 * u, 14 * u, size)]);
  writeText(canvas, ink, name, (size - textWidth(name, 4.6 * u)) / 2, 92.6 * u, 4.6 * u);
  return canvas;
}
