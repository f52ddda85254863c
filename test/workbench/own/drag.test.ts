import { describe, expect, it } from 'vitest';
import { takeDrops } from '../../../src/workbench/own/drag.ts';

/** A drag as a page hears of it: Node has none of its own. */
function drag(type: string, types: readonly string[], files: readonly File[] = []): Event {
  const event = new Event(type, { cancelable: true });
  const dataTransfer = { types, files, dropEffect: 'none' };
  return Object.assign(event, { dataTransfer, relatedTarget: null });
}
const effect = (event: Event): string =>
  (event as unknown as { dataTransfer: { dropEffect: string } }).dataTransfer.dropEffect;

function page(ready = true) {
  const target = new EventTarget();
  const heard: unknown[] = [];
  const end = takeDrops(target, {
    ready: () => ready,
    onover: (over) => heard.push(over),
    onfiles: (files) => heard.push(files.map(({ name }) => name)),
  });
  const send = (event: Event): Event => {
    target.dispatchEvent(event);
    return event;
  };
  return { heard, end, send };
}
const file = new File(['a'], 'a.csv');

describe('files that are dropped on the page', () => {
  it('are taken, and the page stays', () => {
    const { heard, send } = page();
    const over = send(drag('dragover', ['Files']));
    expect([over.defaultPrevented, effect(over)]).toEqual([true, 'copy']);
    expect(send(drag('drop', ['Files'], [file, file])).defaultPrevented).toBe(true);
    expect(heard).toEqual([true, false, ['a.csv', 'a.csv']]);
  });

  it('are not taken at a wrong moment, and the page still stays', () => {
    const { heard, send } = page(false);
    expect(effect(send(drag('dragover', ['Files'])))).toBe('none');
    expect(send(drag('drop', ['Files'], [file])).defaultPrevented).toBe(true);
    expect(heard).toEqual([true, false]);
  });

  it('leave again', () => {
    const { heard, send } = page();
    send(drag('dragenter', ['Files']));
    send(drag('dragleave', ['Files']));
    expect(heard).toEqual([true, false]);
  });

  it('are not texts, which are dragged within the page as ever', () => {
    const { heard, send } = page();
    expect(send(drag('dragover', ['text/plain'])).defaultPrevented).toBe(false);
    expect(send(drag('drop', ['text/plain'])).defaultPrevented).toBe(false);
    expect(heard).toEqual([false]);
  });

  it('are nobody’s once the workbench is gone', () => {
    const { heard, end, send } = page();
    end();
    expect(send(drag('dragover', ['Files'])).defaultPrevented).toBe(false);
    expect(heard).toEqual([]);
  });
});
