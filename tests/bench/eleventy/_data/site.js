const section = (slug, name, description) => ({ slug, name, description });

export default {
  name: 'Ulmenrieder Bote',
  claim: 'Zeitung für Ulmenried und das Obere Lautertal',
  origin: 'https://ulmenrieder-bote.example',
  description: 'Nachrichten aus Ulmenried, dem Oberen Lautertal und der Welt: Politik, Wirtschaft, Kultur, Sport und Wissenschaft.',
  sections: [
    section('politik', 'Politik', 'Nachrichten und Hintergründe aus der Politik.'),
    section('wirtschaft', 'Wirtschaft', 'Unternehmen, Arbeit und Verbraucher: die Wirtschaft der Region und der Welt.'),
    section('gesellschaft', 'Gesellschaft', 'Wie wir leben: Familie, Bildung, Gesundheit und Zusammenleben.'),
    section('kultur', 'Kultur', 'Bühne, Musik, Bücher, Film und Ausstellungen.'),
    section('sport', 'Sport', 'Ergebnisse, Berichte und Porträts aus dem Sport.'),
    section('wissenschaft', 'Wissenschaft', 'Forschung, Technik, Natur und Klima, verständlich erklärt.'),
    section('regional', 'Regional', 'Das Neueste aus Ulmenried, Lauterbrück, Tannhofen und den Nachbarorten.'),
  ],
};
