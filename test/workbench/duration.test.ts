import { expect, it } from 'vitest';
import { durationText } from '../../src/workbench/duration.ts';

it.each([
  [0, '0.0 ms'],
  [0.26, '0.3 ms'],
  [9.94, '9.9 ms'],
  [9.96, '10 ms'],
  [12.4, '12 ms'],
  [999.4, '999 ms'],
  [999.6, '1.0 s'],
  [1400, '1.4 s'],
  [59_940, '59.9 s'],
  [59_960, '1 min 0 s'],
  [125_000, '2 min 5 s'],
  [3_600_000, '60 min 0 s'],
])('%d ms is %s', (ms, text) => expect(durationText(ms)).toBe(text));
