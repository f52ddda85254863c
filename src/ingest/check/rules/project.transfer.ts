import { squeeze } from '../../read/plain.ts';
import { budgetedProjects, likeness } from '../projects.ts';
import { restatement, within } from '../rounding.ts';
import type { Rule } from '../rule.ts';
import { compared } from '../trial.ts';
import { nameOf, placeOf } from '../words.ts';

/** Who pays: a project and a transfer are one only where both name the same level of government. */
const LEVELS = ['中央', '省级', '省', '市级', '上级'] as const;
/** What a notice and a budget call the same money. */
const LOOSE = /提前下达|下达|中央|省级|市级|上级|财政|补助|配套|资金|项目|专项/g;

const levelOf = (name: string) => LEVELS.find((level) => name.includes(level));
const coreOf = (name: string): string => squeeze(name).replace(LOOSE, '');

export const rule: Rule = {
  name: 'project.transfer',
  title: { zh: '转移支付与所列项目', en: 'Transfers against the projects they pay for' },
  rationale: {
    zh: '文字说明已提前下达的转移支付，应作为同名同级的项目列入预算，金额是同一笔钱。预算法第三十八条：提前下达的转移支付编入本级预算。',
    en: 'A transfer that the text says was passed on in advance (提前下达) is in the budget as a project of the same name and level; the amounts are the same money. 预算法第三十八条: 提前下达的转移支付编入本级预算.',
  },
  needs: {
    zh: '说明转移支付金额的文字和项目支出表',
    en: 'transfer with its amount, and a table of projects',
  },
  *trials(published) {
    const projects = budgetedProjects(published);
    const transfers = published.amounts.filter(
      (fact) =>
        fact.concept === 'transfer_payment' &&
        fact.statement === 'text' &&
        fact.fiscal_year === published.document.fiscal_year,
    );
    for (const transfer of transfers) {
      const name = transfer.project ?? transfer.item ?? '';
      const level = levelOf(name);
      const candidates = projects
        .filter((project) => level !== undefined && levelOf(project.name) === level)
        .map((project) => ({
          project,
          ...likeness(coreOf(name), coreOf(project.name)),
          agrees: within(
            (transfer.value ?? 0) - (project.amount.value ?? 0),
            restatement(transfer, project.amount),
          ),
        }))
        .filter(({ shorter }) => shorter >= 0.75)
        .toSorted((a, b) => Number(b.agrees) - Number(a.agrees) || b.both - a.both);
      const project = candidates[0]?.project;
      if (!project) continue;
      yield compared({
        facts: [transfer, project.amount],
        expected: project.amount.value ?? 0,
        tolerance: restatement(transfer, project.amount),
        severity: 'error',
        what: {
          zh: `转移支付“${nameOf(transfer).zh}”（${placeOf(transfer).zh}）与预算项目“${project.name}”（${placeOf(project.amount).zh}）`,
          en: `The transfer ${nameOf(transfer).en} (${placeOf(transfer).en}) against the budgeted project ${project.name} (${placeOf(project.amount).en})`,
        },
      });
    }
  },
};
