// What the page /admin/ runs: Sveltia CMS with the newspaper's fields and its own way to write articles.
import CMS from '@sveltia/cms';
import { articleFormat } from './article-format.ts';
import { type FormConfig, formatName } from './form-config.ts';
import type { FormValues } from './form-values.ts';

// The bundle has them from `src/assets/bundle-admin.ts`.
declare const formConfig: FormConfig;
declare const zone: string;

/** Now where the newspaper is, wherever the browser is: `2026-11-28 17:52`. */
const now = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });

const fields = formConfig.collections[0]?.fields ?? [];
const { fromFile, toFile } = articleFormat(fields);

CMS.registerCustomFormat(formatName, 'md', {
  fromFile,
  toFile: (values: FormValues) => {
    try {
      return toFile(values);
    } catch (error) {
      // The only error of which the form shows the cause.
      throw new Error('saving_failed', { cause: error });
    }
  },
});
await CMS.init({
  config: {
    ...formConfig,
    collections: formConfig.collections.map((collection) => ({
      ...collection,
      fields: fields.map((field) =>
        field.name === 'date' ? { ...field, default: now.format(new Date()) } : field,
      ),
    })),
  } as unknown as NonNullable<Parameters<typeof CMS.init>[0]>['config'],
});
