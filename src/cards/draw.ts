// From a card to the bytes of its file.
import sharp from 'sharp';
import { fitLines, type Measure, type Step } from './break-lines.ts';
import { type Card, type CardOutlines, cardWidth } from './card.ts';
import { loadTypeface, type Typeface } from './typeface.ts';

/** The drawing: an SVG without any text. */
export type CardMarkup = (outlines: CardOutlines) => string;

/** Draws one card; PNG of at most some 40 KB. */
export type DrawCard = (card: Card) => Promise<Buffer>;

const margin = 72;
const width = cardWidth - 2 * margin;
/** The headline's lines stand in the middle of the room between kicker and foot. */
const room = { top: 150, bottom: 482 };
const leading = 1.1;
const steps: readonly Step[] = [
  { size: 96, lines: 2 },
  { size: 84, lines: 3 },
  { size: 72, lines: 4 },
  { size: 60, lines: 5 },
  { size: 50, lines: 6 },
];

/** Loads the fonts once; for as many cards as are to be drawn. */
export async function cardDrawer(markup: CardMarkup): Promise<DrawCard> {
  const [bold, regular] = await Promise.all([loadTypeface(600), loadTypeface(400)]);
  return (card) => {
    const svg = markup({
      kicker: bold.outline(card.kicker, margin, 118, 34),
      title: headline(card.title, bold),
      name: bold.outline(card.name, margin, 568, 44),
      date: card.date === undefined ? '' : rightAligned(card.date, regular),
    });
    // Few colours and many flat pixels: a palette halves the file and costs nothing that one sees.
    return sharp(Buffer.from(svg)).png({ palette: true, colours: 32, effort: 1 }).toBuffer();
  };
}

function headline(title: string, face: Typeface): string {
  const { size, lines } = fitLines(title, width, steps, remembered(face));
  const height = size * (leading * (lines.length - 1) + 0.67);
  const first = room.top + (room.bottom - room.top - height) / 2 + size * 0.67;
  return lines
    .map((line, index) => face.outline(line, margin, first + index * size * leading, size))
    .join('');
}

/** Trying sizes and widths measures the same words again and again; a width grows with the size. */
function remembered(face: Typeface): Measure {
  const widths = new Map<string, number>();
  return (text, size) => {
    const known = widths.get(text) ?? face.width(text, 1);
    widths.set(text, known);
    return known * size;
  };
}

function rightAligned(text: string, face: Typeface): string {
  const size = 32;
  return face.outline(text, cardWidth - margin - face.width(text, size), 568, size);
}
