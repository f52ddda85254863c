import { squeeze } from '../../read/plain.ts';
import { remembered } from '../../read/remember.ts';

/**
 * The 类 of the two economic classifications by the names that head columns and rows. 对个人和家庭的补助 and a few
 * more stand in both lists: which one is meant follows from the names beside them or from the header.
 */
const GOVERNMENT: Readonly<Record<string, string>> = {
  机关工资福利支出: '501',
  机关商品和服务支出: '502',
  '机关资本性支出(一)': '503',
  机关资本性支出: '503',
  '机关资本性支出(二)': '504',
  '机关资本性支出(基本建设)': '504',
  对事业单位经常性补助: '505',
  对事业单位资本性补助: '506',
  对企业资本性支出: '508',
};

const GOVERNMENT_SHARED: Readonly<Record<string, string>> = {
  对企业补助: '507',
  对个人和家庭的补助: '509',
  对个人和家庭补助: '509',
  对社会保障基金补助: '510',
  债务利息及费用支出: '511',
  债务还本支出: '512',
  转移性支出: '513',
  预备费及预留: '514',
  其他支出: '599',
};

const DEPARTMENT: Readonly<Record<string, string>> = {
  工资福利支出: '301',
  商品和服务支出: '302',
  对个人和家庭的补助: '303',
  对个人和家庭补助: '303',
  债务利息及费用支出: '307',
  '资本性支出(基本建设)': '309',
  资本性支出: '310',
  '对企业补助(基本建设)': '311',
  对企业补助: '312',
  对社会保障基金补助: '313',
};

const key = (label: string): string => squeeze(label).replace(/^其中:/, '');

/** A name that only 政府预算支出经济分类 has. */
export const isGovernmentClass = remembered((label) => key(label) in GOVERNMENT);

/** The 类 of 政府预算支出经济分类, for a label that is known to be one of that list. */
export const governmentClass = (label: string): string | null =>
  GOVERNMENT[key(label)] ?? GOVERNMENT_SHARED[key(label)] ?? null;

/** The 类 of 部门预算支出经济分类, for a label that is known to be one of that list. */
export const departmentClass = (label: string): string | null => DEPARTMENT[key(label)] ?? null;

/** A name of a 类 of either list. */
export const isEconomicClass = (label: string): boolean =>
  governmentClass(label) !== null || departmentClass(label) !== null;
