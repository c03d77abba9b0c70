import type { RuleName } from '../article/rules.ts';

const german = /^([-–−+]?)\s*(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?\s*(?:%|€|°C|\p{L}+\.?)?$/u;

/** What is said of a text that is no number as German writes it. */
export interface NoNumber {
  readonly rule: RuleName;
  readonly message: string;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
}

/** With more of them the distances of a scale's lines get lost in those of a computer's numbers. */
const mostDigits = 13;

function tooExact(text: string): NoNumber {
  return {
    rule: 'chart-number',
    message: 'Diese Zahl ist zu lang für ein Diagramm.',
    found: text,
    expected: 'höchstens 12 Ziffern',
    remedy: 'Runden Sie die Zahl, oder rechnen Sie sie in eine größere Einheit um: 2,3 statt 2.300.000.',
  };
}

/**
 * The number that a text is, in German notation, or what to tell whoever wrote it; a unit may follow.
 * @example germanNumber('2.318') // 2318
 * @example germanNumber('−1,5 %') // -1.5
 */
export function germanNumber(text: string): number | NoNumber {
  const [, sign = '', whole, fraction = '0'] = german.exec(text) ?? [];
  if (whole !== undefined) {
    const digits = whole.replaceAll('.', '');
    if (digits.length + fraction.length > mostDigits) return tooExact(text);
    const size = Number(`${digits}.${fraction}`);
    return /[-–−]/.test(sign) ? -size : size;
  }
  const english = /^[-–−+]?\d+\.\d+/.exec(text)?.[0];
  return {
    rule: 'chart-number',
    message: text === '' ? 'Hier fehlt eine Zahl.' : 'Das ist keine Zahl in deutscher Schreibweise.',
    found: text,
    expected: 'eine Zahl wie 2.318 oder 1,46; die Einheit des ganzen Diagramms steht bei einheit',
    remedy:
      english === undefined
        ? 'Schreiben Sie nur die Zahl.'
        : `Meinten Sie ${english.replace('.', ',')}? Der Punkt trennt nur Tausender.`,
  };
}
