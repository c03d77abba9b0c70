import type { Language } from '../../src/plan/props/shared.ts';
import { type Html, html } from '../html.ts';

/** Attributes for what is not German; nothing for the rest. */
export const language = (lang: Language | undefined): Html | undefined =>
  lang && html` lang="${lang.code}"${lang.dir && html` dir="${lang.dir}"`}`;

/** For German words within such a text. */
export const germanIn = (lang: Language | undefined): Html | undefined =>
  lang && html` lang="de"${lang.dir && html` dir="ltr"`}`;
