import type { Fact } from '../../../model/index.ts';
import { nearest } from '../../read/extremes.ts';
import { groupBy } from '../../read/group.ts';
import { squeeze } from '../../read/plain.ts';
import type { Published } from '../published.ts';
import { halfDigit, range } from '../rounding.ts';
import type { Rule, Trial } from '../rule.ts';
import { compared, passing } from '../trial.ts';
import { nameOf, placeOf } from '../words.ts';

/** A total's printed name for a share of it may stand this many lines before the share. */
const NEAR = 6;
/** The nearest wholes that a share is tried on. */
const MOST_WHOLES = 50;

const same = (one: Fact, other: Fact): boolean =>
  one.concept === other.concept &&
  one.direction === other.direction &&
  one.fund === other.fund &&
  one.nature === other.nature &&
  one.function_code === other.function_code &&
  one.economic_code === other.economic_code &&
  one.fiscal_year === other.fiscal_year &&
  one.phase === other.phase &&
  one.project === other.project;

/** The amount that a share is printed behind, of those of its line. */
function partOf(share: Fact, line: readonly Fact[]): Fact | undefined {
  const own = line.filter((fact) => same(fact, share) && fact.statement === share.statement);
  return nearest(own, (fact) => distance(fact, share));
}

const distance = (one: Fact, other: Fact): number =>
  Math.abs((one.start ?? 0) - (other.start ?? 0)) +
  1000 * Math.abs((one.cell ?? 0) - (other.cell ?? 0));

/**
 * What a share is a share of: the nearest amount before it that is wider in exactly one respect (fund, kind of
 * spending, code, or part of the three public expenses) and not smaller.
 */
function wholesOf(part: Fact, amounts: readonly Fact[]): Fact[] {
  return amounts
    .filter(
      (fact) =>
        fact !== part &&
        fact.statement === part.statement &&
        fact.fiscal_year === part.fiscal_year &&
        fact.phase === part.phase &&
        (fact.direction === part.direction || fact.direction === null || part.direction === null) &&
        fact.project === part.project &&
        wider(fact, part),
    )
    .toSorted((a, b) => lines(a, part) - lines(b, part))
    .slice(0, MOST_WHOLES);
}

const NAMED =
  /占(?<own>本年|当年|部门)?(?<fund>一般公共预算|政府性基金预算|国有资本经营预算|财政拨款)?(?:财政拨款|拨款)?(?<nature>基本|项目)?(?<all>总)?支出(?<sum>总预算|总额|合计|总计)?(?:预算|决算)?的?$/;
const FUND_NAMES: Readonly<Record<string, Fact['fund']>> = {
  一般公共预算: 'general',
  政府性基金预算: 'gov_fund',
  国有资本经营预算: 'state_capital',
  财政拨款: 'fiscal',
};

/**
 * 占本年支出合计的…, 占一般公共预算支出的…: that spending, wherever the text states it, and nothing where it does not;
 * null where the words name no whole.
 */
function named(share: Fact, amounts: readonly Fact[]): Fact[] | null {
  const words = NAMED.exec(squeeze(share.heading ?? ''))?.groups;
  if (!words) return null;
  const { own, fund, nature, all, sum } = words;
  const money = fund === undefined ? ((own ?? all ?? sum) ? 'all' : share.fund) : FUND_NAMES[fund];
  const kind = nature === undefined ? 'all' : nature === '基本' ? 'basic' : 'project';
  const wholes = amounts.filter(
    (fact) =>
      (fact.concept === 'expenditure' || (fact.concept === 'total' && kind === 'all')) &&
      fact.direction !== 'revenue' &&
      fact.fund === money &&
      (fact.nature ?? 'all') === kind &&
      fact.function_code === null &&
      fact.economic_code === null &&
      fact.project === null &&
      fact.fiscal_year === share.fiscal_year &&
      fact.phase === share.phase,
  );
  const spent = wholes.filter(({ concept }) => concept === 'expenditure');
  return spent.length > 0 ? spent : wholes;
}

const lines = (fact: Fact, part: Fact): number => Math.abs((part.line ?? 0) - (fact.line ?? 0));

/** 小微企业 are a part of 中小企业, both of what is bought. */
const WITHIN: Readonly<Record<string, string>> = {
  'procurement.small_micro': 'procurement.sme',
};

function wider(whole: Fact, part: Fact): boolean {
  if (WITHIN[part.concept] === whole.concept) return true;
  if (part.concept.startsWith(`${whole.concept}.`)) return true;
  const accounts = ['total', 'revenue', 'expenditure'];
  const sameKind =
    whole.concept === part.concept ||
    (accounts.includes(whole.concept) &&
      (accounts.includes(part.concept) || part.concept.startsWith('carryover')));
  if (!sameKind || whole.function_code !== null || whole.economic_code !== null) return false;
  if (part.function_code !== null || part.economic_code !== null) return whole.fund === part.fund;
  const fund = rank(FUNDS, whole.fund) - rank(FUNDS, part.fund);
  const nature = rank(NATURES, whole.nature) - rank(NATURES, part.nature);
  return (
    fund <= 0 && nature <= 0 && (fund < 0 || nature < 0 || part.concept.startsWith('carryover'))
  );
}

/** From the widest to the narrower; what is not named is narrower still. */
const FUNDS: readonly (string | null)[] = ['all', 'fiscal'];
const NATURES: readonly (string | null)[] = ['all', 'basic', 'project'];

function rank(order: readonly (string | null)[], word: string | null): number {
  const index = order.indexOf(word ?? 'all');
  return index < 0 ? order.length : index;
}

/** How far the printed digits of the share and of the two amounts can move the rate. */
function tolerance(share: Fact, part: Fact, whole: Fact): number {
  const [partLow, partHigh] = range(part);
  const [wholeLow, wholeHigh] = range(whole);
  const spread = (100 * partHigh) / wholeLow - (100 * partLow) / wholeHigh;
  return halfDigit(share) + spread / 2;
}

/** A sentence does not always say of what; a share is right when it is one of the nearest whole that it fits. */
function* trialsOf(share: Fact, part: Fact, wholes: readonly Fact[]): Generator<Trial> {
  const [name, place] = [nameOf(part), placeOf(share)];
  for (const whole of wholes) {
    if ((whole.value ?? 0) <= 0) continue;
    const [wider, behind] = [nameOf(whole), placeOf(whole)];
    yield compared({
      facts: [share, part, whole],
      expected: (100 * (part.value ?? 0)) / (whole.value ?? 1),
      tolerance: tolerance(share, part, whole),
      severity: 'error',
      lastDigit: 2 * halfDigit(share),
      what: {
        zh: `${name.zh}的占比（${place.zh}）与${name.zh} ÷ ${wider.zh}（${behind.zh}）`,
        en: `The share of ${name.en} (${place.en}) against ${name.en} ÷ ${wider.en} (${behind.en})`,
      },
    });
  }
}

export const rule: Rule = {
  name: 'share',
  title: { zh: '所列占比与金额', en: 'Stated shares against the amounts' },
  rationale: {
    zh: '占比（占…%）等于部分除以总体，两者文件都已列出；只允许占比末位的舍入。',
    en: 'A share (占…%) is the part divided by its whole, both of which the document states; only its own last digit may be rounded.',
  },
  needs: { zh: '附有金额的占比', en: 'share with its amounts' },
  *trials({ facts, amounts }: Published) {
    const shares = facts.filter((fact) => fact.measure === 'share' && fact.value !== null);
    const lines = groupBy(shares.length > 0 ? amounts : [], ({ line }) => line);
    const at = (line: number): readonly Fact[] => lines.get(line) ?? [];
    const above = (line: number): readonly Fact[] =>
      Array.from({ length: NEAR + 1 }, (_, index) => at(line - NEAR + index)).flat();
    for (const share of shares) {
      const line = share.line ?? 0;
      const part = partOf(share, at(line));
      if (!part) continue;
      const among = part.origin === 'table' ? amounts : above(line);
      const wholes = named(share, amounts) ?? wholesOf(part, among);
      const trial = passing(trialsOf(share, part, wholes));
      if (trial) yield trial;
    }
  },
};
