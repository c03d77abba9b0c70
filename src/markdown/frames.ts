// Addresses of frames that take more than the path of the page.

/** `#map=15/48.1/9.8`, with `?mlat=…&mlon=…` also a marker: the frame wants the map's edges. */
export function mapFrame(url: URL): string | undefined {
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

/** A video's page, short address or „Short“. */
export function youtubeFrame(url: URL): string | undefined {
  const id =
    url.hostname === 'youtu.be'
      ? url.pathname.slice(1)
      : (url.searchParams.get('v') ?? /^\/(?:shorts|live|embed)\/([^/]+)/.exec(url.pathname)?.[1] ?? '');
  return /^[\w-]{11}$/.test(id) ? `https://www.youtube-nocookie.com/embed/${id}` : undefined;
}
