const zh = {
  heading: '人均补助',
  intro: '本级财政为每名参保居民补助多少：首选口径、其他口径和各级财政合计分开画，差别逐条说明。',
  title: (year: number) => `${year} 年本级财政对居民医保的补助，按每名参保居民计（元/人）`,
  unit: '元/人',
  perPerson: (yuan: string) => `${yuan} 元/人`,
  marks: {
    main: '首选口径',
    other: '本级补助的其他口径',
    outside: '各级财政合计，另一范围',
  },
  /** The lines across the chart. */
  standards: '国家和文件所述的标准',
  references: {
    national: (yuan: string) => `国家标准 ${yuan}，各级合计`,
    nationalToo: (yuan: string, regions: string) =>
      `国家标准 ${yuan}，各级合计（${regions}文件同）`,
    all: (yuan: string, regions: string) => `${regions}文件所述 ${yuan}，各级合计`,
    local: (yuan: string, regions: string) => `${regions}文件所述 ${yuan}，本级`,
    regions: (regions: string[]) =>
      regions.length > 2 ? `${regions[0] ?? ''}等 ${regions.length} 个部门` : regions.join('、'),
    rest: (n: number) => `另有 ${n} 个文件所述标准没有画出，见数据表。`,
  },
  subsidies: {
    project: '补助项目',
    function: '功能科目 2101202',
    form: '项目申报表',
    self_evaluation: '绩效自评或情况说明',
    all_levels: '各级财政到位资金',
  },
  over: (subsidy: string, enrolment: string) => `${subsidy} ÷ ${enrolment}`,
  enrolments: {
    target: '目标参保人数',
    undated: '参保人数（未写时点）',
    dated: (date: string) => `${date} 参保人数`,
    achieved: '自评完成的参保人数',
    unspecified: (name: string) => `${name}（未写险种）`,
    numbered: (name: string, n: number) => `${name}（第 ${n} 个）`,
  },
  insured: {
    target: '目标值',
    undated: '未写时点',
    dated: (date: string) => `${date} 时点`,
  },
  persons: '人',
  people: (n: string) => `${n} 人`,
  preferred: '首选',
  why: (note: string) => note,
  otherPhase: (basis: string) => `没有所选口径的数字，只有${basis}的`,
  noDocument: (year: number) => `没有 ${year} 年度的文件`,
  whole: (year: number) => `${year} 年`,
  list: {
    heading: '各部门的口径，以及为什么不同',
    intro: '每一行都是补助 ÷ 人数 = 元/人，点数字看原文。',
    standards: '文件所述标准',
    all: '各级财政合计',
    local: '本级财政',
    findings: (n: number) => `有 ${n} 条勾稽发现涉及这些数字`,
  },
  columns: {
    phase: '年度与口径',
    basis: '算法',
    subsidy: '补助',
    insured: '参保人数',
    value: '人均补助',
    preferred: '首选',
    standard: '文件所述标准（各级合计）',
    local: '文件所述标准（本级）',
    national: '国家标准（各级合计）',
    note: '说明',
  },
  denominators: (targets: string, counts: string) =>
    `人数的性质不同：${targets}是目标值，${counts}是实际人数；用目标值算出的人均数可能偏低或偏高。`,
  absent: (region: string, why: string) => `${region}：${why}。`,
  findings: (regions: string) => `${regions}的数字涉及勾稽发现。`,
  method: {
    figure:
      '人均补助 = 财政对城乡居民基本医疗保险的补助 ÷ 参保居民人数，由数据库从公布的两个数字算出。',
    preferred:
      '首选口径依次看：两个数字都已公布；是本级财政的补助；补助项目、功能科目 2101202、绩效自评或情况说明、项目申报表；决算、调整预算、年初预算；实际人数先于目标人数。',
    outside:
      '各级财政合计包含中央、省、市、县各级补助，只能与各级合计的标准相比，不能与本级补助相比。',
    absent:
      '“未公布”指文件没有写明补助或参保人数；“不适用”指市级部门，居民医保补助由所属县（区）财政安排。',
    standard: (year: number, yuan: string, source: string) =>
      `${year} 年国家标准为每人 ${yuan} 元，是各级财政合计，据${source}。`,
    recalled: '这一国家标准凭记忆录入，尚未与通知原文核对，只作参照。',
    noStandard: (year: number) => `没有 ${year} 年国家标准的数据。`,
  },
  costs: {
    title: {
      staff: (year: number) => `${year} 年每名在职人员的人员经费和机关运行经费（元/人）`,
      'insured.resident': (year: number) =>
        `${year} 年每名参保居民摊到的人员经费和机关运行经费（元/人）`,
    },
    names: { personnel: '人员经费', agency_operation: '机关运行经费' },
    legend: '经费',
    columns: {
      cost: '经费',
      amount: '金额',
      count: { staff: '在职人数', 'insured.resident': '参保居民人数' },
      value: '每人',
      note: '说明',
    },
    alone: (name: string) => `只有${name}`,
    absent: {
      staff: '没有同时公布经费和在职人数',
      'insured.resident': '没有同时公布经费和参保居民人数',
    },
    method: {
      staff:
        '在职人数是实有人数，不是编制数；有下属单位的，经费和人数都含下属单位，除非文件只写本级。',
      'insured.resident': '参保居民人数与人均补助的首选口径相同。',
    },
    parts: '人员经费与机关运行经费互不包含，条形的总长是两者之和；缺一项时只画公布的一项。',
  },
};

const en: typeof zh = {
  heading: 'Subsidy per person',
  intro:
    'What the local government pays for each resident insured: the preferred basis, the other bases and the payments of all levels of government are drawn apart, and every difference is explained.',
  title: (year) =>
    `Local subsidy of residents’ medical insurance, ${year}, yuan per resident insured`,
  unit: 'yuan per person',
  perPerson: (yuan) => `${yuan} yuan per person`,
  marks: {
    main: 'Preferred basis',
    other: 'Other bases of the local subsidy',
    outside: 'All levels of government together: another scope',
  },
  standards: 'National and stated standards',
  references: {
    national: (yuan) => `National standard ${yuan}, all levels`,
    nationalToo: (yuan, regions) => `National standard ${yuan}, all levels (also ${regions})`,
    all: (yuan, regions) => `${regions} states ${yuan}, all levels`,
    local: (yuan, regions) => `${regions} states ${yuan}, local`,
    regions: (regions) =>
      regions.length > 2
        ? `${regions[0] ?? ''} and ${regions.length - 1} others`
        : regions.join(' and '),
    rest: (n) =>
      n === 1
        ? 'One more stated standard is not drawn; the data sheet has it.'
        : `${n} more stated standards are not drawn; the data sheet has them.`,
  },
  subsidies: {
    project: 'subsidy project',
    function: 'function line 2101202',
    form: 'project application form',
    self_evaluation: 'self-evaluation or text',
    all_levels: 'paid by all levels',
  },
  over: (subsidy, enrolment) => `${subsidy} ÷ ${enrolment}`,
  enrolments: {
    target: 'target enrolment',
    undated: 'enrolment (no date)',
    dated: (date) => `enrolment of ${date}`,
    achieved: 'enrolment reached (self-evaluation)',
    unspecified: (name) => `${name}, insurance not said`,
    numbered: (name, n) => `${name} (no. ${n})`,
  },
  insured: {
    target: 'target',
    undated: 'no date',
    dated: (date) => `at ${date}`,
  },
  persons: 'people',
  people: (n) => `${n} people`,
  preferred: 'preferred',
  why: (note) => note.charAt(0).toUpperCase() + note.slice(1),
  otherPhase: (basis) => `nothing on the basis chosen, only on this one: ${basis}`,
  noDocument: (year) => `there is no document for ${year}`,
  whole: (year) => String(year),
  list: {
    heading: 'The bases of each bureau, and why they differ',
    intro: 'Each line is subsidy ÷ people = yuan per person; follow a figure to its source.',
    standards: 'Standards that the document states',
    all: 'all levels of government',
    local: 'local government',
    findings: (n) =>
      n === 1 ? 'One finding touches these figures' : `${n} findings touch these figures`,
  },
  columns: {
    phase: 'Year and basis',
    basis: 'Computed as',
    subsidy: 'Subsidy',
    insured: 'Insured',
    value: 'Per person',
    preferred: 'Preferred',
    standard: 'Stated standard (all levels)',
    local: 'Stated standard (local)',
    national: 'National standard (all levels)',
    note: 'Notes',
  },
  denominators: (targets, counts) =>
    `Numbers of people differ in kind: a target for ${targets}, a count for ${counts}. What is divided by a target may come out too low or too high.`,
  absent: (region, why) => `${region}: ${why}.`,
  findings: (regions) => `Findings of the checks touch figures of ${regions}.`,
  method: {
    figure:
      'Subsidy per person = subsidy of residents’ basic medical insurance ÷ residents insured, computed by the database from the two published figures.',
    preferred:
      'Preferred is, in turn: both figures published; the payment of the local government; the subsidy project, the function line 2101202, the self-evaluation or text, the application form; final accounts, adjusted, approved budget; a count before a target.',
    outside:
      'Payments of all levels include the centre, province, city and county. They compare with standards of all levels only, never with the local subsidy.',
    absent:
      '“Not published” means that the document gives no subsidy or no number of people insured; “not applicable” is a bureau of a prefecture, whose counties pay the subsidy.',
    standard: (year, yuan, source) =>
      `The national standard of ${year} is ${yuan} yuan per person, of all levels of government together, by ${source}.`,
    recalled:
      'This national standard was entered from memory and has not been checked against the notice: take it as a reference only.',
    noStandard: (year) => `No national standard is known for ${year}.`,
  },
  costs: {
    title: {
      staff: (year) =>
        `Personnel and operating costs of the bureau, ${year}, yuan per staff member`,
      'insured.resident': (year) =>
        `Personnel and operating costs of the bureau, ${year}, yuan per resident insured`,
    },
    names: { personnel: 'Personnel', agency_operation: 'Operating costs of the agency' },
    legend: 'Costs',
    columns: {
      cost: 'Cost',
      amount: 'Amount',
      count: { staff: 'Staff', 'insured.resident': 'Residents insured' },
      value: 'Per person',
      note: 'Notes',
    },
    alone: (name) => `${name} only`,
    absent: {
      staff: 'Cost and number of staff are not both published',
      'insured.resident': 'Cost and number of residents insured are not both published',
    },
    method: {
      staff:
        'Staff are those in service, not the posts; where there are subordinate units, cost and staff include them, unless the document is about the bureau itself.',
      'insured.resident':
        'The residents insured are those of the preferred basis of the subsidy per person.',
    },
    parts:
      'Neither cost includes the other: a bar is as long as both together; where one is missing, only the published one is drawn.',
  },
};

/** The words of the view of the subsidy per person. */
export const perCapitaWords = { zh, en };
