// The package brings no types.
declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it';
  // biome-ignore lint/style/noDefaultExport: the package's own interface.
  export default function footnote(md: MarkdownIt): void;
}
