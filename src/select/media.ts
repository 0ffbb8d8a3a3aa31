import { resolveLocal } from "../base/local-path.ts";
import { mediaFolder, mediaUrl } from "../base/media.ts";
import { coverFault } from "../base/podcast.ts";
import { byCodeUnit } from "../base/order.ts";
import type { AudioVersion, Picture } from "../model/article.ts";
import type { FeedPlan } from "../model/feed-plan.ts";
import type { Output } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";
import type { AssetLookup } from "../model/raw.ts";
import type { Context } from "../model/site.ts";
import type { Staged } from "../model/staged.ts";
import { problem } from "../problems/problem.ts";

/**
 * The pictures and sounds to publish: those that visible articles and their authors show, and those that the
 * configuration names. No file of an article that readers may not see is among them.
 *
 * @param configured paths below the articles folder, by the option that names them
 */
export function planMedia(
  { visible }: FeedPlan,
  configured: Readonly<Record<string, string>>,
  assets: AssetLookup,
  { config }: Context,
): Staged<readonly Output[]> {
  const problems: Problem[] = [];
  const files = new Set<string>();
  for (const [key, reference] of Object.entries(configured)) {
    const path = resolveLocal("", reference);
    const asset = path === undefined ? undefined : assets(path);
    if (asset !== undefined && !("unreadable" in asset)) {
      files.add(asset.file);
      const fault = key === "podcast.image" ? coverFault(asset) : undefined;
      if (fault !== undefined) problems.push(problem("podcast-image", {}, { path: reference, reason: fault }));
    } else {
      const reason =
        asset === undefined ? "does not exist below the articles folder" : `is not usable, ${asset.unreadable}`;
      problems.push(problem("config-picture", {}, { key, path: reference, reason }));
    }
  }
  const media: string = mediaUrl(config.site.url);
  const add = (one: Pick<Picture | AudioVersion, "local">): void =>
    void (one.local !== undefined && files.add(one.local));
  const addPicture = (picture: Picture): void => {
    add(picture);
    picture.renditions?.forEach(add);
  };
  for (const { image, images, audio, authors, contributors } of visible) {
    if (image !== undefined) addPicture(image);
    images.forEach(addPicture);
    audio.forEach(add);
    for (const people of [authors, contributors])
      for (const { avatar } of people)
        if (avatar?.startsWith(media) === true) files.add(decodeURIComponent(avatar.slice(media.length)));
  }
  const outputs = [...files].toSorted(byCodeUnit).flatMap((file): Output[] => {
    const asset = assets(file);
    if (asset === undefined || "unreadable" in asset) return [];
    return [{ path: `${mediaFolder}/${file}`, phase: "asset", content: { copyOf: asset.absolute } }];
  });
  return { value: outputs, problems };
}
