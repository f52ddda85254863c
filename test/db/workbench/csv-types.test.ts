import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Connector } from '../../../src/db/connector.ts';
import { literal } from '../../../src/db/bind.ts';
import {
  typesAsked,
  typesOption,
  type GuessedColumn,
} from '../../../src/db/workbench/csv-types.ts';
import { temporaryFolder } from '../../sql/engines.ts';
import { ledgerOf } from '../../sql/ledger.ts';

const { native, wasm } = ledgerOf({});
let files = 0;
const { folder, remove } = temporaryFolder();
afterAll(remove);

/** The types that the columns of a file get, and its rows as text. */
async function readWith(engine: Connector, lines: readonly string[]) {
  const path = join(folder, `${++files}.csv`);
  writeFileSync(path, `${lines.join('\n')}\n`);
  const source = (more: string): string =>
    `read_csv(${literal(path)}, auto_detect=true, sample_size=-1, delim=';', header=true${more})`;
  const columns = async (of: string): Promise<GuessedColumn[]> =>
    (await engine.query<Record<'column_name' | 'column_type', string>>(`DESCRIBE FROM ${of}`)).map(
      ({ column_name: name, column_type: type }) => ({ name, type }),
    );
  const guessed = await columns(source(''));
  const asked = typesAsked(guessed, source(', all_varchar=true'));
  const [found = {}] = asked === null ? [] : await engine.query<Record<string, unknown>>(asked);
  const option = typesOption(guessed, found);
  const all = source(option === '' ? '' : `, ${option}`);
  const texts = await engine.query<Record<string, string | null>>(
    `SELECT CAST(COLUMNS(*) AS VARCHAR) FROM ${all}`,
  );
  return {
    types: (await columns(all)).map(({ type }) => type),
    rows: texts.map((row) => Object.values(row)),
  };
}

/** The same with the engine of the page and with a later one. */
async function read(lines: readonly string[]) {
  const found = await readWith(wasm(), lines);
  expect(await readWith(native(), lines)).toEqual(found);
  return found;
}

const column = async (...values: string[]) => {
  const { types, rows } = await read(['a', ...values]);
  return [types[0], ...rows.flat()];
};

describe('the columns of a CSV file', () => {
  it.each([
    ['accounts', 'VARCHAR', ['62220212345678901234', '62220212345678901235', '7']],
    ['codes with zeros before them', 'VARCHAR', ['0012', '12']],
    ['persons', 'VARCHAR', ['110101199001011234', '11010119900101123X']],
    ['days or months', 'VARCHAR', ['01/02/2024', '03/04/2024']],
    ['short years', 'VARCHAR', ['01/02/24', '13/02/24']],
    ['long decimals', 'DECIMAL(38,2)', ['1.25', '12345678901234567.89']],
    ['decimals among whole numbers', 'DECIMAL(38,1)', ['0.5', '-9007199254740993.0']],
    ['decimals that no type holds', 'VARCHAR', ['1.25', `1.${'123456789'.repeat(5)}`]],
    ['numbers of both kinds', 'VARCHAR', ['1e5', '62220212345678901234']],
  ])('keep what stands in them: %s', async (_, type, values) => {
    expect(await column(...values)).toEqual([type, ...values]);
  });

  it.each([
    ['whole numbers', ['0', '-12', '9007199254740993'], ['BIGINT', '0', '-12', '9007199254740993']],
    ['numbers', ['0.5', '.25', '1e-7', '100'], ['DOUBLE', '0.5', '0.25', '1e-07', '100.0']],
    [
      'what a program wrote',
      ['0.30000000000000004', '1.0'],
      ['DOUBLE', '0.30000000000000004', '1.0'],
    ],
    ['days, year first', ['2024/01/02', '2024/11/12'], ['DATE', '2024-01-02', '2024-11-12']],
    [
      'days that tell themselves apart',
      ['01/02/2024', '13/02/2024'],
      ['DATE', '2024-02-01', '2024-02-13'],
    ],
    ['months that do', ['01/02/2024', '02/13/2024'], ['DATE', '2024-01-02', '2024-02-13']],
    ['days and hours', ['2024-01-02 03:04:05'], ['TIMESTAMP', '2024-01-02 03:04:05']],
  ])('are of the type that they are: %s', async (_, values, expected) => {
    expect(await column(...values)).toEqual(expected);
  });

  it('are told one by one, whatever they are called, and gaps stay gaps', async () => {
    const { types, rows } = await read([
      `it's "a";b;b;日`,
      '62220212345678901234;1.5;01/02/2024;13/02/2024',
      ';;;',
      '62220212345678901235;2;02/02/2024;01/02/2024',
    ]);
    expect(types).toEqual(['VARCHAR', 'DOUBLE', 'VARCHAR', 'DATE']);
    expect(rows).toEqual([
      ['62220212345678901234', '1.5', '01/02/2024', '2024-02-13'],
      [null, null, null, null],
      ['62220212345678901235', '2.0', '02/02/2024', '2024-02-01'],
    ]);
  });
});
