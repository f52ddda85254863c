import { Table, tableFromIPC, tableToIPC } from '@uwdata/flechette';
import { uniqueNames } from '../names.ts';
import type { ArrowRows } from './arrow-rows.ts';
import type { WorkbenchEngine } from './engine.ts';
import { failureOf } from './failure.ts';
import { ANSWERS } from './statement.ts';

/** Arrow's mark for the end of a stream. */
const END = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0);

/** Arrow's message of a schema whose fields have other names; the same bytes where they have those already. */
export function renamed(message: Uint8Array, names: readonly string[]): Uint8Array {
  const { schema } = tableFromIPC([message]);
  if (schema.fields.every(({ name }, i) => name === names[i])) return message.slice();
  const fields = schema.fields.map((field, i) => ({ ...field, name: names[i] ?? field.name }));
  const stream = tableToIPC(new Table({ ...schema, fields }, []), { format: 'stream' });
  if (stream === null) throw new Error('The schema could not be written.');
  return stream.slice(0, -END.length);
}

/**
 * The answers that an engine holds as tables of the database `ANSWERS`: exactly the rows that were shown, to sort, filter, sum
 * up and write. Columns are named by `uniqueNames`, `rowid` is the number of the row. Each is made when it is first needed.
 */
export class AnswerTables {
  readonly #engine: WorkbenchEngine;
  readonly #made = new Map<ArrowRows, Promise<string>>();
  #number = 0;

  constructor(engine: WorkbenchEngine) {
    this.#engine = engine;
  }

  /**
   * The name of the table of an answer that has come as a whole. `progress`: the share that is done, 0 to 1.
   * @throws StatementFailure, for want of memory mostly.
   */
  of(rows: ArrowRows, progress: (share: number) => void = () => undefined): Promise<string> {
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
    if (table) await this.#engine.query(`DROP TABLE ${table}`);
  }

  async #make(rows: ArrowRows, progress: (share: number) => void): Promise<string> {
    const { db } = this.#engine;
    const name = `a${++this.#number}`;
    const { schema, batches } = rows.pieces();
    // What a failed insertion leaves behind stays with its connection.
    const connection = await db.connectInternal();
    await db.runQuery(connection, `USE ${ANSWERS}.main`);
    const insert = (bytes: Uint8Array): Promise<void> =>
      db.insertArrowFromIPCStream(connection, bytes, { schema: 'main', name, create: true });
    try {
      await insert(renamed(schema, uniqueNames(rows.columns)));
      for (const [i, batch] of batches.entries()) {
        // The worker takes what it is given, so it is given a copy.
        await insert(batch.slice());
        progress((i + 1) / (batches.length + 1));
      }
      await insert(END.slice());
      return name;
    } catch (thrown) {
      throw failureOf(thrown);
    } finally {
      await db.disconnect(connection);
    }
  }
}
