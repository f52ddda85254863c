import { describe, expect, it } from 'vitest';
import { briefs, readLines, readOne } from './support.ts';

const GENERAL = ['一般公共预算支出情况说明'];
const DETAIL = ['一般公共预算财政拨款支出决算情况说明', '一般公共预算财政拨款支出决算具体情况'];

describe('totals and their parts', () => {
  it('reads both sides at once, with the change', () => {
    const text =
      '临江县医疗保障局 2024 年收支预算总数 4187.90 万元，比 2023 年收支预算总数增加 3435.38 万元，主要原因是新增项目。';
    expect(briefs(readOne(text))).toEqual([
      '4187.9 amount 2024 approved total fund all',
      '3435.38 change 2024 approved total fund all from 2023 approved',
    ]);
  });

  it('reads each side where they are named apart', () => {
    const text =
      '2024年收入总计90万元，支出总计90万元，与2023年预算相比，收入增加9万元，增长11.11%，主要原因：工作增加；支出减少1万元，下降1.1%。';
    expect(briefs(readOne(text))).toEqual([
      '90 amount 2024 approved total side revenue fund all',
      '90 amount 2024 approved total side expenditure fund all',
      '9 change 2024 approved total side revenue fund all from 2023 approved',
      '11.11 change_rate 2024 approved total side revenue fund all from 2023 approved',
      '-1 change 2024 approved total side expenditure fund all from 2023 approved',
      '-1.1 change_rate 2024 approved total side expenditure fund all from 2023 approved',
    ]);
  });

  it('divides revenue by fund', () => {
    const text =
      '2024年收入预算<u>100</u>万元,其中:上年结转 2 万元,占2%;一般公共预算拨款收入<u>90</u>万元,占<u>90</u>%;事业收入8万元。';
    expect(briefs(readOne(text))).toEqual([
      '100 amount 2024 approved revenue side revenue fund all',
      '2 amount 2024 approved carryover_in side revenue fund all',
      '2 share 2024 approved carryover_in side revenue fund all',
      '90 amount 2024 approved revenue side revenue fund general',
      '90 share 2024 approved revenue side revenue fund general',
      '8 amount 2024 approved revenue side revenue fund business',
    ]);
  });

  it('gives a share to no amount where the amount before it could not be told', () => {
    const text = '2024年收入预算10万元,其中:一般公共预算拨款收入10万元;款收入0万元,占0%。';
    const reading = readOne(text);
    expect(briefs(reading).filter((one) => one.includes('share'))).toEqual([]);
    expect(reading.unread.map((one) => one.reason)).toEqual(['unnamed']);
  });

  it('goes on with the parts in the next paragraphs', () => {
    const lines = [
      '五、一般公共预算基本支出情况说明',
      '',
      '临江县医疗保障局2024年一般公共预算基本支出6.5万元，其中：',
      '',
      '人员经费5.5万元，主要包括：基本工资3万元、住房公积金2.5万元。',
      '',
      '公用经费1万元，主要包括：办公费、印刷费。',
    ];
    expect(briefs(readLines(lines))).toEqual([
      '6.5 amount 2024 approved expenditure side expenditure fund general nature basic',
      '5.5 amount 2024 approved expenditure side expenditure fund general nature personnel',
      '3 amount 2024 approved expenditure side expenditure fund general nature personnel economic 30101',
      '2.5 amount 2024 approved expenditure side expenditure fund general nature personnel economic 30113',
      '1 amount 2024 approved expenditure side expenditure fund general nature operating',
    ]);
  });

  it('takes a bare 支出 of something else for no spending of the department', () => {
    const text = '全年医保基金收入5.2亿元，支出4.8亿元，累计结余3亿元。';
    const reading = readOne(text, 'final');
    expect(reading.figures).toEqual([]);
    expect(reading.unread).toHaveLength(3);
  });

  it('takes the accounts of a subordinate unit for none of the department', () => {
    const reading = readOne('县医疗保险服务中心2024年收入合计50万元。', 'final');
    expect(reading.figures).toEqual([]);
    expect(reading.unread.map((one) => one.raw)).toEqual(['50']);
  });
});

describe('phases and comparisons', () => {
  it('gives the parts the phase of their whole', () => {
    const text = '2024年“三公”经费预算10万元，其中：公务接待费3万元，比2023年减少1万元。';
    expect(briefs(readOne(text, 'final'))).toEqual([
      '10 amount 2024 - three_public',
      '3 amount 2024 - three_public.reception',
      '-1 change 2024 - three_public.reception from 2023 -',
    ]);
  });

  it('reads the amount that a change is measured from', () => {
    const text = '2024年收入决算数为100万元，比2023年决算数90万元增加10万元，增长11.11%。';
    expect(briefs(readOne(text, 'final'))).toEqual([
      '100 amount 2024 executed revenue side revenue fund all',
      '90 amount 2023 executed revenue side revenue fund all',
      '10 change 2024 executed revenue side revenue fund all from 2023 executed',
      '11.11 change_rate 2024 executed revenue side revenue fund all from 2023 executed',
    ]);
  });

  it('goes on with the comparison behind 其中, and tells the whole from its parts', () => {
    const text =
      '2024年度收入合计950万元。其中：财政拨款收入900万元；事业收入50万元。与2023年度相比，收入合计增加30万元。其中：事业收入减少2万元。';
    expect(briefs(readOne(text, 'final')).slice(3)).toEqual([
      '30 change 2024 executed revenue side revenue fund all from 2023 executed',
      '-2 change 2024 executed revenue side revenue fund business from 2023 executed',
    ]);
  });

  it('reads no amounts in a list of reasons', () => {
    const text =
      '机关运行经费支出100万元，比2023年增加9万元，主要原因：一是公用经费5万元；二是公务接待费4万元。';
    const reading = readOne(text, 'final');
    expect(reading.figures).toHaveLength(2);
    expect(reading.unread.map((one) => one.reason)).toEqual(['explanation', 'explanation']);
  });

  it('compares two phases of one year', () => {
    const text =
      '一般公共预算支出年初预算为90万元，支出决算为100万元，支出决算数比年初预算数多10万元。';
    expect(briefs(readOne(text, 'final')).at(-1)).toBe(
      '10 change 2024 executed expenditure side expenditure fund general nature all from 2024 approved',
    );
  });
});

describe('functions', () => {
  it('reads a path by its levels', () => {
    const text =
      '5.卫生健康支出（类）医疗救助（款）城乡医疗救助（项）2024年预算数为500万元，主要用于救助。';
    expect(briefs(readOne(text, 'budget', GENERAL))).toEqual([
      '500 amount 2024 approved expenditure side expenditure fund general nature all function 2101301',
    ]);
  });

  it('reads a path by codes in brackets', () => {
    const text =
      '9.卫生健康支出(210)医疗保障管理事务(15)信息化建设(04):支出决算为 101.92 万元,完成预算 80.92%,主要变动原因是当年下达的能力提升补助资金有 21.81 万元未使用结转至下一年度。';
    expect(briefs(readOne(text, 'final', DETAIL))).toEqual([
      '101.92 amount 2024 executed expenditure side expenditure fund general nature all function 2101504',
      '80.92 execution_rate 2024 executed expenditure side expenditure fund general nature all function 2101504 from 2024 -',
      '21.81 amount 2024 executed carryover_out side expenditure project 能力提升补助资金',
    ]);
  });

  it('reads a path with hyphens and blanks inside the numbers', () => {
    const text =
      '4. 卫生健康支出-行政事业单位医疗-行政单位医疗 2024 年 预算数822. 09 万元, 比 2023 年预算减少 403. 32 万元, 下降_ <u>32.91</u> %, 主要是: 2023 年保优项目 1200 万, 2024 年调整为 800 万';
    const one = 'side expenditure fund general nature all function 2101101';
    expect(briefs(readOne(text, 'budget', GENERAL))).toEqual([
      `822.09 amount 2024 approved expenditure ${one}`,
      `-403.32 change 2024 approved expenditure ${one} from 2023 approved`,
      `-32.91 change_rate 2024 approved expenditure ${one} from 2023 approved`,
      '1200 amount 2023 approved expenditure side expenditure nature project project 保优项目',
      '800 amount 2024 approved expenditure side expenditure nature project project 保优项目',
    ]);
  });

  it('carries a path over sentences and paragraphs, in three phases', () => {
    const lines = [
      '（三）一般公共预算财政拨款支出决算具体情况',
      '',
      '1、住房保障支出（类）住房改革支出（款）住房公积金（项）。',
      '',
      '主要用于：缴纳住房公积金。年初预算为18万元，全年预算为 18.12 万元，支出决算为 17.70 万元，完成全年预算数的 97.68%。',
    ];
    const one = 'side expenditure fund general nature all function 2210201';
    expect(briefs(readLines(lines, 'final'))).toEqual([
      `18 amount 2024 approved expenditure ${one}`,
      `18.12 amount 2024 adjusted expenditure ${one}`,
      `17.7 amount 2024 executed expenditure ${one}`,
      `97.68 execution_rate 2024 executed expenditure ${one} from 2024 adjusted`,
    ]);
  });

  it.each([
    ['完成预算的', '-'],
    ['完成年度预算的', '-'],
    ['完成当年预算的', '-'],
    ['完成年初预算数的', 'approved'],
    ['为年初预算的', 'approved'],
    ['占年初预算的', 'approved'],
    ['完成全年预算的', 'adjusted'],
    ['完成调整后预算的', 'adjusted'],
  ])('knows which budget “%s” is measured on', (words, base) => {
    const text = `1.卫生健康支出（类）医疗救助（款）城乡医疗救助（项）：支出决算为4万元，${words}80%。`;
    const [, rate] = briefs(readOne(text, 'final', DETAIL));
    expect(rate).toMatch(/^80 execution_rate 2024 executed expenditure .* function 2101301/);
    expect(rate).toMatch(new RegExp(`from 2024 ${base}$`));
  });

  it('reads last year executed beside this year approved', () => {
    const text =
      '“教育支出（类）其他教育支出（款）其他教育支出（项）”25.00万元，主要用于教育。2023年当年预算执行数为20.00万元，2024年预算安排25.00万元，比2023年预算执行数增加25.00%。';
    expect(briefs(readOne(text)).map((one) => one.replace(/ side.*?2059999/, ''))).toEqual([
      '25 amount 2024 approved expenditure',
      '20 amount 2023 executed expenditure',
      '25 amount 2024 approved expenditure',
      '25 change_rate 2024 approved expenditure from 2023 executed',
    ]);
  });

  it('never takes an unknown path for the whole', () => {
    const text =
      '1.卫生健康支出（类）不存在的款名（款）不存在的项名（项）：支出决算为4万元，完成预算100%。';
    const reading = readOne(text, 'final', DETAIL);
    expect(reading.figures).toEqual([]);
    expect(reading.unread.map((one) => one.reason)).toEqual(['unknown_function']);
  });
});

describe('projects', () => {
  it('names projects below the heading of project spending', () => {
    const text = '<u>医保核查工作经费 74</u> 万元,主要用于核查中心的 正常运转。';
    expect(briefs(readOne(text, 'budget', ['项目支出安排情况']))).toEqual([
      '74 amount 2024 approved expenditure side expenditure fund all nature project project 医保核查工作经费',
    ]);
  });

  it('reads transfer payments and keeps the year in their names', () => {
    const text =
      '负责管理的专项转移支付项目共有 2 项，主要是：提前下达 2024 年城乡医疗救助配套资金项目 1008 万元、提前下达 2024 年能力提升补助资金项目 16 万元等；我部门将积极做好相关工作。';
    expect(briefs(readOne(text, 'budget', ['专项转移支付项目情况']))).toEqual([
      '2 count 2024 approved transfer_payment',
      '1008 amount 2024 approved transfer_payment side expenditure project 提前下达2024年城乡医疗救助配套资金项目',
      '16 amount 2024 approved transfer_payment side expenditure project 提前下达2024年能力提升补助资金项目',
    ]);
  });

  it('reads amounts of two years in the reason for a change', () => {
    const text =
      '2024 年度收入、支出总计均为 913.48 万元。与 2023 年度相比，收入、支出总计各减少 179.47 万元，下降 16.42%。主要变动原因是下达的智慧城市建设资金减少（2023 年 294.29 万元、2024 年 79.12 万元）。';
    expect(briefs(readOne(text, 'final')).slice(3)).toEqual([
      '294.29 amount 2023 executed expenditure side expenditure nature project project 智慧城市建设资金',
      '79.12 amount 2024 executed expenditure side expenditure nature project project 智慧城市建设资金',
    ]);
  });
});
