// Who is no reader by the name it gives itself.
import { isbot } from 'isbot';

/** Judges of pages that `isbot` takes for browsers. */
const judges = /\b(?:GTmetrix|Miniature\.io|YLT|TSM-turingos)\b/;

const known = new Map<string, boolean>();
/** Readers have a few thousand; a hostile client could think of a new one for each request. */
const mostKnown = 20_000;

/** Browsers always say who they are: an empty name is a program's. */
export function isRobot(agent: string): boolean {
  let is = known.get(agent);
  if (is === undefined) {
    const start = agent.slice(0, 1000);
    is = agent === '' || isbot(start) || judges.test(start);
    if (known.size >= mostKnown) known.clear();
    known.set(agent, is);
  }
  return is;
}
