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
    unit: {
      wan: '10,000 yuan',
      yi: '100 million yuan',
      yuan: 'yuan',
      person: 'yuan per person insured',
    },
    withUnit: (amount, unit) => (/^\d/.test(unit) ? `${amount} × ${unit}` : `${amount} ${unit}`),
    footer:
      'Read line by line from published texts. Every figure on this page comes from SQL over Parquet files.',
    release: (id) => `Data release ${id}`,
  },
  nav: {
    label: 'Views',
    skip: 'Skip to the content',
    views: {
      overview: 'Overview',
      composition: 'Composition',
      'per-capita': 'Subsidy per person',
      'three-public': 'Three public expenses',
      execution: 'Execution',
      checks: 'Checks',
      sources: 'Sources',
      sql: 'SQL',
      briefing: 'Briefing',
    },
  },
  scope: {
    label: 'What is compared',
    choose: (n, all) => `Choose bureaus (${n} of ${all})`,
    names: (regions) => list(regions),
    year: 'Year',
    phase: 'Basis',
    phases: {
      auto: 'Final accounts first',
      approved: 'Approved budget',
      adjusted: 'Adjusted budget',
      executed: 'Final accounts',
    },
    sort: 'Order',
    sorts: { value: 'Largest first', chosen: 'As chosen' },
    unknownYear: (asked, shown) =>
      `The bureaus chosen have no documents for ${asked}; shown is ${shown}.`,
    unknown: (ids) => `Not in the data: ${ids.join(', ')}`,
    noYear: (asked, shown) => `The chosen bureaus have no document for ${asked}; ${shown} is shown`,
    chosen: 'Chosen, compared in this order',
    up: (region) => `Move ${region} up`,
    down: (region) => `Move ${region} down`,
    remove: (region) => `Remove ${region}`,
    reset: 'Back to the default',
    search: 'Find a bureau, city or province',
    list: 'All bureaus',
    found: (n) => `${n} found`,
    most: (n) => `At most ${n} at once`,
    close: 'Done',
  },
  figure: {
    shown: 'As',
    chart: 'Chart',
    table: 'Table',
    save: 'Save',
    savedCsv: 'The other ways to save could not be fetched; the data were saved as CSV.',
    method: 'Method and sources',
    factId: 'figure id',
    legend: {
      label: 'Legend; each entry can be switched off',
      off: {
        some: (names) =>
          `Switched off in the legend and not drawn: ${names.join('; ')}. Notes and the table stay.`,
        all: 'Everything in the legend is switched off, so nothing is drawn. Choose an entry to bring it back; notes and the table stay.',
      },
    },
  },
  briefing: {
    add: 'Add to briefing',
    in: 'In briefing',
    items: (n) => (n === 1 ? '1 item' : `${n} items`),
  },
  common: {
    basis: {
      approved: 'approved budget',
      adjusted: 'adjusted budget',
      executed: 'final accounts',
    },
    basisOf: (year, basis) => `${year} ${basis}`,
    kind: { budget: 'budget', final: 'final accounts' },
    level: { district: 'district', county: 'county', prefecture: 'prefecture' },
    bureau: 'Bureau',
    total: 'Total',
    absence: {
      unpublished: {
        text: 'not published',
        means: 'Hatched frame: the document publishes no such figure',
      },
      zero: { text: '0', means: '0: published as zero' },
      not_applicable: { text: 'not applicable', means: 'Dash: not among this bureau’s duties' },
    },
    whole: (amount) => `total ${amount}`,
    drawnOf: (drawn, whole) => `${drawn} / ${whole}`,
    noCount: 'No number of people insured is published, so nothing per person',
    mixed: (parts) =>
      `Bases differ, so sizes do not compare directly: ${parts.join('; ')}. A budget is the plan at the start of the year, final accounts are what was spent.`,
    mixedPart: (basis, regions) => `${list(regions)}: ${basis}`,
    levels: (parts) => `Levels of government differ: ${parts.join('; ')}.`,
    levelPart: (level, regions) => `${list(regions)}: ${level}`,
    touched: (n) =>
      n === 1 ? 'One finding touches this figure' : `${n} findings touch this figure`,
  },
  state: {
    engine: 'Starting the database engine and reading the data…',
    query: 'Querying…',
    empty: 'The data has no composition of spending to compare.',
    emptyAdvice: 'Run npm run ingest to make the data again, then build the site again.',
    retry: 'Try again',
    without:
      'Every view still shows what it opens with, which needs no database; other choices and the sources of figures do.',
    opening: 'See what this view opens with',
    details: 'Technical details',
    trouble: {
      unsupported: 'This browser has no WebAssembly, which the database in the page needs.',
      engine: 'The database engine in the page did not start.',
      missing: (file) => `The data file ${file} could not be fetched.`,
      broken: (file) => `The data file ${file} is damaged or incomplete.`,
      version: (file) =>
        `The data file ${file} was made by another version of the program and does not fit this page.`,
      query: 'A query failed.',
      view: 'This part of the page could not be fetched.',
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
      version:
        'Run npm run ingest and npm run build of the same version, then copy the whole folder dist to the server.',
      view: 'Check the network and try again. If it stays, check that the folder assets on the server is complete.',
      query:
        'Reload the page. If it stays, the data may come from another version: run npm run ingest and npm run build.',
    },
  },
  source: {
    heading: 'Source',
    ofLine: 'Source of this line',
    line: (line) => `Line ${line}`,
    none: 'not stated',
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
};
