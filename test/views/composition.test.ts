import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { CompositionRow, DocumentRow } from '../../src/db/index.ts';
import { formats, messages } from '../../src/i18n/index.ts';
import type { Language } from '../../src/model/index.ts';
import { DEFAULT } from '../../src/state/selection.ts';
import { barRows, cautions, chartTitle, comparison, largest } from '../../src/views/composition.ts';
import Composition from '../../src/views/Composition.svelte';
import type { Words } from '../../src/views/words.ts';

const words = (language: Language): Words => ({
  language,
  unit: 'wan',
  t: messages[language],
  format: formats(language, 'wan'),
});

const JIA = {
  bureau_id: '1',
  fiscal_year: 2024,
  phase: 'approved',
  region: '甲区',
  region_en: 'Jia',
  level: 'district',
  city: null,
  province: '丙省',
  kind: 'budget',
} as const;
const YI = {
  ...JIA,
  bureau_id: '2',
  phase: 'executed',
  region: '乙县',
  region_en: 'Yi',
  level: 'county',
  kind: 'final',
} as const;

const ROWS: CompositionRow[] = [
  { ...JIA, code: '208', label: '社会保障和就业支出', amount: 10, share: 10, fact_id: 'j1' },
  { ...JIA, code: '210', label: '卫生健康支出', amount: 90, share: 90, fact_id: 'j2' },
  { ...JIA, code: '213', label: null, amount: 0, share: 0, fact_id: 'j3' },
  { ...YI, code: '210', label: '卫生健康支出', amount: 19, share: 95, fact_id: 'y1' },
  { ...YI, code: null, label: null, amount: 1, share: 5, fact_id: 'y2' },
];

const document = (of: typeof JIA | typeof YI): DocumentRow => ({
  ...of,
  document_id: of.bureau_id,
  title: of.region,
  published_on: null,
  ...{ lines: 1, tables: 1, figures_seen: 1, figures_taken: 1, figures_unread: 0 },
});
const DOCUMENTS = [document(JIA), document(YI)];

const link = (fact: string): string => `#fact=${fact}`;

describe('comparison', () => {
  const compared = comparison(ROWS, words('zh'));

  it('groups by bureau, lists classes by code with the rest at the end', () => {
    expect(compared.holdings.map(({ id, total }) => [id, total])).toEqual([
      ['1-2024-approved', 100],
      ['2-2024-executed', 20],
    ]);
    expect(compared.classes.map(({ name }) => name)).toEqual([
      '社会保障和就业支出',
      '卫生健康支出',
      '科目 213',
      '未按功能分类公布',
    ]);
    expect(largest(compared)).toBe(100);
    expect(chartTitle(compared, words('zh'), 'amount')).toContain('2024 年支出');
  });

  it('makes bars of what has a width, each leading to its figure', () => {
    const [jia, yi] = barRows(compared, words('zh'), 'share', link);
    expect(jia).toMatchObject({ name: '甲区', note: '2024 年度年初预算', total: '100.00' });
    expect(jia?.segments.map(({ id, value, href }) => [id, value, href])).toEqual([
      ['j1', 10, '#fact=j1'],
      ['j2', 90, '#fact=j2'],
    ]);
    expect(yi?.segments[1]).toMatchObject({
      label: '乙县，2024 年度决算，未按功能分类公布：1.00 万元，占 5.00%',
      swatch: { texture: 'empty' },
    });
  });

  it('says what may not be compared and what is left over', () => {
    expect(cautions(compared, DOCUMENTS, words('zh'))).toEqual([
      expect.stringContaining('甲区为年初预算；乙县为决算'),
      expect.stringContaining('甲区为区级；乙县为县级'),
      expect.stringContaining('乙县的各类之和与公布的总支出不相等'),
    ]);
    expect(cautions(comparison(ROWS.slice(0, 3), words('zh')), [], words('zh'))).toEqual([]);
  });

  it('names who has nothing to compare', () => {
    const c = comparison(ROWS.slice(0, 3), words('zh'));
    expect(cautions(c, DOCUMENTS, words('zh'))).toEqual([expect.stringMatching(/^乙县的文件没有/)]);
  });

  it('says so where the parts exceed the total', () => {
    const over = { ...YI, code: null, label: null, amount: -2, share: -10, fact_id: 'y3' };
    const c = comparison([...ROWS.slice(0, 4), over], words('en'));
    expect(cautions(c, [], words('en')).at(-1)).toContain('exceed the published total');
    expect(barRows(c, words('en'), 'amount', link)[1]?.segments).toHaveLength(1);
  });
});

describe('Composition', () => {
  const page = (language: Language, shown: 'chart' | 'table'): string =>
    render(Composition, {
      props: {
        rows: ROWS,
        documents: DOCUMENTS,
        words: words(language),
        selection: { ...DEFAULT, language, shown },
        link,
        onchange: () => undefined,
      },
    }).body;

  it('draws a reachable link for every segment, named in full', () => {
    const html = page('zh', 'chart');
    expect(html.match(/<a [^>]*data-segment/g)).toHaveLength(4);
    expect(html).toContain(
      'aria-label="甲区，2024 年度年初预算，卫生健康支出：90.00 万元，占 90.00%"',
    );
    expect(html).toContain('href="#fact=j2"');
  });

  it('shows zero as zero and what is not published as such', () => {
    const html = page('en', 'table');
    expect(html).toMatch(/data-segment="j3"[^>]*>0\.00</);
    expect(html).toContain('not published');
    expect(html.match(/<tr/g)).toHaveLength(3);
  });
});
