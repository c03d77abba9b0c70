import { germanCount } from '../article/german-count.ts';
import type { Stage } from '../pipeline/build-options.ts';

/** How long a build stays quiet, milliseconds. */
const patience = 2_000;
/** How often it says something where nothing can be written over, such as in the log of a CI service. */
const pipedEvery = 10_000;

const names: Readonly<Record<Stage, string>> = {
  articles: 'Artikel',
  pictures: 'Bilder',
  pages: 'Seiten',
  cards: 'Karten',
  search: 'Suche',
};

export type Progress = (stage: Stage, done: number, total: number) => void;

/**
 * Shows the progress of long work: on a terminal in one line, elsewhere a line every ten seconds.
 *
 * @param clock milliseconds that only grow
 */
export function progress(
  out: { readonly isTTY?: boolean; write(text: string): unknown },
  clock: () => number = () => performance.now(),
): Progress {
  const started = clock();
  let said = started;
  let stage: Stage | undefined;
  let stageStarted = started;
  return (current, done, total) => {
    const now = clock();
    if (current !== stage) {
      stage = current;
      stageStarted = now;
    }
    if (out.isTTY === true) {
      if (now - started <= patience) return;
      out.write(`\r\x1b[K${done < total ? line(current, done, total, now - stageStarted) : ''}`);
    } else if (done < total && now - said >= pipedEvery) {
      said = now;
      out.write(`${line(current, done, total, now - stageStarted)}\n`);
    }
  };
}

function line(stage: Stage, done: number, total: number, elapsed: number): string {
  const left = done === 0 ? '' : `, noch ${duration((elapsed / done) * (total - done))}`;
  return `${names[stage]}: ${germanCount(done)} von ${germanCount(total)}${left}`;
}

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1_000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
