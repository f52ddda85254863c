import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats, functionName, messages } from '../../src/i18n/index.ts';
import { partNameIn } from '../../src/i18n/part-names.ts';

/** Every path to a word: `site.title`, `source.line()`, `composition.methodText[3]`. */
function paths(value: unknown, path: string): string[] {
  if (typeof value === 'function') return [`${path}()`];
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => paths(inner, `${path}.${key}`));
}

/** Every plain string. */
function words(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(words) : [];
}

describe('messages', () => {
  it('have the same keys in both languages', () => {
    expect(paths(messages.en, '').sort()).toEqual(paths(messages.zh, '').sort());
  });

  it('are never empty', () => {
    for (const language of ['zh', 'en'] as const) {
      expect(words(messages[language]).filter((word) => word.trim() === '')).toEqual([]);
    }
  });

  it('take lists of names in either language', () => {
    expect(messages.en.common.mixedPart('final accounts', ['A', 'B', 'C'])).toBe(
      'A, B and C: final accounts',
    );
    expect(messages.zh.common.mixedPart('决算', ['甲', '乙'])).toBe('甲、乙为决算');
  });
});

describe('formats', () => {
  it('shows 万元 in three units without inventing digits', () => {
    expect(formats('wan').amount(9018.93)).toBe('9,018.93');
    expect(formats('yi').amount(9018.93)).toBe('0.9019');
    expect(formats('yuan').amount(9018.93)).toBe('90,189,300');
    expect(formats('wan').amount(0)).toBe('0.00');
  });

  it('gives numbers away without the noise of dividing and adding', () => {
    expect(formats('yuan').inUnit(2479.6)).toBe(24_796_000);
    expect(formats('yuan').inUnit(8542.579999999998)).toBe(85_425_800);
    expect(formats('wan').inUnit(0.1 + 0.2)).toBe(0.3);
    // Every fen up to a trillion yuan.
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), (fen) => {
        const wan = fen / 1e6;
        expect(formats('yuan').inUnit(wan)).toBe(fen / 100);
        expect(formats('wan').inUnit(wan)).toBe(wan);
        expect(formats('yi').inUnit(wan)).toBe(Number(`${fen}e-10`));
      }),
      { numRuns: 2000 },
    );
  });

  it('shows at least two digits of what is not zero, and no digit that is not there', () => {
    expect(formats('yi').amount(3.4)).toBe('0.00034');
    expect(formats('yi').amount(-0.12)).toBe('-0.000012');
    expect(formats('yi').amount(0.005)).toBe('0.0000005');
    expect(formats('yi').amount(0)).toBe('0.0000');
    expect(formats('wan').amount(0.03)).toBe('0.03');
    expect(formats('person').amount(0.0016733)).toBe('0.0017');
    expect(formats('wan').percent(0.0048)).toBe('0.0048%');
    expect([0.5, 1, 1.5].map(formats('yi').tick)).toEqual(['0.00005', '0.0001', '0.00015']);
  });

  it('gives figures to take away in the unit, to the last fen', () => {
    expect(formats('yi').inUnit(8.361692)).toBe(0.0008361692);
    expect(formats('yuan').inUnit(8.361692)).toBe(83616.92);
    expect(formats('person').inUnit(173.4947)).toBe(173.4947);
  });

  it('shows shares and ticks', () => {
    expect(formats('wan').percent(4.6214)).toBe('4.62%');
    expect(formats('wan').percentTick(25)).toBe('25%');
    expect(formats('yi').tick(2000)).toBe('0.2');
  });
});

describe('names of classes', () => {
  it('are official in Chinese, translated in English, and null where there is none', () => {
    expect(functionName('zh', '210', '卫生健康支出')).toBe('卫生健康支出');
    expect(functionName('en', '210', '卫生健康支出')).toBe('Health');
    expect(functionName('en', '299', '别的')).toBe('别的');
    expect(functionName('zh', '299', null)).toBeNull();
  });

  it('of parts below them are translated too, and left as published where nobody did', () => {
    expect(partNameIn('en', 'function', '2101501', '行政运行')).toBe(
      'Running of the administration',
    );
    expect(partNameIn('zh', 'function', '2101501', '行政运行')).toBe('行政运行');
    expect(partNameIn('en', 'function', '210', '卫生健康支出')).toBe('Health');
    expect(partNameIn('en', 'project', '某项目', '某项目')).toBe('某项目');
    expect(partNameIn('en', 'none', '1', null)).toBeNull();
  });
});
