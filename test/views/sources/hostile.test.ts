import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../src/db/documents.ts';
import type { Connector } from '../../../src/db/index.ts';
import type { CheckRow } from '../../../src/db/uses.ts';
import { formats, messages } from '../../../src/i18n/index.ts';
import { DEFAULT, formatSelection } from '../../../src/state/selection.ts';
import type { ViewProps } from '../../../src/views/page.ts';
import Excerpt from '../../../src/views/source/Excerpt.svelte';
import type { Source } from '../../../src/views/source/source.ts';
import type { Text } from '../../../src/views/sources/load.ts';
import TextLines from '../../../src/views/sources/TextLines.svelte';
import { spending } from '../../fact.ts';

const HOSTILE = '<img src=x onerror=alert(1)><script>alert(2)</script>\u202e&amp;"12\u2066';
const ESCAPED = '&lt;img src=x onerror=alert(1)>&lt;script>alert(2)&lt;/script>\u202e&amp;amp;"';
const START = HOSTILE.indexOf('12');

const selection = { ...DEFAULT, view: 'sources' as const, document: 'a' };
const page: ViewProps = {
  connector: {} as Connector,
  scope: { bureaus: [], all: 0, years: [2024], year: 2024, unknown: [], unknownYear: null },
  selection,
  words: { language: 'zh', unit: 'wan', t: messages.zh, format: formats('wan') },
  link: (changes) => formatSelection({ ...selection, ...changes }),
  go: () => undefined,
};

/** What a browser would show of some markup, its comments and elements taken off. */
const shown = (html: string) => html.replace(/<!--.*?-->/g, '');

describe('the text of a document', () => {
  const fact_id = '"><script>alert(3)</script>';
  const text: Text = {
    document: { document_id: 'a', lines: 1 } as SourceDocument,
    lines: [{ line: 1, text: HOSTILE }],
    figures: [{ line: 1, start: START, raw: '12', fact_id, reason: null }],
    statements: [],
    findings: [
      { check_id: 'c', line: 1, severity: 'error', message: HOSTILE, message_en: '' } as CheckRow,
    ],
  };

  it('is text, whatever it says', () => {
    const html = shown(render(TextLines, { props: { page, text } }).body);
    expect(html).toContain(ESCAPED);
    expect(html).not.toMatch(/<img|<script/);
  });

  it('marks a figure behind such characters', () => {
    const html = shown(render(TextLines, { props: { page, text } }).body);
    expect(html).toMatch(/<a [^>]*data-segment="[^"]*"[^>]*>12<\/a>/);
  });
});

describe('the excerpt of a figure', () => {
  const sourceOf = (over: Partial<Source['fact']>, lines: Source['lines']): Source => ({
    fact: {
      ...spending({ fact_id: 'f', value: 12, line: 1, start: START, raw: '12', ...over }),
      ...{ title: HOSTILE, kind: 'budget', published_on: null, source_file: 'a.txt' },
      ...{ region: '甲区', region_en: 'Jia', document_year: 2024, table_title: null },
      function_name: null,
      ...over,
    },
    lines,
    behind: [],
  });
  const html = (source: Source) => shown(render(Excerpt, { props: { page, source } }).body);

  it('is text with the characters marked', () => {
    const marked = html(sourceOf({}, [{ line: 1, text: HOSTILE }]));
    expect(marked).toContain(ESCAPED);
    expect(marked).toMatch(/<mark[^>]*>12<\/mark>/);
    expect(marked).not.toMatch(/<img|<script/);
  });

  it('marks nothing where the characters are elsewhere, and says so', () => {
    const moved = html(sourceOf({ start: 0 }, [{ line: 1, text: HOSTILE }]));
    expect(moved).not.toContain('<mark');
    expect(moved).toContain('因此没有标出');
  });

  it('says so where the line is not in the data', () => {
    expect(html(sourceOf({}, []))).toContain('数据中没有这份文件的原文行');
  });
});
