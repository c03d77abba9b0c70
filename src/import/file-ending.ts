/** Whether what a foreign field or tag holds is the address of a file: `bild.jpg`, `/a/b.webp?w=300`, not `Foto: dpa`. */
export const hasFileEnding = (src: string): boolean => /\.[a-z0-9]{2,5}(?:[?#]|$)/i.test(src);
