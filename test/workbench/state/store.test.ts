import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserStore, numberOf, textOf } from '../../../src/workbench/state/store.ts';

afterEach(() => vi.unstubAllGlobals());

const storage = (items: Map<string, string>) => ({
  getItem: (name: string) => items.get(name) ?? null,
  setItem: (name: string, text: string) => void items.set(name, text),
});

describe('the browser’s storage', () => {
  it('keeps what it is given', () => {
    const items = new Map<string, string>();
    vi.stubGlobal('localStorage', storage(items));
    expect(browserStore.write('a', { b: ['医'] })).toBe(true);
    expect(browserStore.read('a')).toEqual({ b: ['医'] });
    expect(browserStore.read('c')).toBeNull();
    expect([...items.keys()]).toEqual(['yibao.workbench.a']);
  });

  it('has nothing where it holds no JSON, refuses, or is not there', () => {
    vi.stubGlobal('localStorage', storage(new Map([['yibao.workbench.a', '{']])));
    expect(browserStore.read('a')).toBeNull();
    const refuse = (): never => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
    expect([browserStore.read('a'), browserStore.write('a', 1)]).toEqual([null, false]);
    vi.stubGlobal('localStorage', undefined);
    expect([browserStore.read('a'), browserStore.write('a', 1)]).toEqual([null, false]);
  });
});

describe('properties of what was kept', () => {
  it('are taken where they are of their type and size', () => {
    expect(textOf({ a: 'xyz' }, 'a', 3)).toBe('xyz');
    expect(textOf({ a: 'xyz' }, 'a', 2)).toBeNull();
    expect(numberOf({ a: 1.5 }, 'a')).toBe(1.5);
    for (const from of [null, undefined, 'a', 3, {}, { a: null }, { a: {} }]) {
      expect([textOf(from, 'a', 9), numberOf(from, 'a')]).toEqual([null, null]);
    }
    expect(numberOf({ a: Infinity }, 'a')).toBeNull();
  });
});
