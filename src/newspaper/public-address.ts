// Whether an address can be reached by the public.

/** Reserved names (RFC 2606, 6761, 6762, 8375) and what lies in nobody's network but one's own. */
const ownNames =
  /(?:^|\.)(?:localhost|local|internal|test|invalid|example|example\.(?:com|net|org)|home\.arpa|lan|intranet)$/;
const ownNumbers =
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.|^\[(?:::1?|f[cd].*|fe80.*)\]$/;

/** @param siteUrl `https://ulmenrieder-bote.example` */
export function isPublicAddress(siteUrl: string): boolean {
  const host = new URL(siteUrl).hostname.replace(/\.$/, '');
  const isName = host.includes('.') || host.startsWith('[');
  return isName && !ownNames.test(host) && !ownNumbers.test(host);
}
