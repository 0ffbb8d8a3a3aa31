import { Canvas } from "../canvas.mjs";
import { brick, coral, cream, deep, foam, ink, leaf, mist, mustard, night, sand, slate, teal } from "../colours.mjs";
import { bust } from "../people.mjs";
import { ellipse } from "../shapes.mjs";

const looks = {
  "mei-lin-chan": {
    ground: mustard,
    skin: "#efc9a0",
    shade: "#d9a97c",
    hair: "#1d1a20",
    coat: deep,
    shirt: cream,
    style: "bob",
  },
  "tomas-ortega": {
    ground: teal,
    skin: "#d9a577",
    shade: "#bd855a",
    hair: "#3a2a22",
    beard: "#3a2a22",
    coat: ink,
    shirt: foam,
    style: "short",
  },
  "layla-haddad": { ground: sand, skin: "#e2b48a", shade: "#c79468", hair: brick, coat: night, style: "scarf" },
  "ida-fenwick": {
    ground: coral,
    skin: "#f3d3b8",
    shade: "#dcb091",
    hair: "#c9c6c0",
    coat: slate,
    shirt: cream,
    style: "bob",
    glasses: ink,
  },
  "kwame-asante": {
    ground: leaf,
    skin: "#7b4f35",
    shade: "#633c27",
    hair: "#19151a",
    coat: mustard,
    shirt: cream,
    style: "short",
    glasses: cream,
  },
  "rosa-lindqvist": { ground: mist, skin: "#f4d6bd", shade: "#deb496", hair: "#b9632f", coat: teal, style: "long" },
};

/** An author's picture, 256 x 256. */
function avatar({ ground, ...look }) {
  const canvas = new Canvas(512, 512, ground);
  canvas.fill("#ffffff", [ellipse(256, 256, 226)], 0.18);
  bust(canvas, 256, 222, 118, look);
  return canvas.reduced(2);
}

/** Pictures by file name below `authors/`. */
export const avatars = Object.fromEntries(Object.entries(looks).map(([id, look]) => [id, () => avatar(look)]));
