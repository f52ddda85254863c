import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { convert, findLibreOffice } from '../../scripts/libreoffice.ts';
import { workbookOf } from '../../src/export/xlsx/workbook.ts';
import { exhibitOf } from '../../src/figures/exhibit-of.ts';
import { figureSheets } from '../../src/figures/sheets.ts';
import { messages } from '../../src/i18n/index.ts';
import { schemaErrors, VALIDATES } from '../export/ooxml.ts';
import { EVIDENCE, FIGURE, MADE, RELEASE } from './shown.ts';

function workbook(): Uint8Array {
  const exhibit = exhibitOf({
    page: { words: { language: 'zh', t: messages.zh }, selection: { hidden: [] } },
    ...{ figure: FIGURE, evidence: EVIDENCE, release: RELEASE, made: MADE },
  });
  const shown = { exhibit, evidence: EVIDENCE, address: 'http://ledger.example/' };
  const sheets = figureSheets([shown, shown], { language: 'zh', release: RELEASE, made: MADE });
  return Buffer.concat([...workbookOf(sheets)]);
}

/** What LibreOffice makes of a workbook of figures: the cells of its first sheet, and all its sheets on paper. */
function opened(): { cells: string[]; paper: string } {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
  try {
    const file = join(folder, 'figure.xlsx');
    writeFileSync(file, workbook());
    const { path } = findLibreOffice();
    const [csv = ''] = convert(path, [file], 'csv', folder);
    const [pdf = ''] = convert(path, [file], 'pdf', folder);
    return {
      cells: readFileSync(csv, 'utf8').split(/\r?\n/),
      paper: execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it.runIf(VALIDATES)('a workbook of figures holds the schemas of Office', () => {
  expect(schemaErrors('figures.xlsx', workbook())).toEqual([]);
});

describe('a workbook of figures in LibreOffice', () => {
  let cells: readonly string[] = [];
  let paper = '';
  beforeAll(() => ({ cells, paper } = opened()), 120_000);

  it('has the title, numbers, empty cells where nothing is published, and texts for formulas', () => {
    expect(cells[0]).toContain(FIGURE.title);
    // Texts have quotes, numbers none.
    expect(cells[3]).toBe('"甲县",12.5,"a:1",0,"a:2"');
    expect(cells[4]).toBe('"=HYPERLINK(""http://x"")",,,-3,"b:1"');
    expect(cells[5]).toBe('"丙","+未分",,1,"a:1"');
  });

  it('has the sheets of sources, findings and about', () => {
    for (const text of ['12.50', '131', '合计', RELEASE.id, 'http://ledger.example/']) {
      expect(paper).toContain(text);
    }
    expect(paper).not.toMatch(/#(?:NAME|VALUE|REF)|Err:\d/);
  });
});
