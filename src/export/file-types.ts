import type { WrittenFormat } from './formats.ts';

/** Every format that an answer can be taken away in. */
export type Format = WrittenFormat | 'parquet';

/** What a browser calls a presentation. */
export const PPTX_TYPE =
  'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** …and an archive. */
export const ZIP_TYPE = 'application/zip';

/** How its files end, and what a browser calls them. */
export const FILE_TYPES: Record<Format, { extension: string; type: string }> = {
  csv: { extension: 'csv', type: 'text/csv;charset=utf-8' },
  xlsx: {
    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  parquet: { extension: 'parquet', type: 'application/vnd.apache.parquet' },
  arrow: { extension: 'arrow', type: 'application/vnd.apache.arrow.file' },
  json: { extension: 'json', type: 'application/json' },
  markdown: { extension: 'md', type: 'text/markdown;charset=utf-8' },
};
