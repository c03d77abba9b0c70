// Foreign services whose pages a text may embed, and the address of the frame for each.
import { mapFrame, youtubeFrame } from './frames.ts';

/** A foreign page that a text shows in place once the reader agrees. */
export interface Embed {
  /** `YouTube`. */
  readonly provider: string;
  /** Who gets the reader's data: `YouTube (Google, USA)`. */
  readonly operator: string;
  /** What is shown, with its article: `das Video`. */
  readonly kind: 'das Video' | 'das Audio' | 'die Karte' | 'die Grafik' | 'der Beitrag';
  /** The page itself, as the editor wrote it. */
  readonly url: string;
  /** What is loaded into the frame. */
  readonly frame: string;
}

interface Provider extends Pick<Embed, 'provider' | 'operator' | 'kind'> {
  readonly hosts: readonly string[];
  /** The frame's address; undefined for pages of the provider that cannot be embedded. */
  readonly frame: (url: URL) => string | undefined;
}

const providers: readonly Provider[] = [
  {
    provider: 'YouTube',
    operator: 'YouTube (Google, USA)',
    kind: 'das Video',
    hosts: ['youtube.com', 'm.youtube.com', 'youtu.be'],
    frame: youtubeFrame,
  },
  {
    provider: 'Vimeo',
    operator: 'Vimeo (USA)',
    kind: 'das Video',
    hosts: ['vimeo.com'],
    frame: byPath(/^\/(\d+)\/?$/, (id) => `https://player.vimeo.com/video/${id}?dnt=1`),
  },
  {
    provider: 'TikTok',
    operator: 'TikTok (ByteDance, China)',
    kind: 'das Video',
    hosts: ['tiktok.com'],
    frame: byPath(/^\/@[\w.]+\/video\/(\d+)\/?$/, (id) => `https://www.tiktok.com/embed/v2/${id}`),
  },
  {
    provider: 'Spotify',
    operator: 'Spotify (Schweden)',
    kind: 'das Audio',
    hosts: ['open.spotify.com'],
    frame: byPath(
      /^(?:\/intl-\w+)?\/(track|album|playlist|episode|show)\/(\w+)\/?$/,
      (what, id) => `https://open.spotify.com/embed/${what}/${id}`,
    ),
  },
  {
    provider: 'SoundCloud',
    operator: 'SoundCloud (Deutschland)',
    kind: 'das Audio',
    hosts: ['soundcloud.com'],
    frame: byPath(
      /^(\/[\w-]+\/(?:sets\/)?[\w-]+)\/?$/,
      (path) => `https://w.soundcloud.com/player/?url=${encodeURIComponent(`https://soundcloud.com${path}`)}`,
    ),
  },
  {
    provider: 'OpenStreetMap',
    operator: 'OpenStreetMap (Vereinigtes Königreich)',
    kind: 'die Karte',
    hosts: ['openstreetmap.org'],
    frame: mapFrame,
  },
  {
    provider: 'Datawrapper',
    operator: 'Datawrapper (Deutschland)',
    kind: 'die Grafik',
    hosts: ['datawrapper.dwcdn.net'],
    frame: byPath(/^\/(\w{5})(?:\/|$)/, (id) => `https://datawrapper.dwcdn.net/${id}/`),
  },
  {
    provider: 'Bluesky',
    operator: 'Bluesky (USA)',
    kind: 'der Beitrag',
    hosts: ['bsky.app'],
    frame: byPath(
      /^\/profile\/([\w.:-]+)\/post\/(\w+)\/?$/,
      (who, post) => `https://embed.bsky.app/embed/${who}/app.bsky.feed.post/${post}`,
    ),
  },
  {
    provider: 'Instagram',
    operator: 'Instagram (Meta, USA)',
    kind: 'der Beitrag',
    hosts: ['instagram.com'],
    frame: byPath(
      /^\/(?:[\w.]+\/)?(?:p|reel)\/([\w-]+)\/?$/,
      (id) => `https://www.instagram.com/p/${id}/embed/captioned/`,
    ),
  },
  {
    provider: 'X',
    operator: 'X (USA)',
    kind: 'der Beitrag',
    hosts: ['x.com', 'twitter.com'],
    frame: byPath(
      /^\/\w+\/status\/(\d+)\/?$/,
      (id) => `https://platform.twitter.com/embed/Tweet.html?id=${id}&dnt=true&lang=de`,
    ),
  },
];

const byHost = new Map(providers.flatMap((one) => one.hosts.map((host) => [host, one] as const)));

/** Mastodon is everywhere: its posts are known by their path. */
const mastodonPost = /^\/@[\w.]+(?:@[\w.-]+)?\/\d{10,}\/?$/;

/** The embed that an address stands for; undefined for all pages that are only linked. */
export function embedOf(address: string): Embed | undefined {
  if (!address.startsWith('https://') || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const known = byHost.get(url.hostname.replace(/^www\./, ''));
  if (known !== undefined) {
    const { provider, operator, kind } = known;
    const frame = known.frame(url);
    return frame === undefined ? undefined : { provider, operator, kind, url: address, frame };
  }
  if (!mastodonPost.test(url.pathname) || !/^[a-z0-9.-]+$/.test(url.host)) return undefined;
  const frame = `${url.origin}${url.pathname.replace(/\/$/, '')}/embed`;
  return {
    provider: 'Mastodon',
    operator: `Mastodon (${url.host})`,
    kind: 'der Beitrag',
    url: address,
    frame,
  };
}

function byPath(pattern: RegExp, frame: (...parts: string[]) => string): Provider['frame'] {
  return ({ pathname }) => {
    const match = pattern.exec(pathname);
    return match === null ? undefined : frame(...match.slice(1));
  };
}
