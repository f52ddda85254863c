import { type Connector } from '../../db/index.ts';
import { measuresOf, recordsOf, spendingOf } from '../../db/overview.ts';
import type { MeasureRow, RecordRow, SpendingRow } from '../../db/overview.ts';
import type { Scope } from '../page.ts';

/** Everything that the overview draws, on all bases: choosing another of them asks nothing. */
export interface Overview {
  spending: SpendingRow[];
  measures: MeasureRow[];
  records: RecordRow[];
}

export async function loadOverview(
  connector: Connector,
  { bureaus, year }: Scope,
): Promise<Overview> {
  const ids = bureaus.map(({ bureau_id }) => bureau_id);
  const documents = bureaus
    .flatMap((bureau) => bureau.documents)
    .filter(({ fiscal_year }) => fiscal_year === year)
    .map(({ document_id }) => document_id);
  const [spending, measures, records] = await Promise.all([
    spendingOf(connector, ids, year),
    measuresOf(connector, ids, year),
    recordsOf(connector, ids, documents),
  ]);
  return { spending, measures, records };
}
