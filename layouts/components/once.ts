// A part that is equal on all pages is marked up once per build.
import type { Html } from '../html.ts';

/** Remembers the markup for each input object; sound because props are immutable. */
export function once<Input extends object>(render: (input: Input) => Html): (input: Input) => Html {
  const rendered = new WeakMap<Input, Html>();
  return (input) => {
    const known = rendered.get(input);
    if (known !== undefined) return known;
    const fresh = render(input);
    rendered.set(input, fresh);
    return fresh;
  };
}
