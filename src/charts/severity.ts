import type { Swatch } from './palette.ts';

/** How findings of a severity are filled: apart in colour, and by texture in grey. */
export const SEVERITY_SWATCHES: Record<'error' | 'warning' | 'info', Swatch> = {
  error: { fill: '#d55e00', ink: '#1a1a1a', texture: 'solid' },
  warning: { fill: '#e69f00', ink: '#1a1a1a', texture: 'lines' },
  info: { fill: '#56b4e9', ink: '#1a1a1a', texture: 'dots' },
};
