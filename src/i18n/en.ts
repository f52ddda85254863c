import type { Messages } from './zh.ts';

const list = (words: string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

export const en: Messages = {
  site: {
    title: 'Yibao Ledger',
    tagline:
      'Budgets and accounts of medical insurance bureaus, every figure traceable to its line.',
    language: '中文',
    theme: { auto: 'System', light: 'Light', dark: 'Dark', label: 'Appearance' },
    unitLabel: 'Unit of amounts',
    unit: { wan: '10,000 yuan', yi: '100 million yuan', yuan: 'yuan' },
    withUnit: (amount, unit) => (unit === 'yuan' ? `${amount} yuan` : `${amount} × ${unit}`),
    footer:
      'Read line by line from published texts. Every figure on this page comes from SQL that your browser ran over Parquet files.',
  },
  state: {
    engine: 'Starting the database engine and reading the data…',
    query: 'Querying…',
    empty: 'The data has no composition of spending to compare.',
    emptyAdvice: 'Run npm run ingest to make the data again, then build the site again.',
    retry: 'Try again',
    details: 'Technical details',
    trouble: {
      unsupported: 'This browser has no WebAssembly, which the database in the page needs.',
      engine: 'The database engine in the page did not start.',
      missing: (file) => `The data file ${file} could not be fetched.`,
      broken: (file) => `The data file ${file} is damaged or incomplete.`,
      query: 'A query failed.',
    },
    advice: {
      unsupported:
        'Use a Chrome, Edge, Firefox or Safari of the last two years, with WebAssembly not switched off.',
      engine:
        'Reload the page. If it stays, check that the server delivers the .wasm and .js files in the folder assets.',
      missing:
        'Check that the folder data on the server is complete; npm run ingest and npm run build make it again.',
      broken:
        'Run npm run ingest and npm run build to make it again, then copy the whole folder dist to the server.',
      query:
        'Reload the page. If it stays, the data may come from another version: run npm run ingest and npm run build.',
    },
  },
  composition: {
    eyebrow: 'Composition of spending',
    heading: (n, years) => `What ${n} medical insurance bureaus spend on, ${years}`,
    title: {
      amount: (years, unit) => `Spending in ${years} by function, ${unit}`,
      share: (years, unit) =>
        `Spending in ${years} by function, percent of the bureau’s total; at the end of each row the total in ${unit}`,
    },
    measureLabel: 'Show',
    measure: { amount: (unit) => unit, share: 'Percent' },
    shownLabel: 'As',
    shown: { chart: 'Chart', table: 'Table' },
    hint: 'Choose any segment to see the line of the document that it was read from.',
    basis: {
      approved: 'approved budget',
      adjusted: 'adjusted budget',
      executed: 'final accounts',
    },
    basisOf: (year, basis) => `${year} ${basis}`,
    level: { district: 'district', county: 'county', prefecture: 'prefecture' },
    total: 'Total',
    bureau: 'Bureau',
    rest: 'Not published by function',
    unnamed: (code) => `Code ${code}`,
    mixed: (parts) =>
      `Bases differ, so sizes do not compare directly: ${parts.join('; ')}. A budget is the plan at the start of the year, final accounts are what was spent.`,
    mixedPart: (basis, regions) => `${list(regions)}: ${basis}`,
    levels: (parts) => `Levels differ as well: ${parts.join('; ')}.`,
    levelPart: (level, regions) => `${list(regions)}: ${level}`,
    restNote: (regions) =>
      `In ${list(regions)} the classes do not add up to the published total. The difference stands alone, as a hatched empty segment, and is not spread over the others.`,
    excessNote: (regions) =>
      `In ${list(regions)} the published classes exceed the published total. The excess stands in the table as a negative number; the chart cannot draw it.`,
    absentNote: (regions) =>
      `Not in the chart, because the document gives no spending by function or no total: ${list(regions)}.`,
    notPublished: 'not published',
    absence:
      'A dash means that the document publishes no such class; 0 means that it publishes zero.',
    method: 'How this is made',
    methodText: [
      'One statement per bureau and year: the first that has figures by function, of income and expenditure, expenditure, fiscal appropriation, general public budget, and the text.',
      'Where a statement has no row for a class, the items of the class in that statement are added; the source shows the largest and lists the others.',
      'Percentages are of the total that the bureau published. Where the classes do not add up to it, the difference is a segment of its own.',
      'Figures derived from stated rates and changes are not used here.',
    ],
    source: 'Source: budgets and final accounts as published by the bureaus.',
    segment: (region, basis, label, amount, share) =>
      `${region}, ${basis}, ${label}: ${amount}, ${share}`,
  },
  source: {
    heading: 'Source',
    close: 'Close',
    document: 'Document',
    published: 'Published',
    lineLabel: 'Place',
    line: (line) => `Line ${line}`,
    statement: 'Statement',
    tableTitle: 'Table',
    unit: 'Unit as published',
    raw: 'As printed',
    meaning: 'Meaning',
    concept: 'Measures',
    phase: 'Basis',
    item: 'Row',
    column: 'Column',
    code: 'Function',
    none: 'not stated',
    surroundings: 'In its surroundings',
    whole: 'Show the whole document',
    excerpt: 'Show only the lines around it',
    gap: 'blank lines',
    notFound: 'There is no such figure. The link may come from another version of the data.',
    unplaced: 'The characters are not at the recorded place, so nothing is marked.',
    derived: 'This figure is derived: the document does not print it. It was computed from:',
    derivedNone: 'This figure is derived; what from was not recorded.',
    summed: (label, amount) =>
      `The ${amount} of “${label}” in the chart is the sum of these items of one statement. Marked above is the largest:`,
    rest: (amount) =>
      `This segment, ${amount}, is what the classes leave of the published total. The document does not say what it is for. Marked above is the total.`,
    statements: {
      income_expenditure: 'Income and expenditure (收支总表)',
      revenue: 'Revenue (收入总表)',
      expenditure: 'Expenditure (支出总表)',
      fiscal_summary: 'Fiscal appropriation (财政拨款收支总表)',
      general_budget: 'General public budget (一般公共预算支出表)',
      general_basic: 'Basic spending (一般公共预算基本支出表)',
      economic_summary: 'Economic classification (支出经济分类汇总表)',
      three_public: 'Three public expenses (“三公”经费)',
      gov_fund: 'Government funds (政府性基金预算)',
      state_capital: 'State capital operations (国有资本经营预算)',
      project: 'Projects (项目支出表)',
      department_targets: 'Targets of the department (整体绩效目标)',
      project_targets: 'Targets of projects (项目绩效目标)',
      project_form: 'Project application (项目申报表)',
      self_evaluation: 'Self-evaluation (绩效自评)',
      text: 'Text (情况说明)',
    },
    concepts: {
      total: 'Total of income and expenditure',
      revenue: 'Revenue',
      expenditure: 'Expenditure',
      carryover_in: 'Carried over from the year before',
      carryover_out: 'Carried over to the next year',
      three_public: 'Three public expenses',
      'three_public.abroad': 'Travel abroad',
      'three_public.vehicles': 'Official vehicles',
      'three_public.vehicle_purchase': 'Purchase of vehicles',
      'three_public.vehicle_running': 'Running of vehicles',
      'three_public.reception': 'Receptions',
      agency_operation: 'Operating costs of the agency',
      procurement: 'Government procurement',
      'procurement.goods': 'Procurement of goods',
      'procurement.works': 'Procurement of works',
      'procurement.services': 'Procurement of services',
      resident_subsidy: 'Subsidy to residents’ basic medical insurance',
      insured: 'People insured',
      'insured.resident': 'Residents insured',
      assisted: 'People assisted',
      staff: 'Staff',
      'staff.quota': 'Posts',
      subsidy_standard: 'Subsidy per person',
      target: 'Performance target',
    },
  },
  documents: {
    heading: 'Sources',
    intro:
      'Every figure with a money unit that was seen either became data or is listed as unread with the reason. None was dropped in silence.',
    document: 'Document',
    kind: { budget: 'budget', final: 'final accounts' },
    published: 'Published',
    lines: 'Lines',
    tables: 'Tables',
    seen: 'Figures seen',
    taken: 'Taken',
    unread: 'Unread',
    unknown: 'not stated',
  },
};
