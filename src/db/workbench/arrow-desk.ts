import { FileRefused, type FileTrouble } from './file-refused.ts';
import { soundArrow } from './own-arrow.ts';

/** What the worker that reads Arrow files sends: `ready` once, when it has started; then for the file that it is given. */
export type ArrowReply =
  | { kind: 'ready' }
  | { kind: 'done'; stream: Uint8Array }
  | {
      kind: 'failed';
      /** Null for what is no `FileRefused`. */
      trouble: FileTrouble | null;
      message: string;
    };

/** Reads a file and tells what became of it: what the worker does, apart from being a worker. */
export function readForReply(bytes: Uint8Array): Exclude<ArrowReply, { kind: 'ready' }> {
  try {
    return { kind: 'done', stream: soundArrow(bytes) };
  } catch (thrown) {
    return {
      kind: 'failed',
      trouble: thrown instanceof FileRefused ? thrown.trouble : null,
      message: thrown instanceof Error ? thrown.message : String(thrown),
    };
  }
}
