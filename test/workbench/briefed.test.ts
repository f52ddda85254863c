import { describe, expect, it, vi } from 'vitest';
import type { ArrowRows } from '../../src/db/workbench/arrow-rows.ts';
import { StatementFailure, type FailureKind } from '../../src/db/workbench/failure.ts';
import type { Outcome } from '../../src/db/workbench/session.ts';
import { queryWords, type QueryTrouble } from '../../src/i18n/workbench/query.ts';
import type { Rows } from '../../src/model/answer.ts';
import { queryAddress } from '../../src/state/briefing/query.ts';
import { BriefedQueries, type Runs } from '../../src/workbench/briefed.ts';
import { answer, column } from './chart/answer.ts';

const t = queryWords.zh;
const { signal } = new AbortController();
const ROWS = answer(
  [column('region', 'text'), column('value', 'number')],
  [
    ['甲县', 3],
    ['乙县', null],
  ],
);

/** A session that answers with `rows` or as it is told, and counts what it is asked. */
function sessions(
  how: (statement: string, stop: AbortSignal) => Outcome | Promise<Outcome> = () => ({
    ...{ status: 'done', truncated: false },
  }),
  rows: Rows = ROWS,
) {
  const asked: string[] = [];
  const counts = { begun: 0, closed: 0 };
  const begin = (): Runs => {
    counts.begun += 1;
    return {
      open: () => Promise.resolve(),
      run: (statement, show, stop) => {
        asked.push(statement);
        // Only what all rows have is looked at.
        show(rows as ArrowRows);
        return Promise.resolve(how(statement, stop));
      },
      close: () => void (counts.closed += 1),
    };
  };
  return { asked, counts, surroundings: { begin, schema: () => Promise.resolve([]) } };
}
const addressOf = (query: string): string => queryAddress(query, []) ?? '';
const failed = (kind: FailureKind, message: string): Outcome => ({
  ...{ status: 'failed', failure: new StatementFailure(kind, message) },
});
/** Ends when it is told to, as an engine that is stopped does. */
const untilStopped = (_: string, stop: AbortSignal): Promise<Outcome> =>
  new Promise((resolve) => {
    stop.addEventListener('abort', () => resolve({ status: 'cancelled' }));
  });

async function whyOf(queries: BriefedQueries, query: string): Promise<string | null> {
  const found = await queries.figureAt(addressOf(query), 'zh', signal);
  const drawing = found?.figure.drawing;
  return found?.print === null && drawing?.kind === 'none' ? drawing.why : null;
}

describe('a statement of a briefing', () => {
  it('is drawn as on the page, with a print that is the same in either language', async () => {
    const { surroundings, counts } = sessions();
    const queries = new BriefedQueries(surroundings);
    const [zh, en] = await Promise.all(
      (['zh', 'en'] as const).map((one) => queries.figureAt(addressOf('SELECT 1'), one, signal)),
    );
    expect(zh?.figure).toMatchObject({ id: 'sql-chart', drawing: { kind: 'bars' } });
    expect(zh?.figure.title).not.toBe(en?.figure.title);
    expect(zh?.print).not.toBeNull();
    expect(en?.print).toBe(zh?.print);
    // One engine for all, ended when the briefing is left.
    expect(counts).toEqual({ begun: 1, closed: 0 });
    queries.close();
    expect(counts.closed).toBe(1);
  });

  it('has another print when a number or a name has changed', async () => {
    const prints = new Set<string | null | undefined>();
    for (const data of [
      [['甲县', 3]],
      [['甲县', 4]],
      [['乙县', 3]],
      [['甲县', null]],
      [['甲县', 0]],
    ]) {
      const { surroundings } = sessions(undefined, answer(ROWS.columns, data));
      const queries = new BriefedQueries(surroundings);
      prints.add((await queries.figureAt(addressOf('SELECT 1'), 'zh', signal))?.print);
      queries.close();
    }
    expect(prints.size).toBe(5);
  });

  it.each(['DROP TABLE facts', 'SELECT 1; SELECT 2', "COPY facts TO 'x'", 'SET memory_limit = 1'])(
    'is not run where it does more than read: %s',
    async (query) => {
      const { surroundings, asked, counts } = sessions();
      expect(await whyOf(new BriefedQueries(surroundings), query)).toBe(t.trouble.writes);
      expect([asked, counts.begun]).toEqual([[], 0]);
    },
  );

  it.each<[QueryTrouble, FailureKind, string]>([
    ['table', 'statement', 'Catalog Error: Table with name mine does not exist!'],
    ['statement', 'statement', 'Binder Error: column x not found'],
    ['refused', 'refused', 'https://example.com'],
    ['memory', 'memory', 'Out of Memory Error'],
    ['engine', 'engine', 'RuntimeError'],
  ])('that fails says so in words: %s', async (trouble, kind, message) => {
    const queries = new BriefedQueries(sessions(() => failed(kind, message)).surroundings);
    expect(await whyOf(queries, 'SELECT 1')).toContain(t.trouble[trouble]);
    queries.close();
  });

  it('is tried again where a table could not be fetched', async () => {
    const queries = new BriefedQueries(sessions(() => failed('data', '503')).surroundings);
    const asked = queries.figureAt(addressOf('SELECT 1'), 'zh', signal);
    await expect(asked).rejects.toMatchObject({ trouble: 'missing' });
    queries.close();
  });

  it('is ended when its time is over; after some of these no other is run', async () => {
    const { surroundings, asked } = sessions(untilStopped);
    const queries = new BriefedQueries(surroundings, 1);
    for (let i = 0; i < 3; i++) expect(await whyOf(queries, 'SELECT 1')).toBe(t.trouble.time);
    expect(await whyOf(queries, 'SELECT 1')).toBe(t.trouble.spent);
    expect(asked).toHaveLength(3);
    queries.close();
  });

  it('is ended with the briefing, and what waited behind it is not run', async () => {
    const { surroundings, asked, counts } = sessions(untilStopped);
    const queries = new BriefedQueries(surroundings);
    const stop = new AbortController();
    const all = ['SELECT 1', 'SELECT 2'].map((query) =>
      queries.figureAt(addressOf(query), 'zh', stop.signal),
    );
    await vi.waitFor(() => expect(asked).toEqual(['SELECT 1']));
    stop.abort(new Error('left'));
    queries.close();
    for (const one of all) await expect(one).rejects.toThrow('left');
    expect(asked).toEqual(['SELECT 1']);
    expect(counts.closed).toBe(1);
  });

  it('says that not all rows were taken', async () => {
    const { surroundings } = sessions(() => ({ status: 'done', truncated: true }));
    const queries = new BriefedQueries(surroundings);
    const found = await queries.figureAt(addressOf('SELECT 1'), 'zh', signal);
    expect(found?.figure.notes).toContain(t.incomplete.truncated);
    queries.close();
  });

  it('is nothing where the address has none', async () => {
    const queries = new BriefedQueries(sessions().surroundings);
    expect(await queries.figureAt('#/sql', 'zh', signal)).toBeNull();
  });

  it('has an engine that is ended when nobody asks it any more, and another when somebody does', async () => {
    vi.useFakeTimers();
    try {
      const { surroundings, counts } = sessions();
      const queries = new BriefedQueries(surroundings);
      await queries.figureAt(addressOf('SELECT 1'), 'zh', signal);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(counts).toEqual({ begun: 1, closed: 1 });
      await queries.figureAt(addressOf('SELECT 1'), 'zh', signal);
      expect(counts).toEqual({ begun: 2, closed: 1 });
      queries.close();
    } finally {
      vi.useRealTimers();
    }
  });
});
