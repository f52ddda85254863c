import type { Paragraph } from '../../../model/index.ts';
import { placeOf } from '../../blocks/place.ts';
import type { FormContext } from './context.ts';
import { FormCell, FormRow } from './form.ts';
import { formMoney } from './labelled.ts';
import { readProse } from './prose.ts';
import { cleanLabel, isSoundName } from './text.ts';
import type { Quantity } from './value.ts';

const NUMBER = '(\\d{1,8}(?:\\.\\d{1,4})?)';

/** Amounts of a form whose boxes were lost, where the order of its words proves which is which. */
const AMOUNTS: readonly (readonly [
  RegExp,
  readonly { concept?: string; fund: 'all' | 'general'; item: string; leaf?: boolean }[],
])[] = [
  [
    new RegExp(`项目总预算 项目当年预算 ${NUMBER}(?:万元)? ${NUMBER}(?:万元)?(?= )`, 'd'),
    [
      { concept: 'project_total', fund: 'all', item: '项目总预算' },
      { fund: 'all', item: '项目当年预算' },
    ],
  ],
  [new RegExp(`来源项目 金额 合计 ${NUMBER}(?:万元)?(?= )`, 'd'), [{ fund: 'all', item: '合计' }]],
  [
    new RegExp(`合计 ${NUMBER}(?:万元)? 一般公共预算财政拨款 ${NUMBER}(?:万元)?(?= )`, 'd'),
    [
      { fund: 'all', item: '合计' },
      { fund: 'general', item: '一般公共预算财政拨款', leaf: true },
    ],
  ],
  [
    new RegExp(`申请当年预算拨款 ${NUMBER}(?:万元)?(?= )`, 'd'),
    [{ fund: 'general', item: '申请当年预算拨款' }],
  ],
];

/** Reads a form that is one paragraph: its project, its amounts, its budgets of the years before. */
export function readFormParagraph(paragraph: Paragraph, context: FormContext): void {
  const cells = paragraph.pieces.map((piece, index): FormCell => {
    const end = paragraph.pieces[index + 1]?.offset ?? paragraph.text.length;
    const source = {
      text: paragraph.text.slice(piece.offset, end),
      cell: 0,
      ...placeOf(paragraph, piece.offset),
    };
    return new FormCell(source);
  });
  for (const cell of cells) {
    context.project ??= nameIn(cell.text);
    for (const [pattern, meanings] of AMOUNTS) takeAmounts(cell, pattern, meanings, context);
    readProse(new FormRow([cell]), null, context);
  }
}

function nameIn(text: string): string | null {
  const name = /项目名称 (?:项目编码 )?([^\s\d]{4,40})(?= )/.exec(text)?.[1];
  return name !== undefined && isSoundName(name) && !/^项目/.test(name) ? cleanLabel(name) : null;
}

function takeAmounts(
  cell: FormCell,
  pattern: RegExp,
  meanings: (typeof AMOUNTS)[number][1],
  context: FormContext,
): void {
  const match = pattern.exec(cell.text);
  for (const [index, { concept, fund, item, leaf }] of meanings.entries()) {
    const span = match?.indices?.[index + 1];
    const digits = match?.[index + 1];
    if (!span || digits === undefined) continue;
    const quantity: Quantity = {
      start: span[0],
      end: span[1],
      digits,
      unitName: null,
      unit: null,
      comparator: null,
    };
    if (context.isSeen(cell, quantity)) continue;
    const money = formMoney(context, 'approved');
    context.take(cell, quantity, {
      item,
      heading: item,
      is_leaf: leaf === true,
      ...money,
      concept: concept ?? money.concept,
      fund,
    });
  }
}
