import { describe, expect, it } from 'vitest';
import { LedgerError } from '../../src/db/index.ts';
import { Resource } from '../../src/state/index.ts';
import { DEFAULT, formatSelection, parseSelection } from '../../src/state/selection.ts';

describe('selection in the address', () => {
  it('writes only what differs from the default, and reads it back', () => {
    expect(formatSelection(DEFAULT)).toBe('');
    const selection = {
      fact: 'a-2024-budget:12:3&4',
      measure: 'share',
      shown: 'table',
      unit: 'yi',
      language: 'en',
    } as const;
    expect(parseSelection(formatSelection(selection))).toEqual(selection);
  });

  it('leaves what it does not know at the default', () => {
    expect(parseSelection('#unit=pound&measure=&fact=&x=1')).toEqual(DEFAULT);
    expect(parseSelection('')).toEqual(DEFAULT);
  });
});

describe('resource', () => {
  it('goes from loading to ready', async () => {
    const resource = new Resource<number>();
    const loading = resource.load(() => Promise.resolve(1));
    expect(resource.state).toEqual({ status: 'loading' });
    await loading;
    expect(resource.state).toEqual({ status: 'ready', data: 1 });
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
    expect(resource.state).toEqual({ status: 'ready', data: 'second' });
  });
});
