import { Refusal } from '../content/refusal.ts';

/** Why nothing was imported; German, with the remedy. */
export class CannotImport extends Refusal {
  override name = 'CannotImport';
}
