import { ink as cap, mustard as badge } from "./colours.mjs";
import { box, ellipse, rounded } from "./shapes.mjs";

/**
 * Head and shoulders; `x`, `y` is the middle of the face, `size` its radius.
 *
 * @param look `{skin, hair, coat, shirt?, style: "short" | "bob" | "long" | "bald" | "cap" | "scarf", glasses?, beard?}`
 */
export function bust(canvas, x, y, size, look) {
  const u = size / 100;
  const round = (dx, dy, rx, ry = rx) => ellipse(x + dx * u, y + dy * u, rx * u, ry * u);
  if (look.style === "long") canvas.fill(look.hair, [rounded(x - 112 * u, y - 110 * u, 224 * u, 290 * u, 100 * u)]);
  if (look.style === "bob") canvas.fill(look.hair, [rounded(x - 114 * u, y - 114 * u, 228 * u, 216 * u, 92 * u)]);
  canvas.fill(look.coat, [rounded(x - 190 * u, y + 132 * u, 380 * u, 400 * u, 110 * u)]);
  if (look.shirt !== undefined)
    canvas.fill(look.shirt, [
      [
        [x - 62 * u, y + 128 * u],
        [x + 62 * u, y + 128 * u],
        [x, y + 280 * u],
      ],
    ]);
  canvas.fill(look.shade, [rounded(x - 38 * u, y + 62 * u, 76 * u, 106 * u, 36 * u)]);
  if (look.style === "scarf")
    canvas
      .fill(look.hair, [round(0, 0, 122, 136)])
      .fill(look.hair, [rounded(x - 112 * u, y + 64 * u, 224 * u, 116 * u, 56 * u)]);
  canvas.fill(look.skin, [round(0, 8, look.style === "scarf" ? 88 : 94, look.style === "scarf" ? 98 : 108)]);
  if (look.beard !== undefined) canvas.fill(look.beard, [beard(x, y, u)]);
  topOfHead(canvas, x, y, u, look, round);
  for (const side of [-1, 1]) canvas.fill("#1b1b22", [round(side * 36, 6, 8, 10)]);
  if (look.glasses !== undefined)
    canvas
      .fill(look.glasses, [round(-36, 6, 29), round(-36, 6, 23), round(36, 6, 29), round(36, 6, 23)])
      .fill(look.glasses, [box(x - 10 * u, y + 2 * u, 20 * u, 6 * u)]);
  canvas.fill(look.shade, [rounded(x - 8 * u, y + 22 * u, 16 * u, 26 * u, 8 * u)]);
  canvas.fill("#8c3b33", [ellipse(x, y + 66 * u, 26 * u, 12 * u).map(([px, py]) => [px, Math.max(py, y + 66 * u)])]);
}

function topOfHead(canvas, x, y, u, look, round) {
  const crown = (bottom) => round(0, -4, 102, 116).map(([px, py]) => [px, Math.min(py, y + bottom * u)]);
  if (look.style === "short") canvas.fill(look.hair, [crown(-48)]);
  if (look.style === "bob" || look.style === "long") canvas.fill(look.hair, [crown(-50)]);
  if (look.style === "cap") {
    canvas.fill(look.hair, [crown(-30)]).fill(cap, [crown(-62)]);
    canvas.fill(cap, [rounded(x - 122 * u, y - 74 * u, 244 * u, 28 * u, 14 * u)]).fill(badge, [round(0, -92, 17)]);
  }
}

function beard(x, y, u) {
  const lower = ellipse(x, y + 14 * u, 94 * u, 106 * u)
    .filter(([, py]) => py > y + 30 * u)
    .toSorted((a, b) => a[0] - b[0]);
  return [...lower, [x + 40 * u, y + 46 * u], [x - 40 * u, y + 46 * u]];
}

/** A person seen from behind at a table or rail: `x`, `y` is where the shoulders end below. */
export function backView(canvas, x, y, size, coat, hair) {
  const u = size / 100;
  canvas.fill(coat, [rounded(x - 78 * u, y - 120 * u, 156 * u, 190 * u, 64 * u)]);
  canvas.fill(hair, [ellipse(x, y - 168 * u, 44 * u, 52 * u)]);
}
