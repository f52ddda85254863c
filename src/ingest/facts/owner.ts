import type { SourceDocument, StatementRecord } from '../../model/index.ts';
import { groupBy } from '../read/group.ts';
import { plain, squeeze } from '../read/plain.ts';
import { isPublisher, publisherName } from '../read/organisation.ts';

/** `单位名称：某县医疗保障服务中心` above the header; `单位：万元` is not meant. */
const OWNER =
  /(?:单位|部门)(?:名称|全称)?:\s*(?!(?:人民币)?[百千万亿]*元)([^\t|:]+?)\s*(?=[\t|]|(?:金额)?单位|$)/;
/** Lines from the title on among which the owner stands. */
const NEAR = 4;

function ownerOf({ first_line }: StatementRecord, lines: readonly string[]): string | null {
  for (const line of lines.slice(first_line - 1, first_line - 1 + NEAR)) {
    const owner = OWNER.exec(plain(line))?.[1];
    if (owner !== undefined) return squeeze(owner);
  }
  return null;
}

/** The bureau without its units is one of the units. */
const isWhole = (owner: string, publisher: string): boolean =>
  isPublisher(owner, publisher) && !/(?:本级|机关|本部)\)?$/.test(owner);

/**
 * Tables that are printed again for each unit below the publisher, with the unit that they are of: what they state is
 * a part of what the publisher's own table states.
 */
export function unitTables(
  statements: readonly StatementRecord[],
  { lines, bureau_name }: SourceDocument,
): Map<StatementRecord, string> {
  const publisher = publisherName(bureau_name);
  const found = new Map<StatementRecord, string>();
  const read = statements.filter(({ status }) => status === 'read');
  const owners = new Map(read.map((record) => [record, ownerOf(record, lines)]));
  const titled = groupBy(read, ({ statement, title }) => `${statement} ${squeeze(title)}`);
  const again = new Set(
    [...titled.values()]
      .filter((same) => new Set(same.map((record) => owners.get(record))).size > 1)
      .flat(),
  );
  for (const record of read) {
    const owner = owners.get(record) ?? null;
    if (again.has(record) && owner !== null && !isWhole(owner, publisher)) found.set(record, owner);
  }
  return found;
}
