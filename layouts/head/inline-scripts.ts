// The few lines that must run before the browser paints. Everything else is in src/browser/.
// They are constants of the whole site, so that the content security policy can name their hashes.

/** Puts the reader's colours and text size on `<html>`, and `data-js`, on which `.with-script` depends. */
const view = `try{let d=document.documentElement.dataset;d.js="";Object.assign(d,JSON.parse(localStorage.getItem("ansicht")))}catch{}`;

/**
 * Fetches the page behind a link on which the pointer rests. Browsers leave it when data or battery is to be
 * saved (https://developer.chrome.com/docs/web-platform/prerender-pages, „limits“); prefetched pages run no script.
 */
const speculation = JSON.stringify({
  prefetch: [
    {
      // Pages are small; the pictures that some links enlarge are not.
      where: { and: [{ href_matches: '/*' }, { not: { href_matches: '/bilder/*' } }] },
      eagerness: 'moderate',
    },
  ],
});

export const inlineScripts = { view, speculation } as const;
