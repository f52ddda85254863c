import type { Fact } from '../../model/index.ts';
import { remembered } from '../read/remember.ts';

/** Words that name whose money it is and nothing that it is spent on. */
const MONEY =
  /一般公共|政府性基金|国有资本经营|财政|专户|管理|上年|单位|自有|预算|拨款|资金|收入|结转|结余|安排|其他|本年|当年|[和的]/g;

const namesMoneyOnly = remembered((label) => label.replace(MONEY, '') === '');

/**
 * Of an amount that is one whatever its fund (三公经费, 政府采购) the fund that pays a part of it, or an empty text
 * where the amount is all of it: `政府采购预算5万元，其中：一般公共预算拨款4万元，财政专户管理资金1万元`.
 */
export function payer({ fund, item, origin }: Fact): string {
  if (fund === null || fund === 'all') return '';
  const shared = fund === 'general' || fund === 'fiscal';
  if (!shared) return fund;
  return origin === 'text' && item !== null && namesMoneyOnly(item) ? fund : '';
}
