import { onlyReads } from '../../db/workbench/statement.ts';
import type { PickTrouble } from '../../i18n/workbench/query.ts';
import { queryAddress } from '../../state/briefing/query.ts';
import { statementsOf } from '../editor/statements.ts';
import { tokensOf } from '../editor/tokens.ts';
import type { Asked } from './figure.ts';

/** Which of these tables a statement names, as it may: without quotes in any case, or in quotes. */
export function namedIn(statement: string, tables: readonly string[]): string[] {
  if (tables.length === 0) return [];
  const words = new Set(
    tokensOf(statement).flatMap(({ kind, text }) => {
      if (kind === 'word') return [text.toLowerCase()];
      return kind === 'quoted' ? [text.slice(1, -1).replaceAll('""', '"').toLowerCase()] : [];
    }),
  );
  return tables.filter((name) => words.has(name.toLowerCase()));
}

/** The one statement of a text, if a briefing runs it: it surely only reads, and stands alone. */
export function readingStatement(text: string): string | null {
  const [statement, ...others] = statementsOf(text);
  return statement && others.length === 0 && onlyReads(statement.text) ? statement.text : null;
}

/** The address of a chart for a briefing, or why it has none: a briefing runs the statement anew, over the shipped data. */
export function pickOf(
  { statement, incomplete, arranged, own }: Asked,
  chart: readonly string[],
): { address: string } | { trouble: PickTrouble } {
  if (readingStatement(statement) === null) return { trouble: 'writes' };
  if (own.length > 0) return { trouble: 'own' };
  if (incomplete !== null) return { trouble: 'incomplete' };
  if (arranged) return { trouble: 'arranged' };
  const address = queryAddress(statement, chart);
  return address === null ? { trouble: 'long' } : { address };
}
