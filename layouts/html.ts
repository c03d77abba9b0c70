// The `html` template tag of all layouts: hono's, with the types that keep it synchronous.
import { html as tag } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** Markup that is safe to print: made by `html`, or by `raw` in the few files that a test lists. */
export type Html = HtmlEscapedString;

/** What may stand in a template: text is escaped; `false`, `null` and `undefined` print nothing. */
export type Child = string | number | boolean | null | undefined | Html | readonly Child[];

/**
 * Marks up a page part; every text that is not `Html` is escaped for elements and quoted attributes alike.
 * hono's tag returns a promise only for promises among the values, which `Child` rules out.
 */
export const html = tag as (strings: TemplateStringsArray, ...values: readonly Child[]) => Html;
