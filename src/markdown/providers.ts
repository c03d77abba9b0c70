// Foreign services whose pages a text may embed, and the address of the frame for each.

/** A foreign page that a text shows in place once the reader agrees. */
export interface Embed {
  /** `YouTube`. */
  readonly provider: string;
  /** Who gets the reader's data: `YouTube (Google, USA)`. */
  readonly operator: string;
  /** What is shown, with its article: `das Video`. */
  readonly kind: 'das Video' | 'die Karte' | 'der Beitrag';
  /** The page itself, as the editor wrote it. */
  readonly url: string;
  /** What is loaded into the frame. */
  readonly frame: string;
}

interface Provider extends Pick<Embed, 'provider' | 'operator' | 'kind'> {
  /** The frame's address; undefined for pages of the provider that cannot be embedded. */
  readonly frame: (url: URL) => string | undefined;
}

const hosts: Readonly<Record<string, Provider>> = (() => {
  const youtube: Provider = {
    provider: 'YouTube',
    operator: 'YouTube (Google, USA)',
    kind: 'das Video',
    frame: (url) => {
      const id =
        url.hostname === 'youtu.be'
          ? url.pathname.slice(1)
          : (url.searchParams.get('v') ?? /^\/(?:shorts|live|embed)\/([^/]+)/.exec(url.pathname)?.[1] ?? '');
      return /^[\w-]{11}$/.test(id) ? `https://www.youtube-nocookie.com/embed/${id}` : undefined;
    },
  };
  const vimeo: Provider = {
    provider: 'Vimeo',
    operator: 'Vimeo (USA)',
    kind: 'das Video',
    frame: (url) => {
      const id = /^\/(\d+)\/?$/.exec(url.pathname)?.[1];
      return id === undefined ? undefined : `https://player.vimeo.com/video/${id}?dnt=1`;
    },
  };
  const map: Provider = {
    provider: 'OpenStreetMap',
    operator: 'OpenStreetMap (Vereinigtes Königreich)',
    kind: 'die Karte',
    frame: mapFrame,
  };
  const bluesky: Provider = {
    provider: 'Bluesky',
    operator: 'Bluesky (USA)',
    kind: 'der Beitrag',
    frame: ({ pathname }) => {
      const [, who, post] = /^\/profile\/([\w.:-]+)\/post\/(\w+)\/?$/.exec(pathname) ?? [];
      return post === undefined
        ? undefined
        : `https://embed.bsky.app/embed/${who}/app.bsky.feed.post/${post}`;
    },
  };
  return {
    'youtube.com': youtube,
    'm.youtube.com': youtube,
    'youtu.be': youtube,
    'vimeo.com': vimeo,
    'openstreetmap.org': map,
    'bsky.app': bluesky,
  };
})();

/** Mastodon is everywhere: its posts are known by their path. */
const mastodonPost = /^\/@[\w.]+(?:@[\w.-]+)?\/\d{10,}\/?$/;

/** The embed that an address stands for; undefined for all pages that are only linked. */
export function embedOf(address: string): Embed | undefined {
  if (!address.startsWith('https://') || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const host = url.hostname.replace(/^www\./, '');
  const known = Object.hasOwn(hosts, host) ? hosts[host] : undefined;
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

/** `#map=15/48.1/9.8`, with `?mlat=…&mlon=…` also a marker: the frame wants the map's edges. */
function mapFrame(url: URL): string | undefined {
  const [zoom, latitude, longitude] = (/^#map=([\d.]+)\/(-?[\d.]+)\/(-?[\d.]+)/.exec(url.hash) ?? [])
    .slice(1)
    .map(Number);
  if (zoom === undefined || latitude === undefined || longitude === undefined) return undefined;
  // At zoom 0 the world is 256 pixels wide; the frame is about 600 × 400.
  const across = (300 * 360) / (256 * 2 ** zoom);
  const down = (across * 2 * Math.cos((latitude * Math.PI) / 180)) / 3;
  const edges = [longitude - across, latitude - down, longitude + across, latitude + down];
  const query = new URLSearchParams({ bbox: edges.map((edge) => edge.toFixed(5)).join(), layer: 'mapnik' });
  const marker = [url.searchParams.get('mlat'), url.searchParams.get('mlon')];
  if (marker.every((part) => /^-?[\d.]+$/.test(part ?? ''))) query.set('marker', marker.join());
  return `https://www.openstreetmap.org/export/embed.html?${query}`;
}
