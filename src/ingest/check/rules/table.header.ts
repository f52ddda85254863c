import type { Fact } from '../../../model/index.ts';
import { squeeze } from '../../read/plain.ts';
import { least } from '../../read/extremes.ts';
import { groupBy } from '../../read/group.ts';
import type { Published } from '../published.ts';
import type { Rule } from '../rule.ts';
import { stated } from '../trial.ts';

/** Headers that fit any column. */
const GENERIC = /^(?:小计|合计|总计|金额|预算数|决算数|)$/;

const bare = (text: string): string => squeeze(text).replace(/其中:|的/g, '');

/**
 * Whether the header says what the column is: its name stands somewhere, or nothing else stands over it. `whole` is all of
 * it, because names are broken over cells and lines.
 */
function isHeaded(fact: Fact, name: string, header: readonly string[], whole: string): boolean {
  if (whole.includes(bare(name))) return true;
  const words = new Set(header.flatMap((line) => line.split(/[\s|]+/)).map(bare));
  if (isMadeOf(bare(name), words)) return true;
  const over = header.map((line) => inCell(line, fact));
  return over.every((text) => GENERIC.test(text)) && over.some((text) => text !== '');
}

const inCell = (line: string, { cell }: Fact): string => bare(line.split(/[\t|]/)[cell ?? 0] ?? '');

/** Whether a name is put together of words of the header, as a page that is turned into text cuts them. */
const isMadeOf = (name: string, words: ReadonlySet<string>): boolean =>
  name === '' ||
  [...words].some(
    (word) => word !== '' && name.startsWith(word) && isMadeOf(name.slice(word.length), words),
  );

export const rule: Rule = {
  name: 'table.header',
  title: { zh: '每一栏都在自己的表头之下', en: 'Every column stands under its own header' },
  rationale: {
    zh: '表头缺失或错位的一栏，只能由各行之和与其他报表证明它是什么；单看这张表的读者会被误导。',
    en: 'A column whose header is missing, or that stands under that of another, is known by what the sums of the rows and the other statements prove; a reader of the table alone is misled.',
  },
  needs: { zh: '带表头的报表', en: 'table with a header' },
  *trials({ document, tables }: Published) {
    for (const { record, facts } of tables) {
      const first = least(facts.map((fact) => fact.line ?? Infinity));
      if (!Number.isFinite(first)) continue;
      const header = document.lines.slice(record.first_line - 1, first - 1);
      const whole = bare(header.join(''));
      const columns = groupBy(
        facts.filter((fact) => fact.heading !== null && fact.cell !== null),
        (fact) => `${fact.direction} ${fact.heading}`,
      );
      for (const [, own] of columns) {
        const [fact] = own;
        const name = fact?.heading?.split(' / ').at(-1) ?? '';
        if (!fact || name === '') continue;
        // The last line of a header may have come to stand in the row of the total.
        const inTotal = inCell(document.lines[first - 1] ?? '', fact) === bare(name);
        const found = inTotal || isHeaded(fact, name, header, whole);
        yield stated(
          found ? 'pass' : 'fail',
          'warning',
          found
            ? {
                zh: `${record.title}：“${name}”栏有表头。`,
                en: `${record.title}: the column ${name} has its header.`,
              }
            : {
                zh: `${record.title}：第${(fact.cell ?? 0) + 1}栏没有自己的表头，各行的加总关系证明它是“${name}”。`,
                en: `${record.title}: column ${(fact.cell ?? 0) + 1} has no header of its own; the sums of the rows prove that it is ${name}.`,
              },
          own,
          record.first_line,
        );
      }
    }
  },
};
