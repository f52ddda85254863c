import { afterEach, expect, inject, it, vi } from 'vitest';
import { findChromium } from '../../scripts/chromium.ts';

afterEach(() => vi.unstubAllEnvs());

it('takes the Chromium that it is told', () => {
  vi.stubEnv('CHROMIUM_PATH', inject('chromium'));
  expect(findChromium()).toEqual({ path: inject('chromium'), how: 'CHROMIUM_PATH' });
});

it('does not silently take another when that one cannot be run', () => {
  vi.stubEnv('CHROMIUM_PATH', '/no/such/chromium');
  expect(() => findChromium()).toThrow(/CHROMIUM_PATH names \/no\/such\/chromium/);
});
