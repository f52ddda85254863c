import type { Check, DocumentEntry, Fact, RuleEntry } from '../model/index.ts';
import { literal, ofBureaus } from './bind.ts';
import type { Connector } from './connector.ts';

/** How many places of a bureau's documents a rule was tried on, by what came of it. */
export interface CheckCount extends Pick<Check, 'bureau_id' | 'rule' | 'status' | 'severity'> {
  n: number;
}

/** The checks of the documents of a year, counted. */
export function checkCounts(
  connector: Connector,
  bureaus: readonly string[],
  year: number,
): Promise<CheckCount[]> {
  return connector.query<CheckCount>(
    `SELECT c.bureau_id, c.rule, c.status, c.severity, CAST(count(*) AS INTEGER) AS n
     FROM ${ofBureaus('checks', bureaus)} c
     JOIN ${ofBureaus('documents', bureaus)} d ON d.document_id = c.document_id
     WHERE d.fiscal_year = ?
     GROUP BY c.bureau_id, c.rule, c.status, c.severity
     ORDER BY c.bureau_id, c.rule, c.status, c.severity`,
    [year],
  );
}

/** Every rule with its words, by name. */
export function checkRules(connector: Connector): Promise<RuleEntry[]> {
  return connector.query<RuleEntry>('SELECT * FROM rules ORDER BY rule');
}

/** Which checks are asked for. */
export interface CheckFilter {
  /** In the order of the list. */
  bureaus: readonly string[];
  year: number;
  status: Check['status'] | 'all';
  /** Of findings; empty for all. */
  severities: readonly string[];
  rule: string | null;
}

/** A check with the document that it is of. */
export interface CheckRow
  extends Omit<Check, 'fact_ids'>, Pick<DocumentEntry, 'title' | 'kind' | 'fiscal_year'> {
  fact_ids: readonly string[];
}

/** Checks of some bureaus with their documents, before any condition. */
const rowsOf = (bureaus: readonly string[]): string => `SELECT
       c.check_id, c.document_id, c.bureau_id, c.rule, c.status, c.severity, c.expected, c.found, c.difference,
       c.tolerance, c.fact_ids, c.message, c.message_en, CAST(c.line AS INTEGER) AS line, c.unit, d.title, d.kind,
       CAST(d.fiscal_year AS INTEGER) AS fiscal_year
     FROM ${ofBureaus('checks', bureaus)} c
     JOIN ${ofBureaus('documents', bureaus)} d ON d.document_id = c.document_id`;

/** The check with this id of a bureau's documents; null where there is none. */
export async function checkById(
  connector: Connector,
  bureau: string,
  check: string,
): Promise<CheckRow | null> {
  const rows = await connector.query<CheckRow>(
    `${rowsOf([bureau])}
     WHERE c.check_id = ?`,
    [check],
  );
  return rows[0] ?? null;
}

/** The first `limit` checks that are asked for: by bureau, what does not hold first, the severest first, in document order. */
export function checkList(
  connector: Connector,
  { bureaus, year, status, severities, rule }: CheckFilter,
  limit: number,
): Promise<CheckRow[]> {
  const conditions = [
    `d.fiscal_year = ${literal(year)}`,
    ...(status === 'all' ? [] : [`c.status = ${literal(status)}`]),
    ...(severities.length === 0
      ? []
      : [`(c.status <> 'fail' OR c.severity IN (${severities.map(literal).join(', ')}))`]),
    ...(rule === null ? [] : [`c.rule = ${literal(rule)}`]),
  ];
  const order = bureaus.map((id, i) => `WHEN ${literal(id)} THEN ${i}`).join(' ');
  return connector.query<CheckRow>(
    `${rowsOf(bureaus)}
     WHERE ${conditions.join(' AND ')}
     ORDER BY CASE c.bureau_id ${order} END,
       CASE c.status WHEN 'fail' THEN 1 WHEN 'skip' THEN 2 ELSE 3 END,
       CASE c.severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END,
       c.document_id, c.line NULLS LAST, c.check_id
     LIMIT ?`,
    [limit],
  );
}

/** A figure that takes part in a check. */
export type CheckedFigure = Pick<
  Fact,
  | 'fact_id'
  | 'document_id'
  | 'measure'
  | 'concept'
  | 'value'
  | 'raw'
  | 'unit'
  | 'line'
  | 'start'
  | 'item'
  | 'project'
  | 'heading'
  | 'function_code'
  | 'origin'
  | 'fiscal_year'
>;

/** The ids of what is shown: few, so that they can stand in a statement. */
const ids = (checks: readonly Pick<CheckRow, 'check_id'>[]): string =>
  checks.map(({ check_id }) => literal(check_id)).join(', ');

const bureausOf = (checks: readonly Pick<CheckRow, 'bureau_id'>[]): string[] => [
  ...new Set(checks.map(({ bureau_id }) => bureau_id)),
];

type Shown = readonly Pick<CheckRow, 'check_id' | 'bureau_id' | 'document_id'>[];

/** The figures that take part in some checks, each once. */
export async function figuresOf(connector: Connector, checks: Shown): Promise<CheckedFigure[]> {
  if (checks.length === 0) return [];
  const bureaus = bureausOf(checks);
  return connector.query<CheckedFigure>(
    `SELECT
       fact_id, document_id, measure, concept, value, raw, unit, CAST(line AS INTEGER) AS line,
       CAST(start AS INTEGER) AS start, item, project, heading, function_code, origin,
       CAST(fiscal_year AS INTEGER) AS fiscal_year
     FROM ${ofBureaus('facts', bureaus)} f
     WHERE fact_id IN (
       SELECT unnest(fact_ids) FROM ${ofBureaus('checks', bureaus)} c WHERE check_id IN (${ids(checks)})
     )
     ORDER BY fact_id`,
  );
}

/** A published line of some document. */
export interface PlacedLine {
  document_id: string;
  line: number;
  text: string;
}

/** The published lines that some checks and their figures stand in. */
export async function linesBehind(connector: Connector, checks: Shown): Promise<PlacedLine[]> {
  if (checks.length === 0) return [];
  const bureaus = bureausOf(checks);
  const documents = [...new Set(checks.map(({ document_id }) => document_id))];
  return connector.query<PlacedLine>(
    `WITH shown AS (
       SELECT document_id, line, fact_ids FROM ${ofBureaus('checks', bureaus)} c WHERE check_id IN (${ids(checks)})
     ),
     wanted AS (
       SELECT document_id, line FROM shown
       UNION
       SELECT document_id, line FROM ${ofBureaus('facts', bureaus)} f
       WHERE fact_id IN (SELECT unnest(fact_ids) FROM shown)
     )
     SELECT l.document_id, CAST(l.line AS INTEGER) AS line, l.text
     FROM lines l
     JOIN wanted w ON w.document_id = l.document_id AND w.line = l.line
     WHERE l.document_id IN (${documents.map(literal).join(', ')})
     ORDER BY l.document_id, l.line`,
  );
}

/** A mart that shows a figure which a check found fault with; `axis` for the composition. */
export interface Touch {
  check_id: string;
  mart: 'composition' | 'per_capita_subsidy' | 'three_public' | 'execution';
  axis: string | null;
}

/** The marts whose figures some checks touch, by what the marts say of themselves. */
export async function touchesOf(connector: Connector, checks: Shown): Promise<Touch[]> {
  if (checks.length === 0) return [];
  const bureaus = bureausOf(checks);
  const of = (mart: Touch['mart'], axis: string): string =>
    `SELECT unnest(findings) AS check_id, '${mart}' AS mart, ${axis} AS axis FROM ${ofBureaus(mart, bureaus)} m`;
  return connector.query<Touch>(
    `SELECT DISTINCT check_id, mart, axis
     FROM (
       ${of('composition', 'axis')}
       UNION ALL ${of('per_capita_subsidy', 'NULL')}
       UNION ALL ${of('three_public', 'NULL')}
       UNION ALL ${of('execution', 'NULL')}
     ) t
     WHERE check_id IN (${ids(checks)})
     ORDER BY check_id, mart, axis`,
  );
}
