import type { AbsoluteUrl } from "#src/model/brand";
import type { Picture } from "#src/model/article";
import type { AssetLookup } from "#src/model/raw";
import { leadPicture } from "#src/normalize/pictures";
import { codesOf, fieldsOf } from "../../helpers/fields.ts";

const media = "https://paper.example/media/" as AbsoluteUrl;
const files: AssetLookup = (file) => {
  if (file === "pictures/quay.png" || file === "2026/quay.png" || file === "quay.png")
    return { file, absolute: `/${file}`, bytes: 4321, type: "image/png", width: 1200, height: 800 };
  return file === "broken.png" ? { unreadable: "it is damaged" } : undefined;
};

export interface Found {
  readonly picture: Picture | undefined;
  readonly codes: readonly string[];
}

export function lead(data: Readonly<Record<string, unknown>>, file = "a.md"): Found {
  const fields = fieldsOf(data, file);
  return { picture: leadPicture(fields, { media, assets: files }), codes: codesOf(fields) };
}

export const remote = "https://cdn.example/quay.jpg";
export const image = (members: object): Found => lead({ image: { src: remote, ...members } });
