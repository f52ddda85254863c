/**
 * Why a file could not be made. `rows`, `columns`, `size`: more than the format holds, `limit` of them; `dictionary`: an
 * Arrow file cannot hold a column whose dictionary changes; `broken`: the answer is not what it should be.
 */
export type ExportProblem = 'rows' | 'columns' | 'size' | 'dictionary' | 'broken';

export class ExportError extends Error {
  readonly problem: ExportProblem;
  /** What the format holds at most; null where no number is to blame. */
  readonly limit: number | null;

  constructor(problem: ExportProblem, message: string, limit: number | null = null) {
    super(message);
    this.name = 'ExportError';
    this.problem = problem;
    this.limit = limit;
  }
}
