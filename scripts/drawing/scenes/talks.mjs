import { Canvas } from "../canvas.mjs";
import { bark, cream, deep, foam, ink, mist, mustard, night, sand, slate, wood } from "../colours.mjs";
import { backView, bust } from "../people.mjs";
import { box, ellipse, path, rounded, stroke } from "../shapes.mjs";

const guests = [
  { x: 250, skin: "#f1d3b8", shade: "#d8b293", hair: "#b9b6b1", coat: ink, shirt: cream, style: "short" },
  { x: 450, skin: "#efc9a0", shade: "#d9a97c", hair: "#1d1a20", coat: night, shirt: cream, style: "bob" },
  {
    x: 640,
    skin: "#7b4f35",
    shade: "#633c27",
    hair: "#19151a",
    coat: slate,
    shirt: cream,
    style: "short",
    glasses: cream,
  },
  { x: 830, skin: "#e8c09a", shade: "#cf9f76", hair: "#2a2222", coat: ink, shirt: foam, style: "short" },
  { x: 1030, skin: "#f4d6bd", shade: "#deb496", hair: "#8a5a3a", coat: deep, shirt: cream, style: "long" },
];

/** Delegates on both sides of a conference table. */
export function talksTable() {
  const canvas = new Canvas(1280, 720, "#e7dcc6");
  for (let x = 0; x < 1280; x += 160) panel(canvas, x);
  canvas.rect(bark, 0, 352, 1280, 12);
  for (const { x, ...look } of guests) bust(canvas, x, 268, 54, look);
  canvas.fill(wood, [path([130, 400, 1150, 400, 1310, 600, -30, 600])]);
  canvas.fill(bark, [path([-30, 600, 1310, 600, 1310, 650, -30, 650])]);
  canvas.fill(sand, [path([150, 404, 1130, 404, 1146, 424, 134, 424])], 0.35);
  for (const x of [250, 450, 640, 830, 1030]) place(canvas, x);
  for (const [x, coat, hair] of [
    [140, night, "#2a2222"],
    [390, slate, "#c9c6c0"],
    [640, ink, "#5d3a28"],
    [890, deep, "#1d1a20"],
    [1140, night, "#8c8985"],
  ])
    backView(canvas, x, 700, 92, coat, hair);
  return canvas;
}

function panel(canvas, x) {
  canvas.rect("#d9c9a8", x + 14, 0, 132, 352).rect("#e7dcc6", x + 24, 24, 112, 300);
  if (x % 320 === 0)
    canvas
      .fill(mist, [rounded(x + 38, 40, 84, 190, 6)])
      .fill(foam, [box(x + 46, 48, 32, 174), box(x + 83, 48, 32, 174)]);
}

function place(canvas, x) {
  const shift = (x - 640) * 0.1;
  canvas.fill(cream, [
    [
      [x - 34 + shift, 440],
      [x + 34 + shift, 440],
      [x + 40 + shift * 1.2, 480],
      [x - 40 + shift * 1.2, 480],
    ],
  ]);
  canvas.fill(ink, [stroke(x + 54 + shift, 470, x + 46 + shift, 412, 5), ellipse(x + 46 + shift, 408, 7, 10)]);
  canvas.fill(
    foam,
    [
      [
        [x - 76 + shift, 432],
        [x - 54 + shift, 432],
        [x - 57 + shift, 468],
        [x - 73 + shift, 468],
      ],
    ],
    0.9,
  );
}

/** Two lecterns waiting in a hall of columns. */
export function talksLecterns() {
  const canvas = new Canvas(1280, 720, "#cfd6de");
  canvas.rect("#bcc6d1", 0, 0, 1280, 96).rect("#a9b5c3", 0, 84, 1280, 14);
  for (const x of [60, 340, 620, 900, 1180]) {
    canvas.rect("#e9edf1", x - 42, 98, 84, 462).rect("#d9dfe6", x + 14, 98, 28, 462);
    canvas.rect("#f6f8fa", x - 60, 98, 120, 26).rect("#f6f8fa", x - 60, 540, 120, 30);
  }
  for (const x of [200, 480, 760, 1040])
    canvas.fill("#8fa3b8", [rounded(x - 66, 170, 132, 360, 66)]).fill("#a9bccd", [rounded(x - 54, 184, 108, 346, 54)]);
  canvas.rect("#7d2f35", 0, 568, 1280, 152).rect("#8f3b40", 0, 568, 1280, 26);
  canvas.fill(mustard, [box(0, 594, 1280, 5)]);
  for (const x of [430, 850]) lectern(canvas, x);
  return canvas;
}

function lectern(canvas, x) {
  canvas.fill(ink, [ellipse(x, 664, 130, 16)], 0.35);
  canvas.fill(bark, [
    [
      [x - 78, 414],
      [x + 78, 414],
      [x + 62, 660],
      [x - 62, 660],
    ],
  ]);
  canvas.fill(wood, [
    [
      [x - 66, 440],
      [x + 66, 440],
      [x + 53, 644],
      [x - 53, 644],
    ],
  ]);
  canvas.fill(bark, [
    [
      [x - 112, 396],
      [x + 112, 396],
      [x + 96, 432],
      [x - 96, 432],
    ],
  ]);
  canvas
    .fill(mustard, [ellipse(x, 536, 38)])
    .fill(wood, [ellipse(x, 536, 30)])
    .fill(mustard, [ellipse(x, 536, 10)]);
  for (const side of [-1, 1]) {
    canvas.fill(ink, [stroke(x + side * 10, 398, x + side * 32, 330, 5)]);
    canvas.fill(ink, [ellipse(x + side * 33, 324, 9, 13)]);
  }
  canvas.fill(cream, [
    [
      [x - 50, 386],
      [x + 50, 386],
      [x + 58, 398],
      [x - 58, 398],
    ],
  ]);
}
