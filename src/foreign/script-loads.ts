// What a script loads, as far as it says so in one place: an address in the hand of what fetches.
import type { Load } from './load.ts';

/** `import "…"`, `from "…"`, `fetch("…")`, `new Worker("…")`, `x.src = "…"`; the text may be a template without values before its host. */
const fetching =
  /\b(import|from|import\s?\(|importScripts\s?\(|fetch\s?\(|sendBeacon\s?\(|(?:Worker|SharedWorker|EventSource|WebSocket|Request|Audio)\s?\(|(?:src|srcset|poster|srcObject)\s?=|open\s?\(\s?["'`][A-Z]{3,7}["'`]\s?,)\s{0,20}["'`]([^"'`\s]{1,2000})/g;

/** All addresses that a script visibly loads. Others cannot be seen before it runs: the content security policy stops them. */
export function scriptLoads(code: string): Load[] {
  const loads: Load[] = [];
  for (const [, how = '', address = ''] of code.matchAll(fetching)) {
    // Within a script a name of a package is no address.
    if (/^(?:(?:https?|wss?):)?[/\\]{2}/i.test(address)) {
      loads.push({ carrier: /^[\w.]+/.exec(how)?.[0] ?? how, address: address.replace(/^ws/i, 'http') });
    }
  }
  return loads;
}

/** Addresses in an import map or in speculation rules. */
export function jsonLoads(text: string, carrier: string): Load[] {
  return [...text.matchAll(/"((?:https?:)?\/\/[^"]*)"/gi)].map(([, address = '']) => ({ carrier, address }));
}
