/** A text as the configurations of web servers write it, in quotation marks. */
export const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
