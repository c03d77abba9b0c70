// The pages of a plan by their numbers, without holding all of them.
import type { SiteContext } from '../plan/context.ts';
import type { Page } from '../plan/page.ts';
import { planPages } from '../plan/plan.ts';

/**
 * Plans pages anew when their turn comes: 128,000 planned pages are 58 MB in each process, planning them is a second of
 * a build that takes minutes (`npm run bench -- --sizes 100000 --contestants depesche`). Made for numbers that grow from one
 * call to the next; others are right, only slower.
 */
export class PlannedPages {
  readonly #context: SiteContext;
  readonly #kept: ReadonlyMap<number, Page>;
  #walk: Iterator<Page> | undefined;
  #passed = 0;

  /** @param kept pages that somebody holds anyway, by number */
  constructor(context: SiteContext, kept: ReadonlyMap<number, Page> = new Map()) {
    this.#context = context;
    this.#kept = kept;
  }

  /** @throws {RangeError} for a number that the plan does not have */
  page(number: number): Page {
    return this.#kept.get(number) ?? this.#walkTo(number);
  }

  #walkTo(number: number): Page {
    if (this.#walk === undefined || number < this.#passed) {
      this.#walk = planPages(this.#context);
      this.#passed = 0;
    }
    for (;;) {
      const { value, done } = this.#walk.next();
      if (done === true) throw new RangeError(`The plan has no page ${number}`);
      if (this.#passed++ === number) return value;
    }
  }
}
