// One thing that a browser or another program would fetch without being asked, and whether it lies on another origin.

export interface Load {
  /** What says so: `<img src>`, `@import`, `url()`. */
  readonly carrier: string;
  /** The address as it is written, without entities and escapes. */
  readonly address: string;
}

/** Schemes that ask nobody for anything. */
const silent = new Set(['data:', 'blob:', 'about:', 'javascript:', 'mailto:', 'tel:', 'sms:', 'cid:']);

/** @param siteUrl address of the newspaper, perhaps with a folder */
export function isForeign(address: string, siteUrl: string): boolean {
  // Nearly all are paths from the root, and parsing an address takes a microsecond.
  if (/^[/#?](?![/\\\t\n\r])[^\t\n\r]*$|^$/.test(address)) return false;
  // Whatever folder the page lies in, the origin is the same.
  const url = URL.parse(address, `${siteUrl}/`);
  if (url === null || silent.has(url.protocol)) return false;
  return url.origin !== new URL(siteUrl).origin;
}
