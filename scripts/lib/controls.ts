import type { Page } from 'playwright-core';

/** A way of changing what a page shows, and the view that it is tried in. */
export interface Control {
  name: string;
  /** Addresses one after another: each is a change of that control from the one before. */
  steps: readonly string[];
}

/** The choices of the dashboard, each there and back. */
export function controls(bureaus: readonly string[]): Control[] {
  const [a = '', b = '', c = ''] = bureaus;
  return [
    { name: 'unit', steps: ['#/?unit=yi', '#/?unit=person', '#/'] },
    { name: 'share', steps: ['#/composition?measure=share', '#/composition'] },
    { name: 'order', steps: ['#/composition?sort=chosen', '#/composition'] },
    {
      name: 'axis',
      steps: ['nature', 'economic', 'project', 'fund', 'function'].map(
        (axis) => `#/composition?axis=${axis}`,
      ),
    },
    { name: 'drill', steps: ['#/composition?code=210', '#/composition'] },
    {
      name: 'basis',
      steps: ['approved', 'executed', 'adjusted'].map((phase) => `#/composition?phase=${phase}`),
    },
    {
      name: 'bureaus',
      steps: [[a], [b, a], [c, a, b]].map((ids) => `#/composition?bureaus=${ids.join()}`),
    },
    {
      name: 'year',
      steps: ['#/composition?year=2023', '#/composition?year=2022', '#/composition'],
    },
    {
      name: 'component',
      steps: ['three_public.reception', 'three_public.vehicles'].map(
        (component) => `#/three-public?component=${component}`,
      ),
    },
    {
      name: 'view',
      steps: ['#/per-capita', '#/three-public', '#/execution', '#/composition', '#/'],
    },
  ];
}

/**
 * Changes the address as a control does, and waits for the frame that shows it: nothing is stale any more. In ms.
 * A step to a view that was never open is not counted by the caller: its code has to come first.
 */
export function changeTo(page: Page, hash: string): Promise<number> {
  // No function has a name here: the runner would mark it with a helper that the page does not have.
  return page.evaluate(async (to) => {
    const begin = performance.now();
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
    do {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    } while (document.querySelector('main [aria-busy=true], main .loading') !== null);
    return performance.now() - begin;
  }, hash);
}
