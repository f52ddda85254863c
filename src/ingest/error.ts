import type { Location } from '../model/index.ts';

export interface Problem {
  /** Stable name of the rule that was broken, `file.empty`. */
  rule: string;
  /** The file that it was found in, as the user named it; null where no file is concerned. */
  file: string | null;
  location: Location | null;
  expected: string | null;
  found: string | null;
  /** What is wrong and what to do about it. */
  message: string;
}

/** Input that is refused: located data first, a sentence for the person who has to act last. */
export class IngestError extends Error implements Problem {
  readonly rule: string;
  readonly file: string | null;
  readonly location: Location | null;
  readonly expected: string | null;
  readonly found: string | null;

  constructor(problem: Pick<Problem, 'rule' | 'message'> & Partial<Problem>) {
    super(problem.message);
    this.name = 'IngestError';
    this.rule = problem.rule;
    this.file = problem.file ?? null;
    this.location = problem.location ?? null;
    this.expected = problem.expected ?? null;
    this.found = problem.found ?? null;
  }

  toJSON(): Problem {
    const { rule, file, location, expected, found, message } = this;
    return { rule, file, location, expected, found, message };
  }
}
