// What an editor is told about a picture that cannot be shown.
import type { PictureProblem } from '../images/picture-problem.ts';
import type { MediaError } from './load-media.ts';

const asJpeg = 'Öffnen Sie das Bild in einem Bildprogramm und speichern Sie es neu als JPEG.';
const anew = 'Holen Sie die Datei noch einmal aus der Quelle; die Endung allein zu ändern genügt nicht.';
const exported =
  'Exportieren Sie das Bild im Programm, aus dem es stammt, als JPEG (Fotos) oder PNG (Grafiken).';
const asFilm =
  'Speichern Sie die Bewegung als Film (MP4) und zeigen Sie ihn mit „![Was zu sehen ist](name.mp4)“: Leser können ihn anhalten. Oder speichern Sie ein einzelnes Bild daraus als JPEG.';

const words: Readonly<Record<PictureProblem, readonly [message: string, remedy: string]>> = {
  missing: [
    'Das Bild gibt es nicht.',
    'Legen Sie das Bild neben den Artikel, oder berichtigen Sie den Dateinamen; Groß- und Kleinschreibung zählen.',
  ],
  outside: [
    'Das Bild ist eine Verknüpfung, die aus dem Ordner „content“ hinausführt.',
    'Legen Sie das Bild selbst in den Ordner „content“.',
  ],
  unreadable: ['Das Bild lässt sich nicht lesen: Die Datei ist beschädigt oder kein Bild.', asJpeg],
  damaged: [
    'Das Bild ist beschädigt: Die Datei ist nicht vollständig, oder ihr Inhalt ist fehlerhaft.',
    `${anew} Sonst: ${asJpeg}`,
  ],
  'too-large': [
    'Das Bild ist zu groß: Es hat mehr als 268 Millionen Pixel oder zwei Gigabyte.',
    'Verkleinern Sie es in einem Bildprogramm auf höchstens 16.000 Pixel Breite und Höhe; die Website zeigt höchstens 1.600.',
  ],
  animated: ['Das Bild bewegt sich (GIF, WebP, APNG oder AVIF mit mehreren Einzelbildern).', asFilm],
  'svg-animated': ['Die Zeichnung (SVG) bewegt sich.', asFilm],
  'svg-text': [
    'Die Zeichnung (SVG) enthält Text, der ohne ihre Schrift anders aussähe.',
    'Wandeln Sie den Text im Zeichenprogramm in Pfade um, oder exportieren Sie die Zeichnung als PNG.',
  ],
  'svg-foreign': [
    'Die Zeichnung (SVG) enthält Bilder oder Verweise auf andere Dateien.',
    'Exportieren Sie die Zeichnung als PNG.',
  ],
  'not-encodable': ['Das Bild lässt sich nicht in die Formate der Website umwandeln.', asJpeg],
  changed: ['Das Bild hat sich während des Bauens geändert.', 'Bauen Sie noch einmal.'],
  empty: ['Die Bilddatei ist leer.', anew],
  'git-lfs': [
    'Statt des Bildes liegt hier nur ein Verweis von Git LFS.',
    'Holen Sie die Bilder mit „git lfs pull“; in der CI muss das Auschecken LFS einschließen.',
  ],
  photoshop: ['Die Datei ist ein Photoshop-Dokument (PSD), kein Bild für das Web.', exported],
  illustrator: ['Die Datei ist PostScript (EPS oder AI), kein Bild für das Web.', exported],
  pdf: [
    'Die Datei ist ein PDF, kein Bild.',
    'Exportieren Sie die Seite als JPEG, oder verlinken Sie das PDF.',
  ],
  raw: ['Die Datei ist die Rohaufnahme einer Kamera, noch kein Bild.', exported],
  heic: [
    'Das Bild ist im Format HEIC (iPhone), das sich hier nicht lesen lässt.',
    'Speichern Sie es als JPEG; auf dem iPhone unter „Einstellungen, Kamera, Formate“ auf „Maximale Kompatibilität“ umstellen.',
  ],
  'jpeg-xl': ['Das Bild ist im Format JPEG XL, das sich hier nicht lesen lässt.', exported],
  'jpeg-2000': ['Das Bild ist im Format JPEG 2000, das sich hier nicht lesen lässt.', exported],
  bitmap: ['Das Bild ist im Format BMP, das sich hier nicht lesen lässt.', exported],
  icon: ['Die Datei ist ein Symbol (ICO), das sich hier nicht lesen lässt.', exported],
  film: [
    'Die Datei ist ein Film, kein Bild.',
    'Geben Sie ihr die Endung .mp4 oder .webm und zeigen Sie sie im Text mit „![Was zu sehen ist](name.mp4)“.',
  ],
  office: ['Die Datei ist ein Dokument oder Archiv (Word, Excel, ZIP), kein Bild.', exported],
  'web-page': [
    'Die Datei ist eine Webseite, kein Bild.',
    'Speichern Sie im Browser das Bild selbst, nicht die Seite.',
  ],
  text: ['Die Datei enthält Text, kein Bild.', anew],
};

/** In German: what is wrong with a picture's file, and what the editor does about it. */
export function explainPicture(problem: PictureProblem): MediaError {
  const [message, remedy] = words[problem];
  return {
    rule: `picture-${problem}`,
    message,
    expected: 'eine Bilddatei (JPEG, PNG, WebP, AVIF, TIFF, GIF oder SVG) neben dem Artikel',
    remedy,
  };
}
