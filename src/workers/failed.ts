import { ExportError, type ExportProblem } from '../export/error.ts';

/** What a worker sends of a file that could not be made. */
export interface Failed {
  kind: 'failed';
  id: number;
  /** Null where it is no problem of the format. */
  problem: ExportProblem | null;
  limit: number | null;
  message: string;
}

/** What was thrown, so that it can be sent. */
export function failed(id: number, thrown: unknown): Failed {
  const known = thrown instanceof ExportError ? thrown : null;
  return {
    kind: 'failed',
    id,
    problem: known?.problem ?? null,
    limit: known?.limit ?? null,
    message: thrown instanceof Error ? thrown.message : String(thrown),
  };
}

/** What was sent, so that it can be thrown. */
export const errorOf = ({ problem, limit, message }: Failed): Error =>
  problem === null ? new Error(message) : new ExportError(problem, message, limit);
