/** In a field, a picture that is missing, an address that is taken. */
export type Mistake = 'field' | 'picture' | 'address';

/** An article that no build may accept. */
export const mistaken: { readonly path: string; readonly text: Readonly<Record<Mistake, string>> } = {
  path: 'artikel/2019-11-30-falsch.md',
  text: {
    field: '---\ntitel: Falsch\n---\n\nText.\n',
    picture: '---\ntitle: Falsch\n---\n\n![Ein Bild](fehlt.jpg)\n',
    address: '---\ntitle: Falsch\naliases: [/politik/]\n---\n\nText.\n',
  },
};
