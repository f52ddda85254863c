import type { Cell } from '../../../model/index.ts';
import { squeeze } from '../../read/plain.ts';
import { headCell, unplacedAt, type Draft } from './draft.ts';
import type { Sum } from './header.ts';
import { columnsOf, placingOf, type Placing } from './place.ts';
import type { Region } from './region.ts';
import { textOf, valueOf, type Token } from './tokens.ts';

/** The columns of 三公经费; their words as the header of a whole table has them. */
const PARTS = {
  total: ['合计', ''],
  abroad: ['因公出国（境）费', ''],
  vehicles: ['公务用车购置及运行维护费', '小计'],
  purchase: ['公务用车购置及运行维护费', '公务用车购置费'],
  running: ['公务用车购置及运行维护费', '公务用车运行维护费'],
  reception: ['公务接待费', ''],
  operation: ['机关运行经费', ''],
} as const;
type Part = keyof typeof PARTS;

/** The two orders of the templates. */
const ORDERS: readonly (readonly Part[])[] = [
  ['total', 'abroad', 'vehicles', 'purchase', 'running', 'reception'],
  ['total', 'abroad', 'reception', 'vehicles', 'purchase', 'running'],
];
/** What the header of such a table names, wherever its words stand. */
const WORDS = [/合计/, /出国/, /小计/, /购置费/, /运行(?:维护)?费/, /接待费?/];
const PHASE = /^(?:(?:年初|全年|调整)?预算数?|决算数?)$/;

/** One order of the columns, and where the amounts can stand in it. */
interface Reading {
  columns: readonly { part: Part; phase: Token | null }[];
  placing: Placing;
}

/**
 * A table of 三公经费 that is one row of amounts without a label. Which of the templates' orders it has follows from
 * the sums; where the amounts fit in more than one way, only those that mean the same in each are told.
 */
export function bareDraft(region: Region): Draft | null {
  const [row, ...others] = region.body.filter(({ tokens }) => tokens.length > 0);
  const words = region.head.flatMap(({ tokens }) => tokens);
  const header = textOf(words);
  if (!row || others.length > 0 || row.tokens.some(({ kind }) => kind === 'text')) return null;
  if (!WORDS.every((word) => word.test(header))) return null;
  const phases = words.filter(({ text }) => PHASE.test(squeeze(text)));
  const last: readonly Part[] = /机关运行/.test(header) ? ['operation'] : [];
  const { tokens } = row;
  const readings = ORDERS.flatMap((order) => {
    const columns = withPhases([...order, ...last], phases);
    const placing = columns && placingOf(tokens.map(valueOf), columns.length, sumsOf(columns));
    return columns && placing ? [{ columns, placing }] : [];
  });
  const proven = readings.filter((reading) => reading.placing.ways.length > 0 && holds(reading));
  const told = agreed(proven, tokens.length);
  const [layout] = proven;
  if (!layout || told.every((at) => at === null)) return null;
  return drafted(region, layout, told, tokens, row.index);
}

function withPhases(order: readonly Part[], phases: readonly Token[]): Reading['columns'] | null {
  if (phases.length === 0) return order.map((part) => ({ part, phase: null }));
  const kinds = new Set(phases.map(({ text }) => squeeze(text)));
  if (phases.length !== order.length * kinds.size) return null;
  const [first] = phases;
  const beside = kinds.size === 1 || squeeze(phases[1]?.text ?? '') !== squeeze(first?.text ?? '');
  return phases.map((phase, at) => {
    const place = beside ? Math.floor(at / kinds.size) : at % order.length;
    return { part: order[place] ?? 'total', phase };
  });
}

/** 合计 = 因公出国 + 小计 + 公务接待, 小计 = 购置 + 运行, for each phase. */
function sumsOf(columns: Reading['columns']): Sum[] {
  const phases = [...new Set(columns.map(({ phase }) => squeeze(phase?.text ?? '')))];
  return phases.flatMap((own) => {
    const at = (part: Part): number =>
      columns.findIndex(
        (column) => column.part === part && squeeze(column.phase?.text ?? '') === own,
      );
    return [
      { whole: at('total'), parts: [at('abroad'), at('vehicles'), at('reception')] },
      { whole: at('vehicles'), parts: [at('purchase'), at('running')] },
    ];
  });
}

/** A row with all its amounts has one way in either order: the sums decide between them. */
function holds({ columns, placing }: Reading): boolean {
  const [way] = placing.ways;
  if (!way || placing.values.length < columns.length) return true;
  return sumsOf(columns).every(({ whole, parts }) => {
    const at = (column: number): number => placing.values[column] ?? 0;
    const sum = parts.reduce((total, part) => total + at(part), 0);
    return Math.abs(at(whole) - sum) <= 0.02 + 1e-9;
  });
}

/** The column of each amount in the first order; null where another way or order gives it another meaning. */
function agreed(readings: readonly Reading[], count: number): (number | null)[] {
  const [first] = readings;
  if (!first) return Array.from({ length: count }, () => null);
  const places = columnsOf(first.placing);
  return places.map((place, index) => {
    if (place === null) return null;
    const meaning = first.columns[place];
    const value = first.placing.values[index] ?? 0;
    const same = readings.every(({ columns, placing }) => {
      const own = columnsOf(placing)[index];
      if (own == null) return false;
      const other = columns[own];
      if (other?.part === meaning?.part && other?.phase === meaning?.phase) return true;
      // Another order, but the same amount in the column that means the same: nothing is told wrong.
      const twin = columns.findIndex(
        ({ part, phase }) =>
          part === meaning?.part &&
          squeeze(phase?.text ?? '') === squeeze(meaning.phase?.text ?? ''),
      );
      const at = columnsOf(placing).indexOf(twin);
      return at >= 0 ? placing.values[at] === value : value === 0;
    });
    return same ? place : null;
  });
}

function drafted(
  region: Region,
  { columns }: Reading,
  told: readonly (number | null)[],
  tokens: readonly Token[],
  index: number,
): Draft {
  const line = (region.head[0]?.index ?? 0) + 1;
  const level = (depth: 0 | 1): Cell[] => {
    let before = '';
    return columns.map(({ part }) => {
      const text = PARTS[part][depth];
      const again = depth === 0 && text === before;
      before = text;
      return headCell([], line, again ? '' : text);
    });
  };
  const phases = columns.map(({ phase }) => headCell(phase ? [phase] : [], line));
  const kept = tokens.filter((_, at) => told[at] !== null);
  const ways = [told.filter((at) => at !== null)];
  return {
    head: [level(0), level(1), ...(columns.some(({ phase }) => phase) ? [phases] : [])],
    leading: 'none',
    columns: [{ keys: columns.map(({ part }) => part), sums: [] }],
    rows: [
      {
        index,
        sides: [
          { codes: [], label: null, amounts: kept, placing: { values: kept.map(valueOf), ways } },
        ],
      },
    ],
    groups: [],
    unplaced: unplacedAt(
      tokens.filter((_, at) => told[at] === null),
      'blank_cells',
    ),
    totals: [],
  };
}
