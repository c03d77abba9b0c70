// By what endings the names of pictures are known. What a file really is, its bytes say (`src/images/inspect.ts`).

/** Of what the newspaper shows, within regular expressions that ignore case. */
export const pictureEnding = '\\.(?:jpe?g|png|webp|avif|gif|tiff?|svg)';

const file = new RegExp(`${pictureEnding}$`, 'i');
const address = new RegExp(`${pictureEnding}(?:[?#]|$)`, 'i');
const mention = new RegExp(`${pictureEnding}\\b`, 'i');

/** Whether a file's name or path is that of a picture: `bilder/rat.jpg`. */
export const isPictureFile = (path: string): boolean => file.test(path);

/** Whether a foreign address is that of a picture, whatever is asked of it: `https://…/rat.jpg?w=300`. */
export const isPictureAddress = (url: string): boolean => address.test(url);

/** Whether words name a picture somewhere: `src="rat.jpg" width="300"`. */
export const mentionsPicture = (text: string): boolean => mention.test(text);
