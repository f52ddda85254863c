import type { Swatch } from '../../charts/palette.ts';
import type { ThreePublicRow } from '../../db/three-public.ts';
import type { threePublicWords } from '../../i18n/views/three-public.ts';
import type { Phase } from '../../model/index.ts';
import type { Selection } from '../../state/index.ts';
import type { ViewProps } from '../page.ts';
import type { Words } from '../words.ts';

export type ThreePublicMessages = (typeof threePublicWords)['zh'];

/** What drawings, tables and sentences of this view are made with. */
export interface Context {
  words: Words;
  t: ThreePublicMessages;
  year: number;
  link: ViewProps['link'];
}

export const WHOLE = 'three_public';
/** The parts in the order of the published tables; vehicles are their purchase and their running. */
export const PARTS = [
  'three_public.abroad',
  'three_public.vehicles',
  'three_public.vehicle_purchase',
  'three_public.vehicle_running',
  'three_public.reception',
] as const;
/** What the parts leave of the whole. */
export const REST = 'rest';

const SWATCHES: Record<string, Swatch> = {
  'three_public.abroad': { fill: '#cc79a7', ink: '#1a1a1a', texture: 'dots' },
  'three_public.vehicles': { fill: '#0072b2', ink: '#ffffff', texture: 'grid' },
  'three_public.vehicle_purchase': { fill: '#56b4e9', ink: '#1a1a1a', texture: 'lines' },
  'three_public.vehicle_running': { fill: '#0072b2', ink: '#ffffff', texture: 'solid' },
  'three_public.reception': { fill: '#e69f00', ink: '#1a1a1a', texture: 'solid' },
};
const NOT_DIVIDED: Swatch = { fill: 'none', ink: 'currentColor', texture: 'empty' };

export const partSwatch = (component: string): Swatch => SWATCHES[component] ?? NOT_DIVIDED;

/** A component's name; of what is not divided, that it is not. */
export function componentName({ words, t }: Context, component: string): string {
  if (component === REST) return t.rest;
  return words.t.source.concepts[component] ?? component;
}

/** The components that occur, in their order. */
export function occurring(answers: readonly ThreePublicRow[]): string[] {
  return [WHOLE, ...PARTS].filter((one) => answers.some(({ component }) => component === one));
}

/** The component that the reader chose; one that does not occur is the whole. */
export function chosenComponent(
  answers: readonly ThreePublicRow[],
  { component }: Pick<Selection, 'component'>,
): string {
  return occurring(answers).find((one) => one === component) ?? WHOLE;
}

/** From the plan to what was spent. */
export const PHASES: readonly Phase[] = ['approved', 'adjusted', 'executed'];

/** The basis that a bureau is shown on: the one chosen, else the last that it has; null where it has none. */
export function phaseOf(
  own: readonly { phase: Phase }[],
  { phase }: Pick<Selection, 'phase'>,
): Phase | null {
  const asked = phase === 'auto' ? [...PHASES].reverse() : [phase];
  return asked.find((one) => own.some((row) => row.phase === one)) ?? null;
}

/** One answer a component: the printed one where there are several. */
export function answerOf(
  rows: readonly ThreePublicRow[],
  component: string,
): ThreePublicRow | undefined {
  const own = rows.filter((row) => row.component === component);
  return own.find(({ origin }) => origin !== 'derived') ?? own[0];
}
