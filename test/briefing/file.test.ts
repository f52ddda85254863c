import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  briefingFile,
  FORMAT,
  MOST_BYTES,
  openBriefing,
  openBriefingFile,
} from '../../src/briefing/file.ts';
import { MOST_LINK, packed, unpacked } from '../../src/briefing/link.ts';
import { knows } from '../../src/briefing/known.ts';
import { addItem, editItem, type Briefing } from '../../src/state/briefing/briefing.ts';
import { BriefingError } from '../../src/state/briefing/problem.ts';
import { QUERY_FIGURE, queryAddress } from '../../src/state/briefing/query.ts';
import { hashOf } from '../../src/state/briefing/print.ts';
import { briefings, empty, figure, finding } from '../state/briefing/made-up.ts';
import { deflateSync, strToU8 } from 'fflate';

const some = (): Briefing => {
  const two = addItem(addItem(empty(), figure(), 'a').briefing, finding(), 'b').briefing;
  return editItem(two, 'a', { title: '手写的标题', takeaway: '一行\n两行' });
};

/** What is wrong with a text that is opened: `rule at place`. */
function refusal(text: string, open = openBriefing): string {
  try {
    open(text, knows);
  } catch (thrown) {
    if (thrown instanceof BriefingError) return `${thrown.rule} ${thrown.where}`.trim();
    throw thrown;
  }
  return 'taken';
}

type Changed = Record<string, unknown>;

/** A file whose content was changed, with a checksum that fits: what only a check of every field refuses. */
function forged(change: (briefing: Changed, items: Changed[]) => void): string {
  const briefing = JSON.parse(JSON.stringify(some())) as Changed & { items: Changed[] };
  change(briefing, briefing.items);
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, one]) => [key, sorted(one)]),
          )
        : value;
  const content = JSON.stringify(sorted({ format: FORMAT, format_version: 1, briefing }));
  const checksum = `sha256:${hashOf(content)}`;
  return JSON.stringify({ format: FORMAT, format_version: 1, checksum, briefing });
}

describe('a saved briefing', () => {
  it('is opened as it was saved', () => {
    fc.assert(
      fc.property(briefings, fc.boolean(), (briefing, compact) => {
        expect(openBriefing(briefingFile(briefing, compact), knows)).toEqual(briefing);
      }),
    );
    expect(refusal(forged(() => undefined))).toBe('taken');
    const asked = { figure: QUERY_FIGURE, address: queryAddress('SELECT \'甲\' AS "x,y"', []) };
    expect(refusal(forged((_, [one]) => one && Object.assign(one, asked)))).toBe('taken');
    expect(openBriefing(`\ufeff${briefingFile(some())}`, knows)).toEqual(some());
  });

  it('can be read by people', () => {
    const lines = briefingFile(some()).split('\n');
    expect(lines[1]).toBe(`  "format": "${FORMAT}",`);
    expect(briefingFile(some())).toContain('"title": "手写的标题"');
  });

  it('is refused when a single sign of it was changed', () => {
    const text = briefingFile(some());
    const whole = some();
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.constantFrom(...'0aZ"{}[],: \\中\u0000'),
        (at, sign) => {
          const changed = text.slice(0, at) + sign + text.slice(at + 1);
          if (changed === text) return;
          // Blanks between words are no content.
          let opened: Briefing | null = null;
          try {
            opened = openBriefing(changed, knows);
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(BriefingError);
          }
          if (opened !== null) expect(opened).toEqual(whole);
          if (opened !== null) expect(changed.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is refused when it was cut, wherever', () => {
    const text = briefingFile(some()).trimEnd();
    for (let end = 1; end < text.length; end += 7) {
      expect(['cut', 'json'], text.slice(0, end)).toContain(refusal(text.slice(0, end)));
    }
  });

  it('tells a foreign file, one of a later page and one that is too large', async () => {
    expect(refusal('')).toBe('json');
    expect(refusal('PK\u0003\u0004')).toBe('json');
    expect(refusal('[1, 2]')).toBe('format format');
    expect(refusal('null')).toBe('format format');
    expect(refusal('{"type":"FeatureCollection"}')).toBe('format format');
    const file = JSON.parse(briefingFile(some())) as Changed;
    expect(refusal(JSON.stringify({ ...file, format_version: 2 }))).toBe('version format_version');
    expect(refusal(JSON.stringify({ ...file, format_version: '1' }))).toBe('choice format_version');
    expect(refusal(JSON.stringify({ ...file, more: 1 }))).toBe('unknown');
    expect(refusal(JSON.stringify({ ...file, checksum: undefined }))).toBe('checksum checksum');
    expect(refusal('['.repeat(MOST_BYTES))).toBe('json');
    expect(refusal(`{"format":"${'x'.repeat(MOST_BYTES)}"}`)).toBe('size');
    const large = new Blob([new Uint8Array(MOST_BYTES + 1)]);
    await expect(openBriefingFile(large, knows)).rejects.toMatchObject({ rule: 'size' });
  });

  it.each<[string, (briefing: Changed, items: Changed[]) => void]>([
    ['version briefing.version', (b) => (b['version'] = 2)],
    ['missing briefing', (b) => delete b['paper']],
    ['unknown briefing', (b) => (b['macro'] = 1)],
    ['choice briefing.language', (b) => (b['language'] = 'fr')],
    ['type briefing.title', (b) => (b['title'] = 3)],
    ['control briefing.title', (b) => (b['title'] = 'a\u0000b')],
    ['control briefing.title', (b) => (b['title'] = 'a\nb')],
    ['time briefing.made', (b) => (b['made'] = 'yesterday')],
    ['type briefing.release', (b) => (b['release'] = null)],
    ['type briefing.items', (b) => (b['items'] = {})],
    ['count briefing.items', (b) => (b['items'] = Array.from({ length: 61 }, () => ({})))],
    ['choice briefing.items[1].kind', (_, [, two]) => two && (two['kind'] = 'script')],
    ['length briefing.items[0].title', (_, [one]) => one && (one['title'] = 'x'.repeat(201))],
    ['control briefing.items[0].takeaway', (_, [one]) => one && (one['takeaway'] = '\u202e1')],
    ['address briefing.items[0].address', (_, [one]) => one && (one['address'] = '#/sql')],
    ['figure briefing.items[0].figure', (_, [one]) => one && (one['address'] = '#/sql?query=1')],
    ['view briefing.items[0].address', (_, [one]) => one && (one['address'] = '#/briefing')],
    ['view briefing.items[0].address', (_, [one]) => one && (one['address'] = '#/nowhere')],
    ['address briefing.items[0].address', (_, [one]) => one && (one['address'] = 'https://x.y/')],
    ['address briefing.items[0].address', (_, [one]) => one && (one['address'] = 'javascript:1')],
    ['address briefing.items[0].address', (_, [one]) => one && (one['address'] = '#/?a=b')],
    ['figure briefing.items[0].figure', (_, [one]) => one && (one['figure'] = 'totals')],
    ['twice briefing.items[1]', (_, [, two]) => two && (two['id'] = 'a')],
    ['twice briefing.items[1]', (b, [one]) => (b['items'] = [one, { ...one, id: 'c' }])],
    ['unknown briefing.items[0]', (_, [one]) => one && (one['check_id'] = 'x')],
  ])('says %s', (expected, change) => {
    expect(refusal(forged(change))).toBe(expected);
  });

  it('quotes what it found so that nothing in it is invisible or long', () => {
    const text = forged((_, [one]) => one && (one['figure'] = `\u200b${'x'.repeat(150)}`));
    try {
      openBriefing(text, knows);
      expect.unreachable();
    } catch (thrown) {
      const { found } = thrown as BriefingError;
      expect(found.length).toBeLessThan(90);
      expect(found).toMatch(/^"\\u200bx+"…$/);
    }
  });
});

describe('a briefing in a link', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(briefings, (briefing) => {
        const text = packed(briefing);
        if (text === null) return;
        expect(text).toMatch(/^1\.[\w-]+$/);
        expect(unpacked(text, knows)).toEqual(briefing);
      }),
      { numRuns: 50 },
    );
  });

  it('has room for thirty charts, and is not made where it is too long', () => {
    const thirty = Array.from({ length: 30 }, (_, i) => i).reduce(
      (all, i) => addItem(all, figure(1990 + i), `item${i}`).briefing,
      empty(),
    );
    expect(packed(thirty)?.length).toBeLessThan(4_000);
    let seed = 1;
    const noise = (): string =>
      Array.from({ length: 2_000 }, () => {
        seed = (seed * 48_271) % 2_147_483_647;
        return String.fromCharCode(0x4e00 + (seed % 20_000));
      }).join('');
    const long = thirty.items.reduce(
      (all, { id }) => editItem(all, id, { takeaway: noise() }),
      thirty,
    );
    expect(packed(long)).toBeNull();
  });

  it('is refused when it was cut, changed, foreign or of a later page', () => {
    const text = packed(some()) ?? '';
    const refused = (one: string): string => refusal(one, unpacked);
    for (let end = 2; end < text.length; end += 11) {
      expect(['cut', 'json', 'format'], text.slice(0, end)).toContain(refused(text.slice(0, end)));
    }
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: text.length - 1 }),
        fc.constantFrom(...'Aa0_-'),
        (at, sign) => {
          const changed = text.slice(0, at) + sign + text.slice(at + 1);
          // Some bits behind the last sign mean nothing.
          if (refused(changed) === 'taken') expect(unpacked(changed, knows)).toEqual(some());
        },
      ),
    );
    expect(refused('2.abc')).toBe('version');
    expect(refused('hello')).toBe('format');
    expect(refused('1.a b')).toBe('format');
  });

  it('does not grow beyond a file, whatever it was packed from', () => {
    const bomb = deflateSync(strToU8(' '.repeat(12_000_000)), { level: 9 });
    const text = `1.${Buffer.from(bomb).toString('base64url')}`;
    expect(text.length).toBeLessThan(MOST_LINK);
    expect(refusal(text, unpacked)).toBe('size');
  });
});
