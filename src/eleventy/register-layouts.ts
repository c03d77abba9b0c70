import type { EleventyConfig } from './types.ts';

/** Layouts and ordinary pages may be TypeScript: Node strips the types, Eleventy sees its `11ty.js` engine. */
export function registerLayouts(config: EleventyConfig): void {
  config.addExtension('11ty.ts', { key: '11ty.js' });
  config.setTemplateFormats(['md', 'html', 'njk', 'liquid', '11ty.js', '11ty.ts']);
}
