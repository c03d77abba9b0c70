// A generated access log in the combined format, as a news site's server writes it: for each article read some fifteen
// requests for pictures, scripts and the newsticker, a seventh of all from robots, half of the lines of a few hundred pages.
import { closeSync, openSync, writeSync } from 'node:fs';
import { createRandom } from './random.ts';

export const logHost = 'bote.example';
/** Midnight of the first day, milliseconds since the epoch. */
export const logDay = Date.parse('2026-11-24T00:00:00+01:00');

export const logArticles: readonly string[] = Array.from({ length: 10_000 }, (_, number) => {
  const day = new Date(logDay - Math.floor(number / 8) * 86_400_000).toISOString().slice(0, 10);
  return `/${day.replaceAll('-', '/')}/artikel-${number}-der-rat-beschliesst-den-abendbus.html`;
});

const browsers = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
];
const robots = [
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
  'Feedly/1.0 (+http://www.feedly.com/fetcher.html; 12 subscribers)',
];
const others = [
  '/assets/site.css',
  '/assets/site.js',
  '/newsticker.json',
  '/favicon.ico',
  '/assets/fonts/newsreader.woff2',
  '/',
  '/politik/',
  '/feed.atom',
];

/** Writes so many lines of three days, in order. */
export function writeAccessLog(file: string, lines: number): void {
  const { next: random, pick } = createRandom(7);
  const handle = openSync(file, 'w');
  let text = '';
  for (let number = 0; number < lines; number++) {
    const at = new Date(logDay + 3_600_000 + Math.floor((number / lines) * 2 * 86_400_000)).toISOString();
    const time = `${at.slice(8, 10)}/Nov/${at.slice(0, 4)}:${at.slice(11, 19)} +0000`;
    const isRobot = random() < 0.14;
    const agent = isRobot ? pick(robots) : pick(browsers);
    const reader = Math.floor(random() * random() * 200_000);
    const address = `${isRobot ? 66 : 84}.${reader >> 16}.${(reader >> 8) & 255}.${reader & 255}`;
    const chance = random();
    const newest = Math.floor(random() ** 3 * logArticles.length);
    const target =
      chance < (isRobot ? 0.7 : 0.065)
        ? logArticles[newest]
        : chance < 0.6
          ? `/bilder/bild-${newest}-${(newest * 7919).toString(16)}.webp`
          : pick(others);
    const status = random() < 0.9 ? 200 : random() < 0.6 ? 304 : 404;
    text += `${address} - - [${time}] "GET ${target} HTTP/2.0" ${status} ${1000 + (newest % 50_000)} "https://${logHost}/" "${agent}"\n`;
    if (text.length > 1_000_000) {
      writeSync(handle, text);
      text = '';
    }
  }
  writeSync(handle, text);
  closeSync(handle);
}
