// The style sheet in the page itself, which spares its first reader a round trip: front pages carry it, and new articles.
// In all pages of a large archive it would double what is written, kept and sent.
import { type Key, keyOf } from '../article/key.ts';
import type { PlanContext } from './context.ts';
import { type Shown, type Subject, shown } from './shown.ts';

/** @param carries whether the page has it */
export const styleOf = <S extends Subject>(carries: (of: S) => boolean): Shown<S, string | undefined> =>
  shown(
    (of) => (carries(of) ? styleKey(of.context) : undefined),
    (of) => (carries(of) ? of.context.style : undefined),
  );

/** Of the few pages that are read first. */
export const ownStyle: Shown<Subject, string | undefined> = styleOf(() => true);

const made = new WeakMap<PlanContext, Key>();

function styleKey(context: PlanContext): Key {
  let key = made.get(context);
  if (key === undefined) {
    key = keyOf(context.style);
    made.set(context, key);
  }
  return key;
}
