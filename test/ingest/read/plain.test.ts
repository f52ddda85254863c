import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain, squeeze, tidyName } from '../../../src/ingest/read/plain.ts';

describe('plain', () => {
  test('has the length of its input', () => {
    const characters = fc.constantFrom(...'１２．％（）：＞》»€$\\geq_<u></u>**財項 年3万元%');
    fc.assert(
      fc.property(fc.string({ unit: characters }), (text) => plain(text).length === text.length),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => plain(text).length === text.length),
    );
  });

  test('makes full-width digits and signs half-width', () => {
    expect(plain('６８３４．４２％（略）')).toBe('6834.42%(略)');
  });

  test('blanks markup out', () => {
    expect(plain('<u>3311.22</u>万元')).toBe('   3311.22    万元');
    expect(plain('_674.03 万元')).toBe(' 674.03 万元');
    expect(plain('$\\geq 98\\%$').replace(/\s/g, '')).toBe('≥98%');
  });

  test('reads scanned signs of comparison in front of digits only', () => {
    expect(plain('》90%')).toBe('≥90%');
    expect(plain('《医保》的')).toBe('《医保》的');
    expect(plain('€2%')).toBe('≤2%');
  });
});

test('squeeze takes blanks and quotes out', () => {
  expect(squeeze('一般公共预算 “三公” 经费')).toBe('一般公共预算三公经费');
});

test('tidyName gives names the brackets of the official lists', () => {
  expect(tidyName('维修 (护) 费。')).toBe('维修（护）费');
});

test('squeeze drops what a regular expression for blanks and quotes drops', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(squeeze(text)).toBe(plain(text).replace(/[\s"'“”‘’`*#]+/g, ''));
    }),
  );
});
