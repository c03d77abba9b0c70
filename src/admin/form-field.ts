// A field of the form, as Sveltia CMS reads it from its configuration: the few of its options that are used here.

/** How a field is shown, and which form its value has: a text, yes or no, a list, fields of its own. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly widget: 'string' | 'text' | 'boolean' | 'select' | 'list' | 'object' | 'image' | 'markdown';
  readonly required?: boolean;
  readonly hint?: string;
  /** A regular expression, and what is said where it does not hold. */
  readonly pattern?: readonly [string, string];
  readonly options?: readonly { readonly label: string; readonly value: string }[];
  readonly default?: string | boolean;
  /** Of an object, and of a list of objects. */
  readonly fields?: readonly FormField[];
  /** Of a list of texts. */
  readonly field?: FormField;
  readonly [option: string]: unknown;
}
