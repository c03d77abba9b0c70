// What stands beside an article's headline wherever it is shown.
import type { LineArticle } from '../article/shown-fields.ts';
import type { Marks } from './props/shared.ts';

export const marksOf = ({ label }: Pick<LineArticle, 'label'>): Marks =>
  label === undefined ? {} : { mark: label };
