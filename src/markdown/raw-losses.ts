// What editors are told about raw HTML that is not published.
import { onComputer } from '../article/content-path.ts';
import { decodedAddress } from '../article/percent-decoded.ts';
import type { TextProblem } from '../article/problem.ts';

/** Something that the build leaves out. */
export interface Loss {
  readonly kind:
    | 'film'
    | 'sound'
    | 'picture'
    | 'frame'
    | 'object'
    | 'scheme'
    | 'caption-link'
    | 'code'
    | 'graphic'
    | 'form';
  /** As written: by it the place is found again. */
  readonly found: string;
}

type Words = Pick<TextProblem, 'message' | 'expected' | 'remedy' | 'severity' | 'rule'>;

/** What a reader would miss is an error; what only works in the editor's own browser, a hint. */
const words: Readonly<Record<Loss['kind'], Words>> = {
  film: {
    rule: 'raw-video',
    message: 'Dieser Film wird nicht veröffentlicht: Die Website lädt nichts von fremden Servern.',
    expected: 'eine Filmdatei (MP4 oder WebM) neben dem Artikel: ![Was zu sehen ist](film.mp4)',
    remedy:
      'Legen Sie die Datei neben den Artikel und schreiben Sie ![Was zu sehen ist](film.mp4), oder verweisen Sie auf die Seite mit dem Film.',
  },
  sound: {
    rule: 'raw-audio',
    message: 'Dieser Ton wird nicht veröffentlicht: Die Website lädt nichts von fremden Servern.',
    expected: 'eine Tondatei (MP3, M4A oder Ogg) neben dem Artikel: ![Was zu hören ist](ton.mp3)',
    remedy:
      'Legen Sie die Datei neben den Artikel und schreiben Sie ![Was zu hören ist](ton.mp3), oder verweisen Sie auf die Seite mit dem Ton.',
  },
  picture: {
    rule: 'raw-picture',
    message: 'Dieses Bild wird nicht veröffentlicht: Es nennt keine Datei.',
    expected: 'eine Bilddatei neben dem Artikel: ![Was zu sehen ist](bild.jpg)',
    remedy:
      'Speichern Sie das Bild als Datei neben dem Artikel und schreiben Sie ![Was zu sehen ist](bild.jpg).',
  },
  frame: {
    rule: 'raw-frame',
    message:
      'Diese eingebettete Seite (iframe) wird nicht veröffentlicht: Ihr Anbieter ist nicht vorgesehen.',
    expected:
      'die Adresse einer Seite von YouTube, Vimeo, TikTok, Spotify, SoundCloud, OpenStreetMap, Datawrapper, Bluesky, Instagram, X oder Mastodon in einer eigenen Zeile',
    remedy: 'Setzen Sie stattdessen einen Verweis: [Was dort zu sehen ist](https://…).',
  },
  object: {
    rule: 'raw-object',
    message: 'Dieses eingebettete Objekt wird nicht veröffentlicht.',
    expected: 'Bilder, Filme und Ton als ![Was zu sehen ist](datei.jpg), anderes als Verweis',
    remedy: 'Setzen Sie stattdessen einen Verweis: [Was dort zu sehen ist](https://…).',
  },
  scheme: {
    severity: 'hint',
    rule: 'link-scheme',
    message: 'Dieser Verweis wird nicht veröffentlicht; seine Wörter bleiben stehen.',
    expected:
      'eine Adresse, die mit https:, http:, mailto: oder tel: beginnt, oder eine Seite dieser Website',
    remedy: 'Schreiben Sie eine solche Adresse, oder lassen Sie den Verweis weg.',
  },
  'caption-link': {
    severity: 'hint',
    rule: 'caption-link',
    message: 'Ein Verweis in einer Bildunterschrift wird nicht veröffentlicht; seine Wörter bleiben stehen.',
    expected: 'eine Bildunterschrift ohne Verweise',
    remedy: 'Setzen Sie den Verweis in den Absatz vor oder nach dem Bild.',
  },
  code: {
    severity: 'hint',
    rule: 'raw-code',
    message: 'Skripte, Gestaltung und Angaben für Browser werden nicht veröffentlicht.',
    expected: 'Text, Bilder und Verweise',
    remedy: 'Streichen Sie diese Stelle; Code, den Leser sehen sollen, steht zwischen zwei Zeilen mit ```.',
  },
  graphic: {
    severity: 'hint',
    rule: 'raw-graphic',
    message: 'Gezeichnetes und Formeln als HTML werden nicht veröffentlicht; nur ihre Wörter bleiben stehen.',
    expected: 'eine Bilddatei neben dem Artikel oder ein Diagramm (```diagramm)',
    remedy: 'Speichern Sie die Grafik als Bild und schreiben Sie ![Was zu sehen ist](grafik.png).',
  },
  form: {
    severity: 'hint',
    rule: 'raw-form',
    message: 'Formulare werden nicht veröffentlicht; nur ihre Wörter bleiben stehen.',
    expected: 'Text, Bilder und Verweise',
    remedy: 'Verweisen Sie auf die Seite mit dem Formular.',
  },
};

/** @param found the address as the parser has it */
function pictureOnComputer(found: string, place: Pick<TextProblem, 'line' | 'column'>): TextProblem {
  const path = decodedAddress(found);
  return {
    rule: 'picture-path-computer',
    message: 'Der Pfad des Bildes führt auf Ihren Rechner; die Website hat nur, was in content/ liegt.',
    found: path.length > 80 ? `${path.slice(0, 79)}…` : path,
    expected: words.picture.expected ?? '',
    remedy: `Legen Sie die Bilddatei neben den Artikel und schreiben Sie nur ihren Namen: ![Was zu sehen ist](${path.split(/[\\/]/).at(-1)}).`,
    ...place,
  };
}

/** The hint that tells it. @param place where it stands in the body, line from 0 */
export function lossProblem({ kind, found }: Loss, place: Pick<TextProblem, 'line' | 'column'>): TextProblem {
  if (kind === 'picture' && onComputer.test(found.replaceAll('%5C', '\\')))
    return pictureOnComputer(found, place);
  const short = found.length > 80 ? `${found.slice(0, 79)}…` : found;
  return { ...words[kind], ...(short === '' ? {} : { found: short }), ...place };
}

const kinds: Readonly<Record<string, Loss['kind']>> = {
  ...{
    script: 'code',
    style: 'code',
    link: 'code',
    meta: 'code',
    base: 'code',
    template: 'code',
    noscript: 'code',
    title: 'code',
  },
  ...{ svg: 'graphic', canvas: 'graphic', math: 'graphic', map: 'graphic' },
  ...{ form: 'form', input: 'form', select: 'form', textarea: 'form', button: 'form' },
};

/** Scripts that services offer with their posts; the posts are understood without them. */
const companions =
  /^(?:https?:)?\/\/(?:platform\.(?:twitter|x)\.com\/widgets|www\.instagram\.com\/embed|(?:www\.)?tiktok\.com\/embed|embed\.bsky\.app\/static\/embed|[\w.-]+\/embed)\.js/;

/** What an element means that is left out whatever is in it. */
export function lost(name: string, attributes: Readonly<Record<string, string>>): Loss | undefined {
  const kind = kinds[name];
  if (kind === undefined || (name === 'script' && companions.test(attributes.src ?? ''))) return undefined;
  return { kind, found: `<${name}` };
}
