import { describe, expect, it } from 'vitest';
import { readReference } from '../../../src/ingest/node.ts';
import { parseStandards } from '../../../src/ingest/read/standards.ts';

const HEADER = 'fiscal_year\tkind\tyuan_per_person\tsource\tverified_by\n';

describe('the national standards', () => {
  const { standards } = readReference();

  it('have both kinds for every year, and never fall', () => {
    for (const kind of ['subsidy', 'contribution']) {
      const rows = standards.filter((row) => row.kind === kind);
      expect(rows.map((row) => row.fiscal_year)).toEqual([
        2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025,
      ]);
      const amounts = rows.map((row) => row.yuan_per_person);
      expect(amounts).toEqual(amounts.toSorted((a, b) => a - b));
    }
  });

  it('say what they rest on', () => {
    for (const { source } of standards) expect(source).toMatch(/^关于做好20\d\d年.*的通知/);
  });
});

describe('parseStandards', () => {
  it.each([
    ['fiscal_year\tkind\n', /line 1: expected the header/],
    [`${HEADER}2024\tsubsidy\t670\n`, /line 2: expected 5 columns/],
    [`${HEADER}24\tsubsidy\t670\t通知\trecall\n`, /line 2: expected a year/],
    [`${HEADER}2024\tpension\t670\t通知\trecall\n`, /line 2: expected subsidy or contribution/],
    [`${HEADER}2024\tsubsidy\t0\t通知\trecall\n`, /line 2: expected an amount above zero/],
    [`${HEADER}2024\tsubsidy\t670\t \trecall\n`, /line 2: expected a source/],
    [`${HEADER}2024\tsubsidy\t670\t通知\tsure\n`, /line 2: expected notice:YYYY or recall/],
    [
      `${HEADER}2024\tsubsidy\t670\t通知\trecall\n\n2024\tsubsidy\t640\t通知\trecall\n`,
      /line 4: expected a year and kind not listed before/,
    ],
  ])('locates the fault in %j', (tsv, message) => {
    expect(() => parseStandards(tsv)).toThrow(message);
  });

  it('reads line ends of either kind', () => {
    expect(
      parseStandards(`${HEADER.trim()}\r\n2024\tsubsidy\t670.5\t通知\tnotice:2024\r\n`),
    ).toEqual([
      {
        fiscal_year: 2024,
        kind: 'subsidy',
        yuan_per_person: 670.5,
        source: '通知',
        verified_by: 'notice:2024',
      },
    ]);
  });
});
