import { ofBureaus } from './bind.ts';
import type { Connector } from './connector.ts';
import type { EvidenceDocument, EvidenceFact, EvidenceFinding } from './evidence.ts';

/* The questions behind `evidenceOf`: about thousands of figures at once, a few thousand signs of ids at a time. */

/** How long the text of ids in one question may be: the engine's stack, which takes it, holds some 200,000 bytes. */
const MOST_SIGNS = 20_000;

const AMONG = 'IN (SELECT unnest(string_split(?, chr(10))))';

/** Ids as texts for `AMONG`, each of them for one question. No id has the sign between them. */
function texts(ids: Iterable<string>): string[] {
  const made: string[] = [];
  let text = '';
  for (const id of ids) {
    if (text !== '' && text.length + id.length >= MOST_SIGNS) {
      made.push(text);
      text = '';
    }
    text += text === '' ? id : `\n${id}`;
  }
  return [...made, text];
}

/** The rows that a question with one `AMONG` has for some ids, however many these are. */
async function among<Row extends object>(
  connector: Connector,
  sql: string,
  ids: Iterable<string>,
): Promise<Row[]> {
  const answers: Row[][] = [];
  for (const text of texts(ids)) answers.push(await connector.query<Row>(sql, [text]));
  return answers.flat();
}

export type Publication = Omit<EvidenceDocument, 'lines'>;

const PUBLICATIONS = `
  SELECT d.document_id, d.bureau_id, d.title, d.kind, CAST(d.fiscal_year AS INTEGER) AS fiscal_year,
    d.published_on, b.region, b.region_en
  FROM documents d JOIN bureaus b ON b.bureau_id = d.bureau_id
  WHERE d.document_id ${AMONG}`;

const FACTS = (bureaus: readonly string[]): string => `
  SELECT fact_id, document_id, CAST(fiscal_year AS INTEGER) AS fiscal_year, phase, concept, item, project,
    heading, measure, value, raw, unit, origin, CAST(line AS INTEGER) AS line, CAST(cell AS INTEGER) AS cell,
    CAST("start" AS INTEGER) AS "start", derived_from
  FROM ${ofBureaus('facts', bureaus)} f
  WHERE fact_id ${AMONG}`;

/** A figure of a sum; a mart names the first of several. */
export interface Addend {
  first_id: string;
  fact_id: string;
}

const ADDENDS = (bureaus: readonly string[]): string => {
  const of = (mart: string, first: string, all: string): string =>
    `SELECT ${first} AS first_id, unnest(${all}) AS fact_id FROM ${ofBureaus(mart, bureaus)} m
     WHERE len(${all}) > 1 AND ${first} IN (SELECT fact_id FROM given)`;
  return `
    WITH given AS (SELECT unnest(string_split(?, chr(10))) AS fact_id)
    SELECT DISTINCT first_id, fact_id FROM (
      ${of('composition', 'fact_id', 'fact_ids')}
      UNION ALL ${of('per_capita_subsidy', 'subsidy_fact_id', 'subsidy_fact_ids')}
      UNION ALL ${of('administrative_cost', 'count_fact_id', 'count_fact_ids')}
    ) s`;
};

const FINDINGS = (bureaus: readonly string[]): string => `
  WITH failed AS (SELECT * FROM ${ofBureaus('checks', bureaus)} c WHERE status = 'fail'),
  touched AS (
    SELECT DISTINCT check_id FROM (SELECT check_id, unnest(fact_ids) AS fact_id FROM failed) t
    WHERE fact_id ${AMONG}
  )
  SELECT f.check_id, f.rule, r.title, r.title_en, f.severity, f.document_id, d.title AS document_title,
    CAST(f.line AS INTEGER) AS line, f.message, f.message_en, b.region, b.region_en
  FROM failed f
  JOIN touched t ON t.check_id = f.check_id
  JOIN rules r ON r.rule = f.rule
  JOIN documents d ON d.document_id = f.document_id
  JOIN bureaus b ON b.bureau_id = f.bureau_id`;

type Ids = Iterable<string>;
type Bureaus = readonly string[];

/** Documents with the place that published them, by their ids. */
export const publicationsOf = (connector: Connector, ids: Ids): Promise<Publication[]> =>
  among(connector, PUBLICATIONS, ids);

/** Figures of these bureaus, by their ids. */
export const factsOf = (connector: Connector, of: Bureaus, ids: Ids): Promise<EvidenceFact[]> =>
  among(connector, FACTS(of), ids);

/** The figures of the sums that figures of these bureaus stand for. */
export const addendsOf = (connector: Connector, of: Bureaus, ids: Ids): Promise<Addend[]> =>
  among(connector, ADDENDS(of), ids);

/** The failed checks that figures of these bureaus take part in; one may come several times. */
export const findingsOf = (
  connector: Connector,
  of: Bureaus,
  ids: Ids,
): Promise<EvidenceFinding[]> => among(connector, FINDINGS(of), ids);
