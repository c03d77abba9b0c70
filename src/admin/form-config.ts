// The configuration of Sveltia CMS for this newspaper: where its files lie, and one collection of articles.
import type { AdminSetting, Settings } from '../settings.ts';
import type { FormField } from './form-field.ts';
import { formFields } from './form-fields.ts';

/** Name under which the form knows the format of articles, see `article-format.ts`. */
export const formatName = 'depesche';

export interface FormConfig {
  readonly collections: readonly {
    readonly fields: readonly FormField[];
    readonly [option: string]: unknown;
  }[];
  readonly [option: string]: unknown;
}

/** @see https://sveltiacms.app/en/docs/config-basics */
export function formConfig(
  { backend, repo, branch, server }: AdminSetting,
  settings: Pick<Settings, 'name' | 'sections' | 'siteUrl'>,
): FormConfig {
  const day = "{{date | date('YYYY-MM-DD', 'utc')}}";
  return {
    load_config_file: false,
    backend: {
      name: backend,
      repo,
      branch,
      ...(server === undefined
        ? {}
        : {
            base_url: server,
            api_root: `${server}/api/${backend === 'gitlab' ? 'v4' : 'v3'}`,
            // Sveltia would take `/graphql` for a GitHub of one's own, where nothing lies.
            graphql_api_root: `${server}/api/graphql`,
          }),
      commit_messages: {
        create: 'Artikel „{{slug}}“ angelegt',
        update: 'Artikel „{{slug}}“ geändert',
        delete: 'Artikel „{{slug}}“ gelöscht',
        uploadMedia: '„{{path}}“ hochgeladen',
        deleteMedia: '„{{path}}“ gelöscht',
      },
      // Signing in by a service would need a program on a server, and a window that our headers cut off from ours.
      auth_methods: ['token'],
    },
    site_url: settings.siteUrl,
    app_title: `${settings.name}: Redaktion`,
    // In a folder of the article's own name: `foto.jpg` of two articles are two files.
    media_folder: '',
    public_folder: '{{filename}}',
    media_libraries: { stock_assets: { providers: [] } },
    output: { omit_empty_optional_fields: true },
    slug: { encoding: 'ascii', clean_accents: true, timezone: 'local' },
    editor: { preview: false },
    collections: [
      {
        name: 'artikel',
        label: 'Artikel',
        label_singular: 'Artikel',
        folder: 'content/artikel',
        path: "{{date | date('YYYY', 'utc')}}/{{date | date('MM', 'utc')}}/{{slug}}",
        slug: `${day}-{{title}}`,
        media_folder: '',
        public_folder: '{{filename}}',
        format: formatName,
        create: true,
        summary: '{{title}}',
        fields: formFields(settings),
      },
    ],
  };
}
