import type { About, AboutWords } from '../../export/about.ts';
import type { ArrowPieces } from '../../export/arrow.ts';
import { download } from '../../export/download.ts';
import { ExportError } from '../../export/error.ts';
import { FILE_TYPES, type Format } from '../../export/file-types.ts';
import { decimal } from '../../i18n/decimal.ts';
import { sizeText } from '../../i18n/size.ts';
import type { OutWords } from '../../i18n/workbench/out.ts';

/** In the order of the menu. */
export const FORMATS = ['csv', 'xlsx', 'parquet', 'arrow', 'json', 'markdown'] as const;

/** An answer as it can be taken away. */
export interface OutAnswer {
  count: number;
  /** The batches of the whole answer, as they came from the engine. */
  pieces: () => ArrowPieces;
  units: readonly (string | null)[];
  /** Whether the engine had more rows. */
  truncated: boolean;
  /** Made when it is asked for: it looks through the rows. */
  about: () => About;
}

/** The rows of an answer that are shown, where these are others than its own or in another order. */
export interface ShownAnswer {
  count: number;
  /** Fetches them from the engine. */
  taken: (signal: AbortSignal) => Promise<OutAnswer>;
}

interface Options {
  signal: AbortSignal;
  onprogress: (rows: number) => void;
}

async function fileOf(
  format: Format,
  answer: OutAnswer,
  words: AboutWords,
  parquet: (signal: AbortSignal) => Promise<Uint8Array>,
  options: Options,
): Promise<Blob> {
  if (format === 'parquet') {
    const bytes = await parquet(options.signal);
    options.signal.throwIfAborted();
    return new Blob([bytes as BlobPart], { type: FILE_TYPES.parquet.type });
  }
  const { exportFile } = await import('../../workers/export.ts');
  const { schema, batches } = answer.pieces();
  // What is sent to a worker must be plain: a component's state is not.
  const { units, about } = plain({ units: answer.units, about: answer.about() });
  return await exportFile({ format, schema, batches, units, about, words }, options);
}

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/**
 * Makes a file of all rows of `answer` and gives it to the reader. `parquet` asks the engine for the Parquet file of them.
 * @returns Its size, in words.
 * @throws ExportError for what the format cannot hold; the signal's reason when it was aborted.
 */
export async function saveAnswer(
  format: Format,
  name: string,
  answer: OutAnswer,
  words: AboutWords,
  parquet: (signal: AbortSignal) => Promise<Uint8Array>,
  options: Options,
): Promise<string> {
  const { extension, type } = FILE_TYPES[format];
  const file = await fileOf(format, answer, words, parquet, options);
  download(`${name}.${extension}`, type, file);
  return sizeText(file.size);
}

/** Why there is no file, for the reader. */
export function troubleOf(thrown: unknown, words: OutWords): string {
  if (thrown instanceof ExportError) {
    const limit = thrown.limit === null ? '' : ` ${decimal(thrown.limit, 0, 0)}`;
    return `${words.failed} ${words.problems[thrown.problem]}${limit}`;
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return `${words.failed} ${message.slice(0, 300)}`;
}
