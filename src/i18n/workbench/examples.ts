import type { Language } from '../../model/index.ts';

export interface ExampleWords {
  /** Its file in `src/sql/examples`, without `.sql`. */
  name: string;
  title: string;
  /** What is asked, and what to mind. */
  text: string;
}

export interface ExampleGroup {
  title: string;
  /** In the order shown. */
  examples: readonly ExampleWords[];
}

const zh = {
  heading: '示例查询',
  intro: '点“打开”把语句放进新标签，改了再用。',
  search: '筛选示例',
  searchHint: '词语、表名或列名',
  found: (n: number) => `${n} 个示例`,
  none: '没有符合的示例。',
  show: '查看语句',
  hide: '收起语句',
  open: '打开',
  named: (action: string, title: string) => `${action}：${title}`,
  groups: [
    {
      title: '入门',
      examples: [
        {
          name: 'spending_by_bureau',
          title: '各部门的支出总额',
          text: '每个部门、年度、阶段一行，总额都带 fact_id，可以打开原文。年初预算与决算不要放在一起比。',
        },
        {
          name: 'documents_read',
          title: '读了哪些文件',
          text: '每份文件的行数、表格数，以及见到和读取的数字个数。',
        },
        {
          name: 'words_in_documents',
          title: '在原文中查找词语',
          text: '按词语查全部公开文件的原文，每一行都可以打开。查中文用 contains，不要用 regexp_matches。',
        },
      ],
    },
    {
      title: '比较',
      examples: [
        {
          name: 'per_capita_preferred',
          title: '居民医保人均财政补助，首选口径',
          text: '每个部门每年只取首选的一行。没有公布的是空值，原因在 note，不是零。',
        },
        {
          name: 'local_share_of_standard',
          title: '本级人均补助占国家标准的比例',
          text: '把汇总表与筹资标准按年度联结，并选定标准类别。国家标准是各级财政合计，本级只是其中一部分。',
        },
        {
          name: 'three_public_years',
          title: '“三公”经费逐年增减',
          text: '只与同一阶段的上一个年度相比。有两个矛盾答案的年度不算增减；推算数有注明。',
        },
        {
          name: 'execution_gaps',
          title: '决算与预算差在哪里',
          text: '按差额从大到小列出。年初预算与调整预算分开看，由完成率推算的预算数有注明。',
        },
        {
          name: 'administrative_cost',
          title: '每名在职人员的行政成本',
          text: '人员经费和机关运行经费除以公布的人数；人数是目标值还是实有数，见 note。',
        },
      ],
    },
    {
      title: '科目分类',
      examples: [
        {
          name: 'classes_of_spending',
          title: '支出的功能分类构成',
          text: '支出构成与功能分类科目联结，只取第一级，各行合计恰为总额一次。没有细分的部分也保留。',
        },
        {
          name: 'items_to_classes',
          title: '从“项”汇总到“款”和“类”',
          text: '沿科目表的上级编码逐级汇总。先选定一张报表、一个阶段和末级行，再求和。',
        },
        {
          name: 'items_across_bureaus',
          title: '各部门的钱用在哪些“项”',
          text: '每个项级科目有几个部门列支、最少和最多各是多少，年初预算与决算分开。',
        },
        {
          name: 'economic_classes',
          title: '支出的经济分类构成',
          text: '与部门预算支出经济分类联结。经济分类有两套科目，编码相同而名称不同，联结时须选定一套。',
        },
      ],
    },
    {
      title: '避免重复计算',
      examples: [
        {
          name: 'leaves_and_totals',
          title: '全部行相加错在哪里',
          text: '同一张报表里，全部行相加是合计的几倍；末级行相加才等于公布的合计。',
        },
        {
          name: 'one_amount_many_statements',
          title: '一笔金额出现在几张报表',
          text: '同一科目的同一金额会在多张报表中公布。求和前先选定一张报表（statement）。',
        },
        {
          name: 'per_capita_bases',
          title: '同一补助的不同口径',
          text: '每种站得住的口径与首选口径之差。这些行是同一件事的不同算法，不能相加。',
        },
        {
          name: 'phases_side_by_side',
          title: '三个预算阶段并列',
          text: '年初预算、调整预算、决算各占一列，不相加。有矛盾的数不并入。',
        },
        {
          name: 'derived_figures',
          title: '推算数从哪里来',
          text: "每个推算数所依据的公布数及其原文行。只要公布数时，加上 origin <> 'derived'。",
        },
      ],
    },
    {
      title: '核对与出处',
      examples: [
        {
          name: 'findings',
          title: '核对发现的问题',
          text: '核对不符的每一处：规则、应为、实为、差额和原文行。单位见 unit 列，每行可能不同。',
        },
        {
          name: 'rules_by_outcome',
          title: '每条规则核对了多少处',
          text: '规则与核对结果联结，数出相符、不符和未能核对的处数。',
        },
        {
          name: 'figures_in_their_lines',
          title: '参保人数和它的原文',
          text: '把数据与原文行联结，看数是从哪句话读出来的。绩效目标里的是目标数。',
        },
        {
          name: 'figures_not_taken',
          title: '没有读取的数字',
          text: '原文中见到而没有读取的数字及原因。缺的数据不会被当成零。',
        },
        {
          name: 'statements_empty_or_missing',
          title: '空表与缺表',
          text: '公布为空的报表，和目录列出而正文没有的报表。',
        },
      ],
    },
  ] as readonly ExampleGroup[],
};

const en: typeof zh = {
  heading: 'Examples',
  intro: '“Open” puts the statement in a new tab, to be changed as you like.',
  search: 'Filter the examples',
  searchHint: 'Words, tables or columns',
  found: (n) => (n === 1 ? '1 example' : `${n} examples`),
  none: 'No example has these words.',
  show: 'Show the statement',
  hide: 'Hide the statement',
  open: 'Open',
  named: (action, title) => `${action}: ${title}`,
  groups: [
    {
      title: 'First steps',
      examples: [
        {
          name: 'spending_by_bureau',
          title: 'Total spending of each bureau',
          text: 'One row per bureau, year and phase, each with the fact_id that opens its source. Budgets and final accounts do not compare.',
        },
        {
          name: 'documents_read',
          title: 'The documents that were read',
          text: 'Lines and tables of each, and how many figures were seen and taken.',
        },
        {
          name: 'words_in_documents',
          title: 'Search the documents',
          text: 'Every line of text that has a word, ready to open. For Chinese words use contains, not regexp_matches.',
        },
      ],
    },
    {
      title: 'Comparing',
      examples: [
        {
          name: 'per_capita_preferred',
          title: 'Subsidy per resident insured, on the preferred basis',
          text: 'Only the preferred row of each bureau and year. What is not published is null, with the reason in note; it is not zero.',
        },
        {
          name: 'local_share_of_standard',
          title: 'Local subsidy against the national standard',
          text: 'Joins a mart with the standards, by year and for one kind. The standard is of all levels of government together.',
        },
        {
          name: 'three_public_years',
          title: 'Three public expenses from year to year',
          text: 'Each year against the one before, in the same phase. Years with two contradicting answers have no change; derived figures are marked.',
        },
        {
          name: 'execution_gaps',
          title: 'Where spending differs from the budget',
          text: 'Largest gaps first. The approved and the adjusted budget stay apart, and budgets that follow from a rate are marked.',
        },
        {
          name: 'administrative_cost',
          title: 'Administrative cost for each of the staff',
          text: 'Personnel and operating cost over the published number of staff; note says whether that is a target or a count.',
        },
      ],
    },
    {
      title: 'Classifications',
      examples: [
        {
          name: 'classes_of_spending',
          title: 'Spending by functional class',
          text: 'Joins composition with the functional classification, first level only: the rows add up to the total once. What is not divided stays.',
        },
        {
          name: 'items_to_classes',
          title: 'Items added up to divisions and classes',
          text: 'Climbs the classification by its parent codes. One statement, one phase and its leaves first, then the sum.',
        },
        {
          name: 'items_across_bureaus',
          title: 'The items that bureaus spend on',
          text: 'How many bureaus spend on each item, the least and the most, budgets and final accounts apart.',
        },
        {
          name: 'economic_classes',
          title: 'Spending by economic class',
          text: 'Joins the economic classification of departments. There are two lists with the same codes for different names: pick one.',
        },
      ],
    },
    {
      title: 'Not counting twice',
      examples: [
        {
          name: 'leaves_and_totals',
          title: 'What is wrong with adding all rows',
          text: 'In one statement the sum of all rows is several times the total; the leaves come to what is published.',
        },
        {
          name: 'one_amount_many_statements',
          title: 'One amount in many statements',
          text: 'The same amount of a code is published in several tables. Pick one statement before you add.',
        },
        {
          name: 'per_capita_bases',
          title: 'One subsidy on several bases',
          text: 'Each basis that can be defended, against the preferred one. The rows answer one question in different ways and do not add up.',
        },
        {
          name: 'phases_side_by_side',
          title: 'The three phases side by side',
          text: 'Approved, adjusted and executed each have a column and are never added. Figures in conflict are left out.',
        },
        {
          name: 'derived_figures',
          title: 'Where derived figures come from',
          text: "The published figures behind each, with their lines. For published figures only, add origin <> 'derived'.",
        },
      ],
    },
    {
      title: 'Checks and sources',
      examples: [
        {
          name: 'findings',
          title: 'What the checks found',
          text: 'Every failed check: rule, expected, found, difference and line. The unit column says what each row is in.',
        },
        {
          name: 'rules_by_outcome',
          title: 'How often each rule was tried',
          text: 'Joins rules and checks and counts what passed, failed or could not be tried.',
        },
        {
          name: 'figures_in_their_lines',
          title: 'Numbers of insured in their lines',
          text: 'Joins figures with the text that they were read from. Those of performance targets are aimed at, not counted.',
        },
        {
          name: 'figures_not_taken',
          title: 'Figures that were not taken',
          text: 'What was seen and not taken, with the reason. What is missing never becomes zero.',
        },
        {
          name: 'statements_empty_or_missing',
          title: 'Empty and missing statements',
          text: 'Statements published as empty, and those that the contents list and the body lacks.',
        },
      ],
    },
  ],
};

export const exampleWords: Record<Language, typeof zh> = { zh, en };
