import { channelImage, favicon, icon, logo, podcastCover } from "./scenes/brand.mjs";
import { harbourPilot, openAirScreen, printingPress } from "./scenes/culture.mjs";
import { batteryFerryLaunch, breakwater, ferryCrossing } from "./scenes/ferries.mjs";
import { observatory, saltPans } from "./scenes/land.mjs";
import { ferryMap } from "./scenes/map.mjs";
import { nightMarket } from "./scenes/market.mjs";
import { avatars } from "./scenes/portraits.mjs";
import { talksLecterns, talksTable } from "./scenes/talks.mjs";
import { clockTower, stormSignal, tollBridge } from "./scenes/town.mjs";
import { tapedWindow, typhoonKit } from "./scenes/typhoon.mjs";

/** What draws each file, by its path below `articles/pictures/`. */
export const pictures = {
  "logo.png": logo,
  "icon.png": icon,
  "channel.png": channelImage,
  "favicon.png": favicon,
  "podcast.png": podcastCover,
  ...Object.fromEntries(Object.entries(avatars).map(([id, draw]) => [`authors/${id}.png`, draw])),
  "talks-table.png": talksTable,
  "talks-lecterns.png": talksLecterns,
  "ferry-crossing.png": ferryCrossing,
  "ferry-map.png": ferryMap,
  "night-market.png": nightMarket,
  "toll-bridge.png": tollBridge,
  "printing-press.png": printingPress,
  "open-air-screen.png": openAirScreen,
  "harbour-pilot.png": harbourPilot,
  "salt-pans.png": saltPans,
  "battery-ferry.png": batteryFerryLaunch,
  "observatory.png": observatory,
  "typhoon-kit.png": typhoonKit,
  "taped-window.png": tapedWindow,
  "storm-signal.png": stormSignal,
  "quillfeather-breakwater.png": breakwater,
  "marrowgate-clock.png": clockTower,
};
