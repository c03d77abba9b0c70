// HTML as browsers read it (parse5), as trees without places, which nobody asks for and everybody would copy.
import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parse, parseFragment } from 'parse5';

/** What stands in a body. Every text is HTML: browsers refuse none. */
export function fragmentOf(html: string): Root {
  return rootOf(fromParse5(parseFragment(html)));
}

/** A whole document, with `html`, `head` and `body` even where their tags are left out. */
export function pageOf(html: string): Root {
  return rootOf(fromParse5(parse(html)));
}

function rootOf(node: ReturnType<typeof fromParse5>): Root {
  return node.type === 'root' ? node : { type: 'root', children: [] };
}
