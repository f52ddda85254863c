import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LedgerError } from '../../src/db/index.ts';
import { Resource } from '../../src/state/index.ts';
import {
  AXES,
  DEFAULT,
  formatSelection,
  parseSelection,
  VIEWS,
  type Selection,
} from '../../src/state/selection.ts';

describe('selection in the address', () => {
  it('writes only what differs from the default, and reads it back', () => {
    expect(formatSelection(DEFAULT)).toBe('#/');
    expect(parseSelection('')).toEqual(DEFAULT);
    expect(
      formatSelection({ ...DEFAULT, view: 'composition', unit: 'yi', bureaus: ['2', '1'] }),
    ).toBe('#/composition?bureaus=2,1&unit=yi');
  });

  const choice = fc.record({
    view: fc.constantFrom(...VIEWS),
    bureaus: fc.uniqueArray(fc.stringMatching(/^[0-9A-Za-z_-]{1,12}$/), { maxLength: 40 }),
    year: fc.option(fc.integer({ min: 1900, max: 2200 })),
    unit: fc.constantFrom('wan', 'yi', 'yuan', 'person'),
    axis: fc.constantFrom(...AXES),
    code: fc.option(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme-ascii' })),
    hidden: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }), {
      maxLength: 9,
    }),
    fact: fc.option(fc.string({ minLength: 1, maxLength: 40, unit: 'binary' })),
    language: fc.constantFrom('zh', 'en'),
  });

  it('whatever is chosen comes back from the address, and is written the same again', () => {
    fc.assert(
      fc.property(choice, (changes) => {
        const selection = { ...DEFAULT, ...changes } as Selection;
        const written = formatSelection(selection);
        expect(parseSelection(written)).toEqual(selection);
        expect(formatSelection(parseSelection(new URL(`http://x/${written}`).hash))).toBe(
          formatSelection(parseSelection(written)),
        );
      }),
    );
  });

  it('leaves what it does not know at the default', () => {
    expect(parseSelection('#/nowhere?unit=pound&measure=&fact=&x=1&year=20x4&line=0')).toEqual(
      DEFAULT,
    );
    expect(parseSelection(`#/?bureaus=${'a,'.repeat(99)}`).bureaus).toEqual(['a']);
    expect(parseSelection('#/?year=99999').year).toBeNull();
    expect(parseSelection('#/?hidden=%25zz')).toEqual({ ...DEFAULT, hidden: ['%zz'] });
  });

  it('never fails, whatever the address', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (hash) => void parseSelection(hash)));
  });
});

describe('resource', () => {
  it('goes from loading to ready', async () => {
    const resource = new Resource<number>();
    const loading = resource.load(() => Promise.resolve(1));
    expect(resource.state).toEqual({ status: 'loading' });
    await loading;
    expect(resource.state).toEqual({ status: 'ready', data: 1, stale: false });
  });

  it('shows the old answer until there is a new one', async () => {
    const resource = new Resource<number>();
    await resource.load(() => Promise.resolve(1));
    const loading = resource.load(() => Promise.resolve(2));
    expect(resource.state).toEqual({ status: 'ready', data: 1, stale: true });
    await loading;
    expect(resource.state).toEqual({ status: 'ready', data: 2, stale: false });
  });

  it('keeps what went wrong', async () => {
    const resource = new Resource<number>('engine');
    await resource.load(() => Promise.reject(new LedgerError('missing', '404', 'data/x.parquet')));
    expect(resource.state).toMatchObject({ error: { trouble: 'missing', file: 'data/x.parquet' } });
    await resource.load(() => Promise.reject(new Error('no')));
    expect(resource.state).toMatchObject({ status: 'failed', error: { trouble: 'engine' } });
  });

  it('does not show an answer that a later question has overtaken', async () => {
    const resource = new Resource<string>();
    let answerFirst: (value: string) => void = () => undefined;
    const first = resource.load(() => new Promise((resolve) => (answerFirst = resolve)));
    await resource.load(() => Promise.resolve('second'));
    answerFirst('first');
    await first;
    expect(resource.state).toEqual({ status: 'ready', data: 'second', stale: false });
  });
});
