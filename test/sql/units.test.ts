import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withRead } from '../cases/marts.ts';
import { openNative, temporaryFolder } from './engines.ts';

const PLACE = { region: '示例县', region_en: 'Example', level: 'county', city: '示例市' };
const NAME = '示例县示例局';

/** The rows of a mart that are read from one document. */
async function rowsOf(
  lines: readonly string[],
  kind: 'budget' | 'final',
  sql: string,
): Promise<Record<string, unknown>[]> {
  const { folder, remove } = temporaryFolder();
  const bureau = { bureau_id: '999903', name: NAME, province: '示例省', ...PLACE };
  const document = {
    document_id: `example-2024-${kind}`,
    bureau_id: bureau.bureau_id,
    fiscal_year: 2024,
    kind,
    title: NAME,
    published_on: null,
    source_file: 'example.txt',
  };
  writeFileSync(join(folder, 'example.txt'), `${lines.join('\n')}\n`);
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ bureaus: [bureau], documents: [document] }),
  );
  try {
    return await withRead(folder, async (out) => {
      const native = await openNative(out);
      const rows = await native.query<Record<string, unknown>>(sql);
      await native.close();
      return rows;
    });
  } finally {
    remove();
  }
}

const publicExpenses = (unit: string, row: string): string[] => [
  '财政拨款“三公”经费支出预算表',
  `单位名称：${unit}\t\t\t\t\t单位：万元`,
  '合计\t因公出国（境）费\t公务用车购置及运行费\t\t\t公务接待费',
  '\t\t小计\t公务用车购置费\t公务用车运行费\t',
  row,
  '',
];

describe('marts of documents in other layouts', () => {
  it('three_public takes the table of the publisher, not those of its units', async () => {
    const rows = await rowsOf(
      [
        ...publicExpenses(`${NAME}（本级）`, '3.00\t\t2.00\t\t2.00\t1.00'),
        ...publicExpenses(NAME, '3.50\t\t2.00\t\t2.00\t1.50'),
        ...publicExpenses('示例县示例服务中心', '0.50\t\t\t\t\t0.50'),
      ],
      'budget',
      "SELECT amount, conflict FROM three_public WHERE component = 'three_public'",
    );
    expect(rows).toEqual([{ amount: 3.5, conflict: false }]);
  });

  it('composition has no projects where the table of projects lists economic classes', async () => {
    const rows = await rowsOf(
      [
        '2024年支出预算166.00万元，其中：基本支出100.00万元，项目支出66.00万元。',
        '一般公共预算项目支出情况表',
        '单位：万元',
        '支出经济分类科目\t一般公共预算项目支出',
        '合计\t66.00',
        '[302]商品和服务支出\t66.00',
        '[30201]办公费\t26.00',
        '[30227]委托业务费\t40.00',
      ],
      'budget',
      "SELECT label FROM composition WHERE axis = 'project'",
    );
    expect(rows).toEqual([]);
  });

  it('execution sets 财政拨款支出 of a section about one budget against the budget of that sentence', async () => {
    const rows = await rowsOf(
      [
        '四、财政拨款收入支出决算总体情况说明',
        '2024年度财政拨款支出105.00万元。',
        '五、一般公共预算财政拨款支出决算情况说明',
        '（三）财政拨款支出决算具体情况',
        '2024年度财政拨款支出年初预算数为80.00万元，支出决算数为100.00万元，完成年初预算的125.00%。',
      ],
      'final',
      "SELECT budget, executed, rate, stated_rate FROM execution WHERE scope = 'total'",
    );
    expect(rows).toEqual([{ budget: 80, executed: 100, rate: 125, stated_rate: 125 }]);
  });
});
