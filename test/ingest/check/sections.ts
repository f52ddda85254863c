import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DocumentEntry, SourceDocument } from '../../../src/model/index.ts';

const FOLDER = fileURLToPath(new URL('cases', import.meta.url));

/** A small published text, and what a rule must say of it. */
export interface Section {
  /** Where it begins in its file. */
  at: number;
  expected: 'pass' | 'fail';
  /** The line of the section that the finding names; null for a section that passes. */
  names: number | null;
  kind: DocumentEntry['kind'];
  /** What the section is there for. */
  note: string;
  lines: readonly string[];
}

/** `# pass`, `# fail 7`, each with `final` for final accounts, and behind a colon what it is about. */
const HEAD = /^# (pass|fail)(?: (\d+))?(?: (budget|final))?(?:: (.*))?$/;

/** Names of the rules that have a file of cases. */
export const RULES_WITH_CASES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -'.txt'.length))
  .sort();

export function sectionsOf(rule: string): Section[] {
  const lines = readFileSync(join(FOLDER, `${rule}.txt`), 'utf8').split('\n');
  const heads = lines.flatMap((line, index) => {
    const match = HEAD.exec(line);
    if (line.startsWith('# ') && !match) throw new Error(`${rule}.txt:${index + 1}: ${line}`);
    return match ? [{ index, match }] : [];
  });
  return heads.map(({ index, match }, i) => {
    const [, expected, names, kind, note] = match;
    return {
      at: index + 1,
      expected: expected === 'fail' ? 'fail' : 'pass',
      names: names === undefined ? null : Number(names),
      kind: kind === 'final' ? 'final' : 'budget',
      note: note ?? '',
      lines: lines.slice(index + 1, heads[i + 1]?.index ?? lines.length),
    };
  });
}

/** The document that publishes a text: of no real bureau. */
export function documentFor(
  lines: readonly string[],
  kind: DocumentEntry['kind'] = 'budget',
): SourceDocument {
  return {
    document_id: `example-2024-${kind}`,
    bureau_id: '990000',
    bureau_name: '示例县示例局',
    fiscal_year: 2024,
    kind,
    title: '示例县示例局 2024 年',
    published_on: null,
    source_file: 'example.txt',
    lines,
  };
}
