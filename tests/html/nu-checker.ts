// The Nu HTML checker, the W3C's validator: HTML, style sheets and SVG, all files in one start of Java.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';

/** Installed by `.ci/run`: 30 MB, and its postinstall would fetch a Java where there is none. */
const jar = resolve(import.meta.dirname, '../../.ci/judges/node_modules/vnu-jar/build/dist/vnu.jar');

/** Why it cannot judge here, or false. */
export const noChecker: string | false =
  (spawnSync('java', ['-version']).error !== undefined && 'java is not installed') ||
  (!existsSync(jar) && 'vnu-jar is not installed (npm ci --prefix .ci/judges --ignore-scripts)');

interface Message {
  readonly type: string;
  readonly url?: string;
  readonly lastLine?: number;
  readonly message: string;
  readonly extract?: string;
}

/** What it does not know, each with who judges it instead. */
const beyond: readonly RegExp[] = [
  // Files have no origin, so that nothing is 'self'; hashes of styles it does not count. Chromium does
  // (tests/browser/content-security-policy.test.ts).
  /violates Content Security Policy \(meta tag\)/,
  // Container queries are in browsers since 2023, not in the CSS validator; bundles pass esbuild and Chromium.
  /^CSS: “container”: Property “container” doesn't exist\.$/,
  /^CSS: Unrecognized at-rule “@container”$/,
];

/**
 * Errors and warnings, one line each: `politik/index.html:12 message`.
 *
 * @param files absolute paths
 */
export function nuFaults(site: string, files: readonly string[]): string[] {
  const flags = ['--format', 'json', '--exit-zero-always', '--also-check-css', '--also-check-svg'];
  const { stderr, error } = spawnSync(
    'java',
    // Much of the time is the start: one compiler is enough for some seconds.
    ['-Xss4m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', jar, ...flags, ...files],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (error !== undefined) throw error;
  const { messages } = JSON.parse(stderr) as { messages: readonly Message[] };
  return messages
    .filter(({ message }) => !beyond.some((pattern) => pattern.test(message)))
    .map(({ type, url = '', lastLine, message, extract = '' }) => {
      const file = relative(site, new URL(url).pathname);
      return `${file}:${lastLine} ${type}: ${message} ${extract.replace(/\s+/g, ' ')}`;
    });
}
