import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/export/csv.ts';
import { STYLES_XML } from '../../src/export/xlsx/styles.ts';
import { workbookOf } from '../../src/export/xlsx/workbook.ts';
import { exhibitOf } from '../../src/figures/exhibit-of.ts';
import { readmeOf } from '../../src/figures/readme.ts';
import { figureSheets, type ShownFigure } from '../../src/figures/sheets.ts';
import { messages } from '../../src/i18n/index.ts';
import type { Language } from '../../src/model/index.ts';
import { EVIDENCE, fact, FIGURE, finding, MADE, RELEASE } from './shown.ts';

const shown = (language: Language = 'zh', over: Partial<ShownFigure> = {}): ShownFigure => ({
  exhibit: exhibitOf({
    page: { words: { language, t: messages[language] }, selection: { hidden: [] } },
    ...{ figure: FIGURE, evidence: EVIDENCE, release: RELEASE, made: MADE },
  }),
  evidence: EVIDENCE,
  address: 'http://ledger.example/#/composition',
  ...over,
});

const sheetsOf = (figures: readonly ShownFigure[], language: Language = 'zh') =>
  figureSheets(figures, { language, release: RELEASE, made: MADE });

/** The XML of each sheet by its name. */
function written(figures: readonly ShownFigure[], language: Language = 'zh'): Map<string, string> {
  const parts = unzipSync(Buffer.concat([...workbookOf(sheetsOf(figures, language))]));
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const names = [...text('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)];
  return new Map(names.map(([, name = ''], i) => [name, text(`xl/worksheets/sheet${i + 1}.xml`)]));
}

const at = (xml: string | undefined, ref: string): string =>
  new RegExp(`<c r="${ref}"[^>]*>.*?</c>`, 's').exec(xml ?? '')?.[0] ?? '';
const textAt = (xml: string | undefined, ref: string): string =>
  /<t [^>]*>(.*?)<\/t>/s.exec(at(xml, ref))?.[1] ?? '';
const rowOf = (xml: string | undefined, text: string): string =>
  xml?.match(/<row .*?<\/row>/gs)?.find((row) => row.includes(text)) ?? '';

describe('figures as a workbook', () => {
  const [chart] = [...written([shown()]).values()];

  it('has a sheet of the chart, of its sources, of findings and about it', () => {
    expect([...written([shown()]).keys()]).toEqual([
      FIGURE.title.slice(0, 31),
      '来源',
      '核对发现',
      '说明',
    ]);
    const several = sheetsOf([shown(), shown()]);
    expect(several.map(({ name }) => name)).toHaveLength(5);
    expect(several[1]?.name).toMatch(/^2 /);
  });

  it('has the whole statement that the chart is the answer to, line by line, as text', () => {
    const statement = `SELECT 1,\n  2 -- '${'x'.repeat(3_000)}'\n=HYPERLINK("a")`;
    const { exhibit } = shown();
    const [own] = sheetsOf([shown('zh', { exhibit: { ...exhibit, statement } })]);
    const texts = [...(own?.rows ?? [])].flatMap(([first]) => first ?? []);
    expect(texts).toEqual(expect.arrayContaining(statement.split('\n')));
    expect(rowOf(chart, 'SELECT')).toBe('');
  });

  it('has a takeaway of several lines line by line', () => {
    const { exhibit } = shown();
    const takeaway = '甲县最高。\n乙县最低。\r\n其余相近。';
    const [own] = sheetsOf([shown('zh', { exhibit: { ...exhibit, takeaway } })]);
    const texts = [...(own?.rows ?? [])].map((line) => line[0] ?? null);
    const from = texts.indexOf('甲县最高。');
    expect(texts.slice(from, from + 4)).toEqual(['甲县最高。', '乙县最低。', '其余相近。', null]);
  });

  it('begins with title and subtitle; headings have units and stay in sight', () => {
    expect(textAt(chart, 'A1')).toBe(FIGURE.title);
    expect(textAt(chart, 'A2')).toBe('按功能分类');
    expect(['A3', 'B3', 'C3', 'D3', 'E3'].map((ref) => textAt(chart, ref))).toEqual([
      '部门',
      '社会保障 (万元)',
      '社会保障 数字编号',
      '卫生健康 (万元)',
      '卫生健康 数字编号',
    ]);
    expect(chart).toContain('<pane ySplit="3" topLeftCell="A4"');
  });

  it('has numbers as numbers, zero as zero, and nothing where nothing is published', () => {
    expect(at(chart, 'B4')).toBe('<c r="B4" s="9"><v>12.5</v></c>');
    expect(at(chart, 'D4')).toBe('<c r="D4" s="8"><v>0</v></c>');
    expect(at(chart, 'D5')).toBe('<c r="D5" s="8"><v>-3</v></c>');
    expect(at(chart, 'B5')).toBe('');
    expect(at(chart, 'C5')).toBe('');
    expect(textAt(chart, 'C4')).toBe('a:1');
  });

  it('shows the numbers of a column alike, thousands apart, and keeps them as they are', () => {
    const styles = STYLES_XML;
    const formats = new Map(
      Array.from(styles.matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g), ([, id, code]) => [
        id,
        code,
      ]),
    );
    const cells = styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf numFmtId="(\d+)"/g);
    const codes = Array.from(cells, ([, id]) => formats.get(id));
    const formatAt = (ref: string): string | undefined =>
      codes[Number(/ s="(\d+)"/.exec(at(chart, ref))?.[1] ?? 0)];
    expect([formatAt('B4'), formatAt('D4')]).toEqual(['#,##0.0', '#,##0']);
  });

  it('has no formula, whatever texts begin with', () => {
    for (const xml of written([shown()]).values()) expect(xml).not.toContain('<f');
    expect(at(chart, 'A5')).toMatch(/t="inlineStr"/);
    expect(textAt(chart, 'A5')).toBe('=HYPERLINK(&quot;http://x&quot;)');
    expect(textAt(chart, 'B6')).toBe('+未分');
    expect(csvOf(FIGURE.table, 'id')).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(csvOf(FIGURE.table, 'id')).toContain(`'+未分`);
  });

  it('has notes, findings, sources and the foot below the table', () => {
    for (const text of [
      '口径不同',
      '另有 1 条发现',
      '第 131–133、140 行',
      '2026-11-22',
      '不是零',
    ]) {
      expect(chart).toContain(text);
    }
  });

  it('has every figure with its source, in which charts it is, and what it was derived from', () => {
    const xml = written([
      shown(),
      shown('zh', { evidence: { ...EVIDENCE, facts: EVIDENCE.facts.slice(1) } }),
    ]).get('来源');
    expect(rowOf(xml, '>a:1<')).toMatch(
      />1<.*>a:1<.*>甲县<.*>甲县预算<.*<v>131<.*<v>4<.*>12\.50<.*<v>12\.5</,
    );
    expect(rowOf(xml, '>a:2<')).toMatch(/>1, 2<.*>0\.00<.*<v>0</);
    const derived = rowOf(xml, '>b:1<');
    expect(derived).toMatch(/>=1\+1<.*>@x<.*<v>-3<.*>%<.*>年初预算<.*>b:2, b:3</);
    // Neither line nor cell, nor characters of the document.
    expect(derived).not.toMatch(/<c r="[FGI]\d/);
  });

  it('names what values are counted in, which need not be the unit as published', () => {
    const facts = [
      fact({ fact_id: 'n:1', measure: 'count', raw: '60', unit: '万人', value: 600_000 }),
      fact({ fact_id: 'n:2', measure: 'count', raw: '71', unit: '万', value: 710_000 }),
      fact({ fact_id: 'n:3', raw: '4.8', unit: '亿元', value: 48_000 }),
      fact({ fact_id: 'n:4', measure: 'standard', raw: '640', unit: '元', value: 640 }),
    ];
    const xml = written([shown('zh', { evidence: { ...EVIDENCE, facts } })]).get('来源');
    expect(rowOf(xml, '>n:1<')).toMatch(/>60<.*>万人<.*<v>600000<.*>人</);
    expect(rowOf(xml, '>n:2<')).not.toMatch(/<c r="L/);
    expect(rowOf(xml, '>n:3<')).toMatch(/>4\.8<.*>亿元<.*<v>48000<.*>万元</);
    expect(rowOf(xml, '>n:4<')).toMatch(/>640<.*>元<.*<v>640<.*>元\/人</);
  });

  it('has each finding once, in the language of the reader', () => {
    const others = { ...EVIDENCE, findings: [finding('一'), finding('六')] };
    const xml = written([shown('en'), shown('en', { evidence: others })], 'en').get('Findings');
    expect(xml?.match(/<row /g)).toHaveLength(6);
    expect(rowOf(xml, '>一<')).toMatch(/>1, 2<.*>Error<.*>Jia<.*<v>131<.*>Total<.*differs/);
    expect(rowOf(xml, '>六<')).toMatch(/>2</);
  });

  it('says which data it was made from, when and where', () => {
    const about = written([shown()]).get('说明');
    for (const text of [
      RELEASE.id,
      RELEASE.version,
      '2026-11-22',
      'http://ledger.example/#/composition',
    ]) {
      expect(about).toContain(text);
    }
  });
});

describe('the README of an archive', () => {
  const text = readmeOf({
    ...{ title: '一\n二', release: RELEASE, made: MADE, address: 'http://ledger.example/' },
    files: [
      { path: 'data.xlsx', kind: 'workbook' },
      { path: 'pictures/', kind: 'pictures' },
    ],
  });

  it('says in both languages what each file is, of which data, and how to verify it', () => {
    expect(text).toContain('一 二：文件说明\r\n');
    expect(text.match(/data\.xlsx: /g)).toHaveLength(2);
    expect(text.match(/01234567/g)).toHaveLength(2);
    expect(text).toContain('怎样核实一个数字');
    expect(text).toContain('How to verify a figure');
  });
});
