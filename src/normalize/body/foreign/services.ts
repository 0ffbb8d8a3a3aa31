import { argument, noArgs, type Args } from "./tag.ts";

/** A service whose pages tags show by an id. */
interface Service {
  readonly names: RegExp;
  readonly address: (id: string, args: Args) => string | undefined;
}

const id =
  (pattern: RegExp, make: (found: string) => string): Service["address"] =>
  (given) => {
    const found = pattern.exec(given)?.[0];
    return found === undefined ? undefined : make(found);
  };

const services: readonly Service[] = [
  {
    names: /^(?:lite-?)?(?:youtube|yt)(?:-?(?:lite|embed|video|player|frame|enhanced|id|simple))?$|^lazy-?youtube$/,
    address: id(/^[\w-]{6,20}(?:[?&][\w=&;-]*)?/, (found) => {
      const [video = "", query] = found.split(/[?&]/, 2);
      const start = /(?:start|t)=(\d+)/.exec(query ?? "")?.[1];
      return `https://www.youtube.com/watch?v=${video}${start === undefined ? "" : `&t=${start}`}`;
    }),
  },
  {
    names: /^(?:lite-?)?vimeo(?:-?(?:simple|embed|video|player))?$/,
    address: id(/^\d{5,12}/, (found) => `https://vimeo.com/${found}`),
  },
  {
    names: /^(?:tweet|twitter|twitter-(?:simple|tweet)|x|x-simple|embed-tweet)(?:-?embed)?$/,
    address: (given, args) => {
      const tweet =
        /^\d{1,20}$/.exec(given) ??
        args.positional.map((word) => /^\d{5,20}$/.exec(word)).find((found) => found !== null);
      const user = argument(args, "user") ?? args.positional.find((word) => /^@?[A-Za-z_]\w{0,19}$/.test(word));
      return tweet === undefined || tweet === null
        ? undefined
        : `https://x.com/${user?.replace("@", "") ?? "i"}/status/${tweet[0]}`;
    },
  },
  {
    names: /^(?:instagram|instagram-simple|insta|ig)(?:-?embed)?$/,
    address: id(/^[\w-]{5,40}$/, (found) => `https://www.instagram.com/p/${found}/`),
  },
  {
    names: /^(?:gist|wpgist|github-gist)(?:-?(?:it|embed))?$/,
    address: (given, args) => {
      const words = args.positional.length === 0 ? [argument(args, "user username") ?? "", given] : args.positional;
      const [first = "", second = ""] = words.filter((word) => word !== "");
      if (/^[\w-]+\/\w+$/.test(first)) return `https://gist.github.com/${first}`;
      if (/^[0-9a-f]{5,40}$/.test(second)) return `https://gist.github.com/${first}/${second}`;
      return /^[0-9a-f]{5,40}$/.test(first) ? `https://gist.github.com/${first}` : undefined;
    },
  },
  {
    names: /^bilibili(?:-?(?:video|embed|player))?$/,
    address: id(/^(?:BV\w{10}|av\d+)$/i, (found) => `https://www.bilibili.com/video/${found}`),
  },
  { names: /^dailymotion$/, address: id(/^\w{5,12}$/, (found) => `https://www.dailymotion.com/video/${found}`) },
  { names: /^asciinema$/, address: id(/^\w{4,40}$/, (found) => `https://asciinema.org/a/${found}`) },
  {
    names: /^codepen(?:-?embed)?$/,
    address: (given, args) => {
      const user = argument(args, "user") ?? args.positional.find((word) => word !== given);
      return user !== undefined && /^\w+$/.test(given) ? `https://codepen.io/${user}/pen/${given}` : undefined;
    },
  },
  { names: /^ted(?:-?talks?)?$/, address: id(/^[\w-]{5,100}$/, (found) => `https://www.ted.com/talks/${found}`) },
  {
    names: /^spotify(?:-?(?:track|embed))?$/,
    address: (given, args) => {
      const kind = [argument(args, "type"), ...args.positional].find((word) =>
        /^(?:track|album|playlist|episode|show|artist)$/.test(word ?? ""),
      );
      const found = [given, ...args.positional].find((word) => /^[A-Za-z0-9]{22}$/.test(word));
      return found === undefined ? undefined : `https://open.spotify.com/${kind ?? "track"}/${found}`;
    },
  },
  { names: /^twitch(?:-?video)?$/, address: id(/^\d{6,12}$/, (found) => `https://www.twitch.tv/videos/${found}`) },
  {
    names: /^github(?:-?(?:repo|card))?$/,
    address: id(/^[\w.-]+\/[\w.-]+$/, (found) => `https://github.com/${found}`),
  },
  { names: /^jsfiddle$/, address: id(/^[\w/]{4,40}$/, (found) => `https://jsfiddle.net/${found}/`) },
];

/** Names of tags that show what stands at an address: what they show is a link to it. */
const shows =
  /^(?:embed|embed-?(?:video|url|media|link)|oembed|iframe|youtube|vimeo|tweet|twitter|x|instagram|facebook|fb|tiktok|soundcloud|spotify|bandcamp|mixcloud|codepen|jsfiddle|codesandbox|stackblitz|replit|observable|figma|miro|loom|slideshare|speakerdeck|slides|reddit|mastodon|toot|bluesky|bsky|threads|linkedin|pinterest|flickr|dailymotion|twitch|peertube|odysee|rumble|bilibili|ted|gist|github|gitlab|pdf|googlemaps|google-maps|maps?|openstreetmap|datawrapper|flourish|infogram|tableau|typeform|google-form|podcast|podbean|anchor|link-preview|linkpreview|preview|bookmark|download|file|url)$/;

const mediaFile = /\.(?:mp4|m4v|webm|ogv|mov|mp3|m4a|ogg|oga|opus|wav|flac|aac)(?:[?#]|$)/i;

export interface Shows {
  readonly url: string;
  readonly title?: string;
}

/** The page that a tag shows, by its name and its id or address; `undefined` when it names neither. */
export function readService(name: string, args: Args): Shows | undefined {
  const title = argument(args, "title label caption");
  const found = (url: string): Shows => ({ url, ...(title === undefined ? {} : { title }) });
  const values = [argument(args, "url src href link permalink"), ...args.positional];
  const url = values.find((value) => /^(?:https?:)?\/\/[^\s/]+\.[^\s]+/.test(value ?? ""));
  const isPage = /^(?:video|audio|player|podcast|media)(?:-?player)?$/.test(name) && !mediaFile.test(url ?? "");
  const service = services.find(({ names }) => names.test(name));
  if (url !== undefined && (service !== undefined || isPage || shows.test(name)))
    return found(url.replace(/^\/\//, "https://"));
  const given =
    argument(args, "id video-id video_id videoid video v slug code post tweet status shortcode hash bvid") ??
    args.positional[0];
  if (service !== undefined && given !== undefined) {
    const address = service.address(given.trim(), args);
    return address === undefined ? undefined : found(address);
  }
  // `{% include video id="…" provider="youtube" %}`
  const provider = argument(args, "provider service platform type")?.toLowerCase();
  return provider !== undefined && given !== undefined && /^(?:video|embed|media|player)$/.test(name)
    ? readService(provider, { ...noArgs, positional: [given] })
    : undefined;
}
