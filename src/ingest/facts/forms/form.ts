import type { Block, Cell, Statement } from '../../../model/index.ts';
import { plain, withoutDecoration } from '../../read/plain.ts';
import { amountOf, targetValue, type Quantity } from './value.ts';

/** A cell with its text made plain (same offsets as the source) and without blanks; its readings are made once. */
export class FormCell {
  readonly text: string;
  /** Without blanks and quotes. */
  readonly bare: string;
  readonly hasDigit: boolean;
  private amountRead: Quantity | null | undefined;
  private targetRead: ReturnType<typeof targetValue> | undefined;

  constructor(readonly source: Cell) {
    this.text = source.text === '' ? '' : plain(source.text);
    this.bare = withoutDecoration(this.text);
    this.hasDigit = /\d/.test(this.text);
  }

  /** The amount that the cell holds and nothing else. */
  get amount(): Quantity | null {
    if (!this.hasDigit) return null;
    if (this.amountRead === undefined) this.amountRead = amountOf(this.text);
    return this.amountRead;
  }

  /** What the cell holds as an indicator's value. */
  get target(): ReturnType<typeof targetValue> {
    return (this.targetRead ??= this.hasDigit ? targetValue(this.text) : 'none');
  }
}

/** A row; the index of a cell is its column. */
export class FormRow {
  readonly line: number;
  /** The cells that are not empty. */
  readonly filled: readonly FormCell[];
  /** The texts of the row without blanks, joined: what a label looks like before a scan cut it. */
  readonly joined: string;
  readonly hasAmount: boolean;

  constructor(readonly cells: readonly FormCell[]) {
    this.filled = cells.filter((cell) => cell.bare !== '');
    this.line = this.filled[0]?.source.line ?? 0;
    this.joined = this.filled.map((cell) => cell.bare).join('');
    this.hasAmount = this.filled.some((cell) => cell.amount !== null);
  }
}

/** One performance table or application form: the rows between two titles, over however many blocks. */
export interface Form {
  statement: Statement;
  title: string;
  /** Lines above it, nearest last. */
  captions: readonly Cell[];
  rows: FormRow[];
  notes: readonly Cell[];
  blocks: Block[];
  firstLine: number;
  lastLine: number;
}
