import { ArrowRows } from '../db/workbench/arrow-rows.ts';
import { GrowingBlob, watched } from '../export/blob.ts';
import { FILE_TYPES } from '../export/file-types.ts';
import { chunksOf } from '../export/formats.ts';
import type { ExportOrder } from './protocol.ts';

/**
 * Makes a file step by step: each step is a few milliseconds of work, after which `progress` has been told how many rows
 * are written. The last step gives the file.
 * @throws ExportError at a step.
 */
export function* writing(
  { format, schema, units, about, words }: ExportOrder,
  batches: readonly Uint8Array[],
  progress: (rows: number) => void,
): Generator<void, Blob> {
  const file = new GrowingBlob();
  const pieces = { schema, batches };
  const rows = watched(ArrowRows.of(pieces), progress);
  for (const chunk of chunksOf(format, { rows, pieces, units, about, words })) {
    file.add(chunk);
    yield;
  }
  return file.finish(FILE_TYPES[format].type);
}
