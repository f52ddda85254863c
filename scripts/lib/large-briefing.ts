import { briefingFile } from '../../src/briefing/file.ts';
import { KNOWN } from '../../src/briefing/known.ts';
import { emptyBriefing, type FigureItem } from '../../src/state/briefing/briefing.ts';
import { AXES, DEFAULT, formatSelection, type Selection } from '../../src/state/selection.ts';
import type { Release } from '../../src/model/index.ts';

type View = keyof typeof KNOWN;

/** Every way to look at the figures that no bureau has to be chosen for. */
function selections(): { view: View; figure: string; selection: Selection }[] {
  return (['wan', 'yuan', 'person'] as const).flatMap((unit) =>
    (Object.keys(KNOWN) as View[]).flatMap((view) =>
      KNOWN[view].flatMap((figure) =>
        (view === 'composition' ? AXES : [DEFAULT.axis]).map((axis) => ({
          view,
          figure,
          selection: { ...DEFAULT, view, unit, axis },
        })),
      ),
    ),
  );
}

/** The file of a briefing of so many different charts, of all views. */
export function largeBriefing(
  charts: number,
  release: Pick<Release, 'id' | 'version'>,
  title = 'Briefing',
): string {
  const items = selections()
    .slice(0, charts)
    .map(({ figure, selection }, i): FigureItem => ({
      ...{ id: `i${i + 1}`, kind: 'figure', figure, address: formatSelection(selection) },
      ...{ title: null, takeaway: null, print: null },
    }));
  return briefingFile({ ...emptyBriefing('zh', release), title, items });
}
