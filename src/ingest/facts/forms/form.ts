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
    const { text } = source;
    this.text = text === '' ? '' : plain(text);
    this.bare = text === '' ? '' : withoutDecoration(this.text);
    this.hasDigit = this.bare !== '' && /\d/.test(this.bare);
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
    let joined = '';
    let hasAmount = false;
    for (const cell of this.filled) {
      joined += cell.bare;
      hasAmount ||= cell.amount !== null;
    }
    this.joined = joined;
    this.hasAmount = hasAmount;
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
