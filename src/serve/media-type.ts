import { pictureTypes } from "../base/media.ts";

const types: Readonly<Record<string, string>> = {
  ...pictureTypes,
  aac: "audio/aac",
  flac: "audio/flac",
  ico: "image/x-icon",
  m4a: "audio/mp4",
  mp3: "audio/mpeg",
  mp4: "video/mp4",
  oga: "audio/ogg",
  ogg: "audio/ogg",
  opus: "audio/ogg",
  pdf: "application/pdf",
  svg: "image/svg+xml",
  vtt: "text/vtt",
  wav: "audio/wav",
  webm: "video/webm",
  woff2: "font/woff2",
};

/** Types that are text in UTF-8. */
const textTypes: Readonly<Record<string, string>> = {
  css: "text/css",
  htm: "text/html",
  html: "text/html",
  js: "text/javascript",
  json: "application/json",
  md: "text/markdown",
  opml: "text/x-opml",
  txt: "text/plain",
  xml: "application/xml",
};

/** Feeds are told by their names, as they are written. */
const feeds: readonly (readonly [name: RegExp, type: string])[] = [
  [/^(?:rss|podcast)(?:-[\w-]+)?\.xml$/, "application/rss+xml"],
  [/^atom(?:-[\w-]+)?\.xml$/, "application/atom+xml"],
  [/^feed(?:-[\w-]+)?\.json$/, "application/feed+json"],
];

export interface FileType {
  /** For the header `Content-Type`. */
  readonly header: string;
  readonly isText: boolean;
  readonly isHtml: boolean;
}

/**
 * What a published file is.
 *
 * @param path with forward slashes
 * @param forReading a type that browsers show, in place of the exact one of a feed, which they save or hand on
 */
export function fileType(path: string, forReading = false): FileType {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "txt";
  const text = Object.hasOwn(textTypes, extension) ? textTypes[extension] : undefined;
  if (text === undefined) {
    const header = Object.hasOwn(types, extension) ? types[extension] : undefined;
    return { header: header ?? "application/octet-stream", isText: false, isHtml: false };
  }
  const readable = text === "text/x-opml" ? "application/xml" : text;
  const exact = feeds.find(([pattern]) => pattern.test(name))?.[1] ?? text;
  return { header: `${forReading ? readable : exact}; charset=utf-8`, isText: true, isHtml: text === "text/html" };
}
