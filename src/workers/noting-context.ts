import type { SiteContext } from '../plan/context.ts';
import type { SearchNotes } from '../search/notes.ts';

/** A context whose texts, once they are rendered, are noted for the search as well. */
export function notingContext(context: SiteContext, notes: SearchNotes | undefined): SiteContext {
  if (notes === undefined) return context;
  return {
    ...context,
    body(article) {
      const html = context.body(article);
      notes.note(article, html);
      return html;
    },
  };
}
