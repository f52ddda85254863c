import { describe, expect, it } from 'vitest';
import { failureOf, StatementFailure } from '../../../src/db/workbench/failure.ts';

describe('what the engine threw', () => {
  it.each([
    ['RuntimeError: memory access out of bounds', 'engine'],
    ['unreachable', 'engine'],
    ['INTERNAL Error: Attempted to dereference unique_ptr that is NULL', 'engine'],
    ['Out of Memory Error: could not allocate block of 262144 bytes (1.0GB/1.0GB used)', 'memory'],
    ['std::bad_alloc', 'memory'],
    ['Invalid Error: Error: not fetched: https://example.com/x.csv', 'refused'],
    ['IO Error: No files found that match the pattern "/etc/passwd"', 'refused'],
    ["IO Error: Can't find the home directory at '/home/web_user'", 'refused'],
    [
      'Catalog Error: Table Function with name "read_json_auto" is not in the catalog, but it exists in the json extension.',
      'refused',
    ],
    ['Catalog Error: Table with name https://example.com/x.json does not exist!', 'refused'],
    ['Catalog Error: Table with name x.xlsx does not exist!', 'refused'],
    ['Catalog Error: Table with name foo does not exist!\nDid you mean "facts"?', 'statement'],
    ['Binder Error: Referenced column "foo" not found in FROM clause!', 'statement'],
  ])('%s', (message, kind) => {
    expect(failureOf(new Error(message))).toMatchObject({ kind, message });
  });

  it.each([
    'Binder Error: Referenced column "unreachable" not found in FROM clause!',
    'Parser Error: syntax error at or near "x"\nLINE 1: SELECT bad_alloc x x FROM unreachable\n   ^',
    "Conversion Error: Could not convert string 'not fetched: RuntimeError' to INT32",
  ])('what a statement is called says nothing: %s', (message) => {
    expect(failureOf(new Error(message)).kind).toBe('statement');
  });

  it('is told from what is inside, where the engine wraps it', () => {
    const wrapper = 'Invalid Input Error: Attempting to fetch from an unsuccessful query result\n';
    const inner = 'Catalog Error: Table with name nope does not exist!\nDid you mean "notes"?';
    const thrown = new Error(`${wrapper}Error: ${inner}`);
    expect(failureOf(thrown)).toMatchObject({ kind: 'statement', message: inner });
    const memory = new Error(`${wrapper}Error: Out of Memory Error: failed to allocate`);
    expect(failureOf(memory).kind).toBe('memory');
    const refused = new Error(
      `${wrapper}Error: Catalog Error: Table with name x.xlsx does not exist!`,
    );
    expect(failureOf(refused).kind).toBe('refused');
  });

  it('is never said to be the reader’s where it is a mistake of the page', () => {
    expect(failureOf(new TypeError('Cannot read properties of undefined')).kind).toBe('page');
    const sent = Object.assign(new Error('x is not a function'), { name: 'TypeError' });
    expect(failureOf(sent).kind).toBe('page');
    expect(failureOf(new RangeError('Maximum call stack size exceeded')).kind).toBe('engine');
  });

  it('is bounded, without the marks of errors in errors, and made once', () => {
    const failure = failureOf(new Error(`Error: Error: ${'x'.repeat(10_000)}`));
    expect(failure.message).toBe('x'.repeat(4_000));
    expect(failureOf(failure)).toBe(failure);
    expect(failureOf('a text')).toEqual(new StatementFailure('statement', 'a text'));
  });
});
