// Who is no reader by the name it gives itself.
import { isbot } from 'isbot';
import { Recent } from '../article/recent.ts';

/** Judges of pages that `isbot` takes for browsers. */
const judges = /\b(?:GTmetrix|Miniature\.io|YLT|TSM-turingos)\b/;

/** Readers have a few thousand; a hostile client could think of a new one for each request. */
const mostKnown = 10_000;

const judged = new Recent(mostKnown, (agent: string): boolean => {
  const start = agent.slice(0, 1000);
  return agent === '' || isbot(start) || judges.test(start);
});

/** Browsers always say who they are: an empty name is a program's. */
export const isRobot = (agent: string): boolean => judged.get(agent);
