// The look of share cards, see src/cards/: the paper's colours and its strip of telegraph tape.
import type { CardLook } from '../../src/cards/card.ts';
import { html } from '../html.ts';

/** "Depesche" in Morse. */
const morse = '-.. . .--. . ... -.-. .... .';
const unit = 9;

/** @param accent the newspaper's colour, `#0b665f` */
export function shareCard(accent: string): CardLook {
  const ground =
    html`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">
<path fill="#fff" d="M0 0h1200v630H0z"/>
<path fill="${accent}" d="${tape()}"/>
<path fill="#14191a" d="M72 506h1056v3H72z"/>
</svg>`.toString();
  return {
    ground,
    paper: '#ffffff',
    inks: { kicker: accent, title: '#14191a', name: '#14191a', date: '#55605f' },
  };
}

/** Once across the card: a dash is three units long, signs are one apart, letters three. */
function tape(): string {
  let x = 72;
  let path = 'M0 0h72v14H0z';
  for (const sign of ` ${morse}`) {
    if (sign === ' ') {
      x += 2 * unit;
      continue;
    }
    const length = sign === '-' ? 3 * unit : unit;
    path += `M${x} 0h${length}v14h-${length}z`;
    x += length + unit;
  }
  return `${path}M${x + 2 * unit} 0H1200v14H${x + 2 * unit}z`;
}
