// The few lines that must run before the browser paints. Everything else is in src/browser/.
// They are the same on all pages of a site, so that the content security policy can name their hashes.

/** @param base the site's folder on its host, `/bote`; empty for a host of its own */
export const inlineScripts = (base: string) => ({ view: view(base), speculation: speculation(base) });

/** Puts the reader's colours and text size on `<html>`, and `data-js`, on which `.with-script` depends. */
const view = (base: string): string =>
  `try{let d=document.documentElement.dataset;d.js="";Object.assign(d,JSON.parse(localStorage.getItem("ansicht${base}")))}catch{}`;

/**
 * Fetches the page behind a link on which the pointer rests. Browsers leave it when data or battery is to be
 * saved (https://developer.chrome.com/docs/web-platform/prerender-pages, „limits“); prefetched pages run no script.
 */
const speculation = (base: string): string =>
  JSON.stringify({
    prefetch: [
      {
        // Pages are small; the pictures that some links enlarge are not.
        where: { and: [{ href_matches: `${base}/*` }, { not: { href_matches: `${base}/bilder/*` } }] },
        eagerness: 'moderate',
      },
    ],
  });
