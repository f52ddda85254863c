import { squeeze, withoutBlanks } from '../read/plain.ts';
import { remembered } from '../read/remember.ts';

/** A row's label that closes or opens a table: 合计, 总计, 本年收入合计. */
const TOTAL_LABEL =
  /^(?:本年)?(?:收入|支出)?(?:合计|总计)$|^(?:总|合)$|^小计$|^(?:人员经费|公用经费|基本支出|项目支出)(?:合计|小计)$/;

/** What heads a column of names or codes rather than of amounts. */
const LABEL_HEADER =
  /^(?:项目|科目|名称|类型|备注|序号|类|款|项)$|编码|代码|科目名称|单位名称|项目名称|项目单位|单位\(科目|项目\(按|类别$|^收入$|^支出$/;

/** What heads a column of line numbers. */
const ORDINAL_HEADER = /^(?:行次|栏次|序号)$/;

const CODE_HEADER = /编码|代码|^类$|^款$|^项$/;

const UNIT_CODE_HEADER = /(?:单位|部门)(?:\(单位\))?(?:代码|编码)/;

const DEPARTMENT_LINE =
  /^(?:部门|单位|编制部门|编制单位|部门\/单位|部门名称|预算部门|预算单位|公开部门|填报单位|金额单位|货币单位)[:：]/;

export const isTotalLabel = remembered((text) => TOTAL_LABEL.test(squeeze(text)));
export const isLabelHeader = remembered((text) => LABEL_HEADER.test(squeeze(text)));
export const isOrdinalHeader = remembered((text) => ORDINAL_HEADER.test(squeeze(text)));
export const isCodeHeader = remembered((text) => CODE_HEADER.test(squeeze(text)));
export const isUnitCodeHeader = remembered((text) => UNIT_CODE_HEADER.test(squeeze(text)));

/** `部门：…`, `金额单位：万元`: a line above the header, also where it is saved as cells. */
export const isDepartmentLine = remembered((text) => DEPARTMENT_LINE.test(squeeze(text)));

/** Numbering in front of a row's label: 一、, （二）, 廿一、, 1. */
export const ITEM_NUMBER =
  /^(?:[一二三四五六七八九十廿卅]{1,3}、|\([一二三四五六七八九十廿卅]{1,3}\)|\d{1,2}[.、](?!\d)|\(\d{1,2}\))/;

/** A code of an official list or of a unit: digits only, no separators, no point. */
export const isCode = (text: string): boolean => /^\s*(?:\d\s*){1,12}$/.test(text);

/** `-33.33%`: a number of a column of rates. */
export const isPercent = (text: string): boolean =>
  text.includes('%') && /^-?\d+(?:\.\d+)?%$/.test(withoutBlanks(text));

/** `—`, `--`, `/`: a cell that holds nothing by design. */
export const isDash = (text: string): boolean => /^\s*(?:[-—–―/×]\s*){1,4}$/.test(text);
