import type { Exhibit } from '../../../src/figures/exhibit.ts';
import type { DrawingKind } from '../../../src/figures/figure.ts';
import type { Language } from '../../../src/model/index.ts';
import { bars, dots, icicle, none, pairs, trends, type Drawn } from './drawings.ts';
import { WORDS } from './words.ts';

const DRAWINGS: Record<DrawingKind, (language: Language) => Drawn> = {
  ...{ bars, dots, trends, pairs, icicle, none },
};

export const KINDS: readonly DrawingKind[] = ['bars', 'dots', 'trends', 'pairs', 'icicle', 'none'];

function exhibitOf(kind: DrawingKind, language: Language, { drawing, legend }: Drawn): Exhibit {
  const t = WORDS[language];
  const title = t.titles[kind];
  const full = kind !== 'none';
  return {
    figure: {
      ...{ id: `test-${kind}`, title, hint: null, drawing, legend, legendLabel: null },
      absences: t.absences,
      table: { columns: [], rows: [] },
      ...{ notes: t.notes, method: [], said: [] },
    },
    ...{ language, title, legend },
    subtitle: full ? t.subtitle : null,
    takeaway: full ? t.takeaway : null,
    left: kind === 'bars' ? t.left : null,
    notes: full ? t.notes : [],
    findings: full ? t.findings : [],
    sources: (full ? t.names : t.names.slice(0, 1)).map((name, i) => t.source(name, 112 + 90 * i)),
    statement: null,
    foot: t.foot,
  };
}

/** An exhibit of each kind of drawing, of invented places. */
export const exhibit = (kind: DrawingKind, language: Language): Exhibit =>
  exhibitOf(kind, language, DRAWINGS[kind](language));

/** Far more than has room on a slide. */
export function crowded(language: Language): Exhibit {
  const many = exhibitOf('pairs', language, pairs(language, 9));
  const sources = Array.from({ length: 120 }, (_, i) => `${many.sources[i % 5] ?? ''} (${i + 1})`);
  return { ...many, sources };
}

/** Texts that somebody made up to break out of a picture, or to break it. */
export const HOSTILE = {
  markup: '</text></svg><script>globalThis.ran = true</script>',
  section: ']]><image href="https://example.com/x.png"/>',
  entity: '&amp;&lt;b&gt; "quoted" \'too\'',
  control: 'a\u0000b\u0008c\u001bd\ufffee\ud800f',
  turned: 'Total \u202e321\u202c 1,234',
};

export function hostile(): Exhibit {
  const plain = exhibit('bars', 'en');
  const { markup, section, entity, control, turned } = HOSTILE;
  const { drawing } = plain.figure;
  const rows = drawing.kind === 'bars' ? drawing.rows.map((row) => ({ ...row, name: markup })) : [];
  return {
    ...plain,
    figure: { ...plain.figure, drawing: { ...bars('en').drawing, kind: 'bars', rows, max: 850 } },
    title: `${turned} ${'X<&>字'.repeat(1000)}`,
    subtitle: section,
    takeaway: control,
    left: entity,
    legend: plain.legend.map((one) => ({ ...one, name: section })),
    notes: [markup, 'https://example.com/'.repeat(30), control],
    sources: [entity, turned],
    foot: markup,
  };
}
