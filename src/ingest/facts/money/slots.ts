import type { Meaning } from '../../../model/index.ts';

/**
 * A column that a template of the statement may have. Parts add up to their `parent`; a part that a document leaves
 * out is replaced by its own parts.
 */
export interface Slot {
  key: string;
  /** What the column is called where its own header is lost. */
  label: string;
  parent: string | null;
  /** The words that announce the column in a header. */
  words: RegExp;
  meaning: Partial<Meaning>;
}

function nature(
  key: NonNullable<Meaning['nature']>,
  label: string,
  parent: string | null,
  words: RegExp,
): Slot {
  return { key, label, parent, words, meaning: { nature: key } };
}

/** Spending by nature, in the order of the templates (支出总表, 一般公共预算支出表, 政府性基金, 国有资本经营). */
export const NATURE_SLOTS: readonly Slot[] = [
  nature('all', '合计', null, /^(?:合计|总计|金额|本年支出合计)$/),
  nature('basic', '基本支出', 'all', /基本支出/),
  nature('personnel', '人员经费', 'basic', /人员(?:类)?(?:经费|支出)/),
  nature('personnel.wages', '工资福利支出', 'personnel', /工资福利支出/),
  nature('personnel.grants', '对个人和家庭的补助', 'personnel', /对个人和家庭的?补助/),
  nature('operating', '公用经费', 'basic', /公用(?:类)?(?:经费|支出)/),
  nature('operating.goods', '商品和服务支出', 'operating', /商品和服务支出/),
  nature('operating.capital', '资本性支出', 'operating', /资本性支出/),
  nature('project', '项目支出', 'all', /项目支出/),
  nature('project.operating', '其他运转类', 'project', /运转类/),
  nature('project.specific', '特定目标类', 'project', /特定目标类/),
  ...(
    [
      ['payment_to_superior', '上缴上级支出', /上缴上级/],
      ['operating_expenditure', '经营支出', /经营支出/],
      ['subsidy_to_affiliates', '对附属单位补助支出', /附属单位补助/],
    ] as const
  ).map(([concept, label, words]) => ({
    key: concept,
    label,
    parent: 'all',
    words,
    meaning: { concept },
  })),
];

function component(name: string, label: string, parent: string | null, words: RegExp): Slot {
  const concept = name === '' ? 'three_public' : `three_public.${name}`;
  return { key: concept, label, parent, words, meaning: { concept } };
}

const THREE_PUBLIC_TOTAL = component('', '“三公”经费合计', null, /三公|合计/);
const ABROAD = component('abroad', '因公出国（境）费', 'three_public', /出国/);
const VEHICLES = component(
  'vehicles',
  '公务用车购置及运行维护费',
  'three_public',
  /购置及运行|小计/,
);
const PURCHASE = component('vehicle_purchase', '公务用车购置费', 'three_public.vehicles', /购置费/);
const RUNNING = component('vehicle_running', '公务用车运行维护费', 'three_public.vehicles', /运行/);
const RECEPTION = component('reception', '公务接待费', 'three_public', /接待/);

/** 三公经费 in the two orders of the templates. */
export const THREE_PUBLIC_SLOTS: readonly (readonly Slot[])[] = [
  [THREE_PUBLIC_TOTAL, ABROAD, VEHICLES, PURCHASE, RUNNING, RECEPTION],
  [THREE_PUBLIC_TOTAL, ABROAD, RECEPTION, VEHICLES, PURCHASE, RUNNING],
];

export const SLOTS: ReadonlyMap<string, Slot> = new Map(
  [...NATURE_SLOTS, ...THREE_PUBLIC_SLOTS.flat()].map((slot) => [slot.key, slot]),
);

export const parentSlot = (key: string): string | null => SLOTS.get(key)?.parent ?? null;
