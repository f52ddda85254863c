import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/index.ts';
import { compositionOf, published } from './composition-support.ts';

const table = { statement: 'expenditure', is_leaf: false } as const;
const basic = { statement: 'general_basic', fund: 'general', is_leaf: false } as const;
const text = { statement: 'text', origin: 'text', is_leaf: false } as const;
const project = { statement: 'project', nature: 'project' } as const;

/** The three rows that say what all spending is. */
const spent = (total: number, onBasic: number, onProjects: number) => [
  { ...table, value: total },
  { ...table, nature: 'basic' as const, value: onBasic },
  { ...table, nature: 'project' as const, value: onProjects },
];

const underTargets = (nature: Fact['nature'], value: number) => ({
  ...text,
  concept: 'performance_projects',
  fund: null,
  nature,
  value,
});

const inProse = (item: string, value: number, fund: Fact['fund'] = 'all') => ({
  ...text,
  nature: 'project' as const,
  item,
  value,
  fund,
});

describe('composition by nature and by project', () => {
  const { rows } = compositionOf(
    [
      // 1: wages, grants and goods, whose sums the table of basic expenditure states; project kinds; projects by fund.
      published('000001', 'budget', [
        ...spent(100, 40, 60),
        { ...table, nature: 'personnel.wages', value: 30 },
        { ...table, nature: 'personnel.grants', value: 5 },
        { ...table, nature: 'operating.goods', value: 5 },
        { ...table, nature: 'project.operating', value: 10 },
        { ...table, nature: 'project.specific', value: 50 },
        { ...basic, nature: 'personnel', value: 35, item: '合计', heading: '人员经费' },
        { ...project, is_leaf: false, item: '某局', value: 60 },
        { ...project, is_leaf: false, item: '甲', line: 20, value: 50, cell: 1 },
        { ...project, fund: 'general', item: '甲', line: 20, value: 45, cell: 2 },
        { ...project, fund: 'carryover', item: '甲', line: 20, value: 5, cell: 3 },
        { ...project, fund: 'general', item: '乙', line: 21, value: 10, cell: 2 },
      ]),
      // 2: what basic expenditure consists of is of the general public budget only; targets do not cover all projects;
      // two projects in prose are not all of them, and one in a form is not said by the accounts.
      published('000002', 'final', [
        { ...text, value: 100, direction: null },
        { ...text, nature: 'basic', item: '基本支出', value: 40 },
        { ...text, nature: 'project', item: '项目支出', value: 60 },
        { ...text, nature: 'project', item: '项目支出', value: 59, fund: 'general' },
        { ...text, nature: 'personnel', item: '人员经费', value: 30, fund: 'general' },
        { ...text, nature: 'operating', item: '公用经费', value: 9, fund: 'general' },
        underTargets('project.operating', 10),
        underTargets('project.specific', 40),
        inProse('甲项目', 20),
        inProse('乙项目', 10),
        { statement: 'project_form', nature: 'project', item: '丙项目', value: 60 },
        { statement: 'self_evaluation', nature: 'project', item: '丁项目', value: 60 },
      ]),
      // 3: targets cover all projects, and so do the projects in prose, one of them named twice.
      published('000003', 'budget', [
        ...spent(100, 40, 60),
        underTargets('project.operating', 0),
        underTargets('project.specific', 60),
        inProse('项目支出', 60),
        inProse('甲', 20),
        inProse('乙', 40),
        inProse('甲', 20),
        inProse('丙', 60, null),
      ]),
      // 4: a sentence about a project is not about project expenditure, and basic expenditure alone is not all.
      published('000004', 'final', [
        { ...text, value: 100, direction: null },
        { ...text, nature: 'basic', item: '基本支出', value: 40 },
        inProse('建设资金', 60),
      ]),
      // 5: project expenditure by functional item is no list of projects; nor is a list that leaves some out.
      published('000005', 'final', [
        ...spent(100, 40, 60),
        {
          ...project,
          fund: 'general',
          function_code: '2101502',
          item: '一般行政管理事务',
          value: 60,
        },
        { statement: 'project_targets', nature: 'project', item: '甲', value: 20 },
      ]),
      // 6: the table of projects is of one budget; a project stands under two functional items.
      published('000006', 'budget', [
        ...spent(100, 40, 60),
        { ...project, fund: 'general', function_code: '2101502', item: '甲', value: 20 },
        { ...project, fund: 'general', function_code: '2101506', item: '甲', value: 25 },
        { statement: 'project_targets', nature: 'project', item: '甲', value: 60.02 },
      ]),
      // 7: the projects of the department, then those of a unit, which say two of them again.
      published('000007', 'budget', [
        ...spent(100, 40, 60),
        { ...project, item: '甲', value: 20 },
        { ...project, item: '乙', value: 40 },
        { ...project, item: '甲', value: 20 },
        { ...project, item: '乙', value: 15 },
      ]),
    ],
    {
      functions: [{ code: '2101502', name: '一般行政管理事务', level: 3, parent: '21015' }],
    },
  );

  it('adds up 人员 and 公用经费 where only their parts are published', async () => {
    expect(await rows('000001', 'nature', 'label', 'published_label', 'len(fact_ids)')).toEqual([
      [null, 'basic', 40, '000001-1', '基本支出', null, 1],
      [null, 'project', 60, '000001-2', '项目支出', null, 1],
      ['basic', 'operating', 5, '000001-5', '公用经费', null, 1],
      ['basic', 'personnel', 35, '000001-8', '人员经费', '人员经费', 1],
      ['project', 'project.operating', 10, '000001-6', '其他运转类项目', null, 1],
      ['project', 'project.specific', 50, '000001-7', '特定目标类项目', null, 1],
    ]);
  });

  it('leaves what a narrower statement does not divide, and takes targets only where they are all', async () => {
    expect(await rows('000002', 'nature')).toEqual([
      [null, 'basic', 40, '000002-1'],
      [null, 'project', 60, '000002-2'],
      ['basic', 'operating', 9, '000002-5'],
      ['basic', 'personnel', 30, '000002-4'],
      ['basic', null, 1, '000002-1'],
    ]);
    expect(await rows('000003', 'nature')).toEqual([
      [null, 'basic', 40, '000003-1'],
      [null, 'project', 60, '000003-2'],
      ['project', 'project.operating', 0, '000003-3'],
      ['project', 'project.specific', 60, '000003-4'],
    ]);
  });

  it('does not take a project for project expenditure, nor a part for the whole', async () => {
    expect(await rows('000004', 'nature')).toEqual([]);
  });

  it('lists each row of the table of projects once, at all funds', async () => {
    expect(await rows('000001', 'project', 'label')).toEqual([
      [null, 'basic', 40, '000001-1', '基本支出'],
      [null, 'project', 60, '000001-2', '项目支出'],
      ['project', '乙', 10, '000001-13', '乙'],
      ['project', '甲', 50, '000001-10', '甲'],
    ]);
  });

  it('lists the projects of sentences only where they are all of them', async () => {
    expect(await rows('000002', 'project')).toEqual([]);
    expect(await rows('000003', 'project')).toEqual([
      [null, 'basic', 40, '000003-1'],
      [null, 'project', 60, '000003-2'],
      ['project', '乙', 40, '000003-7'],
      ['project', '甲', 20, '000003-6'],
    ]);
  });

  it('knows functional items from projects', async () => {
    expect(await rows('000005', 'project')).toEqual([]);
  });

  it('counts the projects of the department once where those of a unit follow', async () => {
    expect(await rows('000007', 'project')).toEqual([
      [null, 'basic', 40, '000007-1'],
      [null, 'project', 60, '000007-2'],
      ['project', '乙', 40, '000007-4'],
      ['project', '甲', 20, '000007-3'],
    ]);
  });

  it('adds the rows of one project and leaves what other funds pay for', async () => {
    expect(await rows('000006', 'project')).toEqual([
      [null, 'basic', 40, '000006-1'],
      [null, 'project', 60, '000006-2'],
      ['project', '甲', 45, '000006-4'],
      ['project', null, 15, '000006-2'],
    ]);
  });
});
