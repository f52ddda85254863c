import type { Fact } from '../../../model/index.ts';
import { squeeze } from '../../read/plain.ts';
import { greatest, least } from '../../read/extremes.ts';
import { groupBy } from '../../read/group.ts';
import type { Published } from '../published.ts';
import { envelope, halfDigit } from '../rounding.ts';
import type { Rule } from '../rule.ts';
import { summed } from '../trial.ts';

const TOTAL = /^(?:合计|资金总额|项目当年预算)$/;

/** The rows of 项目支出明细测算: amounts of the project that name what it is spent on and no fund. */
const isDetail = (fact: Fact): boolean =>
  fact.concept === 'expenditure' &&
  fact.fund === null &&
  fact.item !== null &&
  fact.origin === 'table';

/** A calculation in whole numbers is exact; one with decimals may have been rounded. */
function toleranceOf(total: Fact, details: readonly Fact[]): number {
  const whole = [total, ...details].every((fact) => halfDigit(fact) >= 0.5);
  return whole ? 0 : envelope(total, details);
}

/** Unread numbers in the column of the details: the sum would miss them. */
const incomplete = (details: readonly Fact[], { unread }: Published): boolean => {
  const lines = details.map((fact) => fact.line ?? 0);
  const [first, last] = [least(lines), greatest(lines) + 3];
  const cells = new Set(details.map((fact) => fact.cell));
  return unread.some(({ line, cell }) => line >= first && line <= last && cells.has(cell));
};

export const rule: Rule = {
  name: 'form.detail',
  title: { zh: '项目支出明细测算等于项目预算', en: "A form's details add up to its budget" },
  rationale: {
    zh: '项目申报表中的支出明细测算之和，应等于所申报的项目预算。明细中有数字未能读出的，不作核对。',
    en: 'The basis of calculation in a project form (项目支出明细测算) adds up to the budget that the form asks for. Not tried where a figure of the details could not be read.',
  },
  needs: { zh: '带明细测算的项目申报表', en: 'project form with details' },
  *trials(published) {
    const forms = published.amounts.filter(
      (fact) =>
        fact.statement === 'project_form' &&
        fact.project !== null &&
        fact.fiscal_year === published.document.fiscal_year,
    );
    for (const own of groupBy(forms, (fact) => fact.project ?? '').values()) {
      const total = own.find((fact) => fact.fund === 'all' && TOTAL.test(squeeze(fact.item ?? '')));
      const details = own.filter(isDetail);
      if (total && details.length > 0 && !incomplete(details, published)) {
        yield summed(total, details, {
          severity: 'error',
          tolerance: toleranceOf(total, details),
          of: { zh: '明细测算之和', en: 'the sum of its details' },
        });
      }
    }
  },
};
