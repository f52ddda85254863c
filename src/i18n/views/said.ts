/** The words of the sentences that rules make of a figure, in every view. */
const zh = {
  separator: '、',
  semicolon: '；',
  ofYear: (name: string, year: number) => `${year} 年${name}`,
  of: (region: string) => `${region}：`,
  range: {
    one: '{what}：{who} {amount}（{basis}）。',
    /** All on one basis. */
    range: '{what}（{basis}）：最高的是{most}，{mostAmount}；最低的是{least}，{leastAmount}。',
    same: '{what}（{basis}）：{list}都是 {amount}。',
    /** On several bases, each apart. */
    apart: '{what}，口径不同的分开看：{groups}。',
    group: '{most}最高 {mostAmount}、{least}最低 {leastAmount}（{basis}）',
    groupSame: '{list}都是 {amount}（{basis}）',
    alone: '{who} {amount}（{basis}）',
    rest: (n: number) => `另有 ${n} 种口径`,
    many: (first: string, n: number) => `${first}等 ${n} 个`,
  },
  largest: {
    one: '{who}（{basis}）最大的一项是{part}，占 {share}。',
    same: '{n} 个部门里最大的一项都是{part}：{list}。',
    different: '最大的一项各不相同：{kinds}。',
    kind: '{part}，{list}',
    item: '{who} {share}（{basis}）',
    rest: (n: number) => `另有 ${n} 个部门`,
  },
  subsidy: {
    what: '本级财政对每名参保居民的补助',
    /** What was counted, and of which phase. */
    basis: (phase: string, subsidy: string, people: string) =>
      [phase, subsidy, people].filter(Boolean).join('、'),
    people: { target: '目标人数', count: '实有人数' },
    spread:
      '{who}一家按不同算法就有不同的数：最低 {low}（{lowBasis}），最高 {high}（{highBasis}）。',
    standard: (yuan: string) => `国家标准每人 ${yuan} 元是各级财政合计，这里只是本级承担的部分。`,
  },
  costs: {
    what: {
      staff: '每名在职人员的人员经费和机关运行经费',
      'insured.resident': '每名参保居民摊到的人员经费和机关运行经费',
    },
  },
  execution: {
    rate: '执行数占预算数',
    item: (scope: string) => `${scope}，执行数占预算数`,
    stated: '{who}：文件写的完成率是 {stated}，按两个金额算是 {computed}。',
    bases:
      '{who}同是一笔支出，为年初预算的 {approved}，为调整预算的 {adjusted}：分母不同，不能混用。',
    change: '年初预算比上年',
    changeItem: (scope: string) => `${scope}，年初预算比上年`,
    priors: '{who}的上年数文件给出两个答案：按增减额是 {change}，按增减率是 {rate}。',
  },
  checks: {
    found:
      '核对 {tried} 处，{n} 条发现，其中错误 {errors} 条、疑点 {warnings} 条、提示 {infos} 条。',
    most: '发现最多的是{who}，{n} 条；公布得越多能核对的越多，条数不宜直接比高低。',
    errors: '错误最多的是{who}，{n} 条；这与公布得多少有关，不等于账目问题多。',
  },
  coverage: {
    read: '看到的 {seen} 个数字读取了 {taken} 个（{share}），未读的 {unread} 个都注明原因。',
    most: '未读最多的是{who}，{n} 个。',
    document: (region: string, kind: string) => `${region}${kind}`,
  },
};

const en: typeof zh = {
  separator: ', ',
  semicolon: '; ',
  ofYear: (name, year) => `${name}, ${year}`,
  of: (region) => `${region}: `,
  range: {
    one: '{what}: {who} {amount} ({basis}).',
    range: '{what} ({basis}): highest {most}, {mostAmount}; lowest {least}, {leastAmount}.',
    same: '{what} ({basis}): {amount} for each of {list}.',
    apart: '{what}, each basis by itself: {groups}.',
    group: 'highest {most} {mostAmount}, lowest {least} {leastAmount} ({basis})',
    groupSame: '{amount} for each of {list} ({basis})',
    alone: '{who} {amount} ({basis})',
    rest: (n) => (n === 1 ? 'one basis more' : `${n} bases more`),
    many: (first, n) => `${first} and ${n - 1} more`,
  },
  largest: {
    one: 'The largest part in {who} ({basis}): {part}, {share}.',
    same: 'The largest part in {n} bureaus is the same, {part}: {list}.',
    different: 'The largest part differs: {kinds}.',
    kind: '{part}: {list}',
    item: '{who} {share} ({basis})',
    rest: (n) => (n === 1 ? 'one bureau more' : `${n} bureaus more`),
  },
  subsidy: {
    what: 'Local subsidy for each resident insured',
    basis: (phase, subsidy, people) => [phase, subsidy, people].filter(Boolean).join(', '),
    people: { target: 'people targeted', count: 'people counted' },
    spread:
      '{who} alone has different figures by way of computing: from {low} ({lowBasis}) to {high} ({highBasis}).',
    standard: (yuan) =>
      `The national standard of ${yuan} yuan per person is paid by all levels of government; this is the local part only.`,
  },
  costs: {
    what: {
      staff: 'Personnel and operating costs for each of the staff',
      'insured.resident': 'Personnel and operating costs for each resident insured',
    },
  },
  execution: {
    rate: 'Executed in percent of the budget',
    item: (scope) => `${scope}, executed in percent of the budget`,
    stated: '{who}: the document states a rate of {stated}, its two amounts give {computed}.',
    bases:
      'The same spending of {who} is {approved} of the approved budget and {adjusted} of the adjusted one: two yardsticks, never to be mixed.',
    change: 'Approved budget against the year before',
    changeItem: (scope) => `${scope}, approved budget against the year before`,
    priors:
      'For the year before, the document gives two answers for {who}: {change} by its change, {rate} by its rate.',
  },
  checks: {
    found:
      '{tried} places checked, {n} findings: errors {errors}, warnings {warnings}, notes {infos}.',
    most: 'Most findings: {who}, {n}. The more is published the more there is to check, so numbers do not compare directly.',
    errors:
      'Most errors: {who}, {n}. That depends on how much was published too, and need not mean bad accounts.',
  },
  coverage: {
    read: '{taken} of the {seen} figures seen were read ({share}); each of the {unread} unread ones has its reason.',
    most: 'Most unread: {who}, {n}.',
    document: (region, kind) => `${region}, ${kind}`,
  },
};

export const saidWords = { zh, en };
