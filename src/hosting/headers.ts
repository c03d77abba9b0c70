// What every answer of a web server says besides the file: one list, from which each host's configuration is made.
import { adminPolicy } from '../admin/form-policy.ts';
import { reservation } from '../discovery/text-mining.ts';
import type { Settings } from '../settings.ts';

/** Sent with every file. */
export const securityHeaders: Readonly<Record<string, string>> = {
  // The pages say themselves what they may load; what only a header can say stands here.
  'Content-Security-Policy': "frame-ancestors 'self'; base-uri 'none'; object-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
};

/** What this newspaper's server sends with every file: what all do, and what it reserves. */
export const siteHeaders = (
  settings: Parameters<typeof reservation>[0],
): Readonly<Record<string, string>> => ({ ...securityHeaders, ...reservation(settings) });

/** The folder of the form in the browser. */
export const formFolder = '/admin/';

/**
 * The policy of the form's files besides that of all: browsers hold to both, and to what the form's page says itself, which
 * is the same but for what only a header can say. Absent where the newspaper has no form.
 */
export const formPolicy = ({ admin }: Pick<Settings, 'admin'>): string | undefined =>
  admin === undefined ? undefined : `${adminPolicy(admin)}; frame-ancestors 'none'`;

/** The header of files below {@link formFolder}: two policies, of which each must allow what is loaded. */
export const bothPolicies = (headers: Readonly<Record<string, string>>, policy: string): string =>
  `${headers['Content-Security-Policy']}, ${policy}`;

/** How long browsers and caches may keep which files (RFC 9111, RFC 8246). */
export const caching = {
  /** Pictures and share cards: their names change with their contents. */
  pictures: { folder: '/bilder/', value: 'public, max-age=31536000, immutable' },
  /** Pages: a reader who comes back within a minute need not ask. */
  pages: { value: 'public, max-age=60, must-revalidate' },
  /** Scripts, style sheets, fonts, the search, the newsticker's JSON, `sw.js`: kept, and asked for each time. */
  others: { value: 'public, max-age=0, must-revalidate' },
} as const;
