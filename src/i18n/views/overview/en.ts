import type { OverviewWords } from './zh.ts';

export const en: OverviewWords = {
  heading: (n, year) => `${n} medical insurance bureaus: budgets and accounts of ${year}`,
  headingOne: (region, year) =>
    `${region} medical insurance bureau: budget and accounts of ${year}`,
  lede: (parts) =>
    `From ${parts.join(' and ')} as published. Every figure opens the line that it stands on.`,
  counted: {
    budget: (n) => (n === 1 ? 'one budget' : `${n} budgets`),
    final: (n) => (n === 1 ? 'one set of final accounts' : `${n} sets of final accounts`),
  },
  noDocuments: (year) => `The bureaus chosen have no documents for ${year}`,
  noDocumentsAdvice: 'Choose another year above, or other bureaus.',
  comma: ', ',
  semicolon: '; ',
  takeaways: 'Most worth knowing',
  natures: { basic: 'Basic spending', project: 'Project spending', rest: 'Not divided' },
  nature: { basic: 'Basic', project: 'Projects', rest: 'Not divided' },
  yuan: (amount) => `${amount} yuan`,
  people: (count) => `${count} people`,
  generalOnly: (regions) =>
    `${regions.join(', ')}: the total is of the general public budget alone, not of all funds.`,
  summed: (regions) =>
    `${regions.join(', ')}: no total is published; this is the sum of the parts.`,

  total: {
    only: '{who} ({basis}) spends {amount} in all.',
    range:
      'on the {basis}, the largest total is that of {most} ({mostAmount}) and the smallest that of {least} ({leastAmount})',
    single: 'on the {basis} there is {who} alone ({amount})',
    end: '. ',
    mixed:
      'A budget is a plan and final accounts are what was spent, so the groups do not compare with each other. ',
    general: 'The total of {who} is of the general public budget alone. ',
  },
  item: {
    largest: '{share} of what {who} spends ({basis}) is a single item, {item} ({amount})',
    names: {
      '2101101': 'medical care of administrative units',
      '2101102': 'medical care of public institutions',
      '2101201': 'the subsidy to the insurance fund of employees',
      '2101202': 'the subsidy to the insurance fund of residents',
      '2101301': 'medical aid',
      '2101501': 'administration',
      '2101599': 'other administration of medical insurance',
    },
    named: '{name}, {item}',
    same: '; the same item is {list}',
    sameIn: '{share} in {who} ({basis})',
    none: '; none is published in {who}, so the totals do not compare directly',
    end: '.',
  },
  project: {
    range:
      'Projects take the largest share of spending in {most} ({mostBasis}), {mostShare}, and the smallest in {least} ({leastBasis}), {leastShare}.',
    only: 'Projects take {share} of what {who} spends ({basis}), {amount}.',
  },
  subsidy: {
    range:
      'What the local government pays towards the insurance of residents, for each of them insured, is highest in {most}, {mostAmount} ({mostHow}), and lowest in {least}, {leastAmount} ({leastHow}). ',
    only: 'What the government of {who} pays towards the insurance of residents is {amount} for each of them insured ({how}). ',
    standard:
      'The national standard of {standard} is shared by all levels of government; this is the local share only. ',
    nobody: 'For none of the bureaus can the subsidy per person be computed. ',
    unpublished: '{who}: not enough is published to compute it. ',
    notApplicable: '{who}: not applicable, the counties and districts pay it. ',
  },
  how: (basis, people) => `${basis}, ${people}`,
  kindOfPeople: { target: 'target enrolment', count: 'counted enrolment' },
  threePublic: {
    change:
      'The three public expenses changed most in {who}: {basis} {amount}, {rate} than the {before} of {year}. ',
    only: 'The three public expenses of {who}: {basis} {amount}, {rate} than the {before} of {year}. ',
    more: (rate) => `${rate} more`,
    less: (rate) => `${rate} less`,
    conflict:
      'The document of {who} gives two answers for the three public expenses of {year}: {values}. ',
    zero: 'The three public expenses are published as zero by {who} ({figures}). ',
  },
  execution: {
    bases:
      '{who} spent only {approved} of the approved budget ({approvedOf}), yet {adjusted} of the adjusted one ({adjustedOf}): a completion rate means little without its base. ',
    lowest: 'Against the {basis}, the lowest completion rate is that of {who}, {rate} ({of}). ',
    only: '{who} spent {rate} of the {basis} ({of}). ',
    of: '{executed} ÷ {budget}, {unit}',
    ofFund: '{executed} ÷ {budget}, {unit}, {fund}',
    budgetOnly: 'The documents of {who} are budgets, which do not say what was spent.',
  },
  findings: {
    found: (n) =>
      n === 1 ? '{tried} checks found {errors} error' : '{tried} checks found {errors} errors',
    most: ', {n} of them in {who}',
    in: ', all in {who}',
    largestOnly: '; the largest difference is {difference}: {expected} expected, {found} found',
    largest:
      '; the largest difference is in {who}: {expected} expected, {found} found, {difference} apart',
    clean: '{tried} checks found no error',
    warnings: (n) => (n === 1 ? ', but {n} warning' : ', but {n} warnings'),
    end: '.',
  },
  funds: { all: 'all funds', fiscal: 'fiscal appropriation', general: 'general public budget' },

  chart: {
    title: (year, unit) => `Spending of ${year}, basic and on projects, ${unit}`,
    shareTitle: (year) => `Basic and project spending as a percentage of the total of ${year}`,
    shareHint: (unit) => `The figure of each row is its total, ${unit}`,
    measure: 'Measure',
    measures: { amount: 'Amounts', share: 'Percent' },
    legend: 'Nature of spending',
    noDocument: 'There is no document for this year',
    noTotal: 'No total is published on this basis',
    share: (share) => `${share} of the total`,
    method: [
      'The total is all spending that the bureau publishes: the approved budget of a budget, the spending of the year of final accounts, without what is carried over to the next year. The basis is chosen above; “final accounts first” takes final accounts where there are any, else the approved budget.',
      'Basic and project spending come from the published table of spending or from the text. Where the two are less than the total, the difference stands as “not divided” and is added to neither.',
      'Yuan per person insured = the amount ÷ the residents insured as published (a target or a count); where none is published nothing is computed.',
    ],
    columns: {
      basis: 'Basis',
      total: 'Total',
      basic: 'Basic',
      project: 'Projects',
      rest: 'Not divided',
      share: 'Share of projects',
    },
  },

  matrix: {
    heading: (year) => `The bureaus at a glance, ${year}`,
    hint: 'Every figure is a link to its source.',
    bureau: 'Bureau',
    total: 'Total spending',
    split: 'Basic and projects',
    subsidy: 'Subsidy per resident',
    threePublic: 'Three public expenses',
    execution: 'Completion rate',
    findings: 'Findings',
    before: '{before} in {year}, {rate}',
    beforeOnly: '{before} in {year}',
    conflict: 'two answers for {year}',
    contradicts: 'the document contradicts itself',
    same: 'unchanged',
    derived: 'derived',
    noBefore: 'year before not published',
    ofApproved: 'of the approved budget',
    ofAdjusted: 'of the adjusted budget',
    budgetOnly: 'only a budget is published',
    noRate: 'no budget to compare with is published',
    noSubsidy: 'the document publishes none',
    otherBasis: (basis) => `none on the basis chosen, only in the ${basis}`,
    noPeople: 'subsidy {subsidy}, people insured not published',
    division: '{executed} ÷ {budget}, {fund}',
    noThreePublic: 'the document publishes no total',
    noSplit: 'not divided into basic and projects',
    errors: (n) => (n === 1 ? '{n} error' : '{n} errors'),
    warnings: (n) => (n === 1 ? '{n} warning' : '{n} warnings'),
    infos: (n) => (n === 1 ? '{n} note' : '{n} notes'),
    tried: (n) => `${n} checks`,
  },

  documents: {
    heading: 'What each document is, and what it does not publish',
    intro:
      'Held against the tables that documents of its kind usually have. What has no table may be told in sentences.',
    published: (date) => `published ${date}`,
    undated: 'date not stated',
    size: (lines, tables) => `${lines} lines, ${tables} tables`,
    figures: (taken, seen) => `${taken} of ${seen} amounts read`,
    unread: (n) => `, ${n} unread`,
    read: 'Tables published',
    empty: 'Published as empty',
    missing: 'In the contents, not in the document',
    lacking: 'Neither listed nor included',
    text: 'Told in sentences',
    titled: (name, title) => (title === '' ? name : `${name.replace(/ \(.*\)$/, '')} (${title})`),
    topics: {
      function: 'spending by function',
      nature: 'basic and project spending',
      economic: 'spending by economic class',
      project: 'projects',
      gov_fund: 'government funds',
      state_capital: 'state capital operations',
      three_public: 'three public expenses',
    },
    none: 'none',
    without: (region) => `${region}: no document for this year`,
  },
};
