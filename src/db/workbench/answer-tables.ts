import type { AnswerColumn } from '../../model/index.ts';
import { rowsOfArrow } from '../snapshot.ts';
import type { ArrowRows } from './arrow-rows.ts';
import type { WorkbenchEngine } from './engine.ts';
import { failureOf } from './failure.ts';

/** An answer as a table of the engine, to sort, filter, sum up and write: exactly the rows that were shown. */
export interface AnswerTable {
  /** Its name, with the schema that it is in. */
  name: string;
  /** Its columns in the order of the answer's; those with the same name are told apart. */
  columns: readonly AnswerColumn[];
}

/** Arrow's mark for the end of a stream. */
const END = [0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0];

/** The answers that an engine holds as tables. Each is made when it is first needed. */
export class AnswerTables {
  readonly #engine: WorkbenchEngine;
  readonly #made = new Map<ArrowRows, Promise<AnswerTable>>();
  #number = 0;

  constructor(engine: WorkbenchEngine) {
    this.#engine = engine;
  }

  /**
   * The table of an answer that has come as a whole. `progress`: the share that is done, 0 to 1.
   * @throws StatementFailure, for want of memory mostly.
   */
  of(rows: ArrowRows, progress: (share: number) => void = () => undefined): Promise<AnswerTable> {
    const known = this.#made.get(rows);
    if (known) return known;
    const making = this.#make(rows, progress);
    this.#made.set(rows, making);
    making.catch(() => this.#made.delete(rows));
    return making;
  }

  /** Forgets an answer that is not shown any more. */
  async drop(rows: ArrowRows): Promise<void> {
    const making = this.#made.get(rows);
    if (!making) return;
    this.#made.delete(rows);
    const table = await making.catch(() => null);
    if (table) await this.#engine.db.runQuery(this.#engine.reader, `DROP TABLE ${table.name}`);
  }

  async #make(rows: ArrowRows, progress: (share: number) => void): Promise<AnswerTable> {
    const { db, reader } = this.#engine;
    const name = `a${++this.#number}`;
    const { schema, batches } = rows.pieces();
    // What a failed insertion leaves behind stays with its connection.
    const connection = await db.connectInternal();
    const insert = (bytes: Uint8Array): Promise<void> =>
      db.insertArrowFromIPCStream(connection, bytes, { schema: 'answer', name, create: true });
    try {
      // The worker takes what it is given, so it is given copies.
      await insert(schema.slice());
      for (const [i, batch] of batches.entries()) {
        await insert(batch.slice());
        progress((i + 1) / (batches.length + 1));
      }
      await insert(Uint8Array.from(END));
      const described = rowsOfArrow(await db.runQuery(reader, `DESCRIBE answer.${name}`)) as {
        column_name: string;
      }[];
      return {
        name: `answer.${name}`,
        columns: rows.columns.map((column, i) => ({
          ...column,
          name: described[i]?.column_name ?? column.name,
        })),
      };
    } catch (thrown) {
      throw failureOf(thrown);
    } finally {
      await db.disconnect(connection);
    }
  }
}
