import { GrowingBlob } from '../export/blob.ts';
import { FILE_TYPES, PPTX_TYPE, ZIP_TYPE } from '../export/file-types.ts';
import { pptxOf } from '../export/pptx/index.ts';
import type { PlainSheet } from '../export/xlsx/sheet.ts';
import { workbookOf } from '../export/xlsx/workbook.ts';
import { Archive } from '../export/zip.ts';
import { failed } from './failed.ts';
import type { FilesReply, FilesRequest } from './files-protocol.ts';

function workbook(sheets: readonly PlainSheet[]): Blob {
  const file = new GrowingBlob();
  for (const chunk of workbookOf(sheets)) file.add(chunk);
  return file.finish(FILE_TYPES.xlsx.type);
}

/** Takes the page's requests and answers them, one after the other: what the worker of files does, apart from being one. */
export function filesDesk(send: (reply: FilesReply) => void): (request: FilesRequest) => void {
  const archives = new Map<number, Archive>();

  /** @returns The file, when it is there. */
  async function answer(request: FilesRequest): Promise<Blob | null> {
    const { id } = request;
    const progress = (done: number): void => send({ kind: 'progress', id, done });
    const archive = archives.get(id) ?? new Archive();
    switch (request.kind) {
      case 'pptx': {
        const bytes = await pptxOf(request.deck, progress);
        return new Blob([bytes as BlobPart], { type: PPTX_TYPE });
      }
      case 'xlsx':
        return workbook(request.sheets);
      case 'entry': {
        archives.set(id, archive);
        const { path, content } = request.entry;
        archive.add(path, new Uint8Array(await content.arrayBuffer()));
        progress(archive.files);
        return null;
      }
      case 'archived':
        archives.delete(id);
        return archive.finish(ZIP_TYPE);
    }
  }

  async function serve(request: FilesRequest): Promise<void> {
    const { id } = request;
    try {
      const file = await answer(request);
      if (file) send({ kind: 'done', id, file });
    } catch (thrown) {
      send(failed(id, thrown));
    }
  }

  let line = Promise.resolve();
  return (request) => {
    line = line.then(() => serve(request));
  };
}
