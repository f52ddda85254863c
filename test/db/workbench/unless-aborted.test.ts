import { describe, expect, it } from 'vitest';
import { unlessAborted } from '../../../src/db/workbench/unless-aborted.ts';

const never = new Promise<never>(() => undefined);

describe('work that nobody may want any more', () => {
  it('gives what it gives, or fails as it fails', async () => {
    const { signal } = new AbortController();
    await expect(unlessAborted(Promise.resolve(1), signal)).resolves.toBe(1);
    await expect(unlessAborted(Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
  });

  it('fails with the reason as soon as it is aborted, and where it was before', async () => {
    const control = new AbortController();
    const reason = new Error('enough');
    const waiting = unlessAborted(never, control.signal);
    control.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    await expect(unlessAborted(Promise.resolve(1), control.signal)).rejects.toBe(reason);
  });
});
