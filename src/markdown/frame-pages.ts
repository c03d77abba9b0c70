// The page behind a frame's address: editors paste what a service offers for embedding.

/** By host without `www.`; undefined for frames that stand for no page. */
const pages: Readonly<Record<string, (url: URL) => string | undefined>> = {
  'youtube.com': youtube,
  'youtube-nocookie.com': youtube,
  'player.vimeo.com': byPath(/^\/video\/(\d+)/, (id) => `https://vimeo.com/${id}`),
  'open.spotify.com': byPath(
    /^\/embed(?:-podcast)?\/(track|album|playlist|episode|show)\/(\w+)/,
    (what, id) => `https://open.spotify.com/${what}/${id}`,
  ),
  'w.soundcloud.com': (url) => url.searchParams.get('url') ?? undefined,
  'tiktok.com': byPath(
    /^\/(?:embed(?:\/v\d)?|player\/v1)\/(\d+)/,
    (id) => `https://www.tiktok.com/@_/video/${id}`,
  ),
  'openstreetmap.org': map,
  'datawrapper.dwcdn.net': byPath(/^\/(\w{5})(?:\/|$)/, (id) => `https://datawrapper.dwcdn.net/${id}/`),
  'embed.bsky.app': byPath(
    /^\/embed\/([\w.:-]+)\/app\.bsky\.feed\.post\/(\w+)/,
    (who, post) => `https://bsky.app/profile/${who}/post/${post}`,
  ),
  'instagram.com': byPath(/^\/(p|reel)\/([\w-]+)/, (kind, id) => `https://www.instagram.com/${kind}/${id}/`),
  'platform.twitter.com': (url) => tweet(url.searchParams.get('id')),
  'platform.x.com': (url) => tweet(url.searchParams.get('id')),
};

/** The page that a frame shows, without what it tells the service about the reader. */
export function pageOfFrame(src: string): string | undefined {
  const address = src
    .trim()
    .replace(/^\/\//, 'https://')
    .replace(/^http:/, 'https:');
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const known = pages[url.hostname.replace(/^www\./, '')];
  if (known !== undefined) return known(url) ?? (url.protocol === 'https:' ? address : undefined);
  return url.protocol === 'https:' ? address.replace(/\/embed\/?(?:\?.*|$)/, '') : undefined;
}

function youtube(url: URL): string | undefined {
  const id = /^\/(?:embed|v|live)\/([\w-]{11})/.exec(url.pathname)?.[1];
  return id === undefined ? undefined : `https://www.youtube.com/watch?v=${id}`;
}

const tweet = (id: string | null): string | undefined =>
  /^\d+$/.test(id ?? '') ? `https://x.com/i/status/${id}` : undefined;

/** `?bbox=west,south,east,north&marker=lat,lon`: the middle, at the zoom at which it fills some 600 pixels. */
function map(url: URL): string | undefined {
  const edges = (url.searchParams.get('bbox') ?? '').split(',').map(Number);
  const [west = 0, south = 0, east = 0, north = 0] = edges;
  if (edges.length !== 4 || !edges.every(Number.isFinite) || east <= west) return undefined;
  const zoom = Math.min(19, Math.max(0, Math.round(Math.log2((600 * 360) / (256 * (east - west))))));
  const [lat, lon] = (url.searchParams.get('marker') ?? '').split(',').map(Number);
  const marker =
    Number.isFinite(lat) && Number.isFinite(lon) && lon !== undefined ? `?mlat=${lat}&mlon=${lon}` : '';
  return `https://www.openstreetmap.org/${marker}#map=${zoom}/${((south + north) / 2).toFixed(5)}/${((west + east) / 2).toFixed(5)}`;
}

function byPath(pattern: RegExp, page: (...parts: string[]) => string): (url: URL) => string | undefined {
  return ({ pathname }) => {
    const match = pattern.exec(pathname);
    return match === null ? undefined : page(...match.slice(1));
  };
}
