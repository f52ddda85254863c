import type { Figure, Unread } from '../../model/index.ts';

/** Hundreds of digits are no number that anything can be done with: such figures are seen and not read. */
export function withoutEndless(figures: readonly Figure[]): {
  figures: readonly Figure[];
  endless: readonly Unread[];
} {
  const endless = figures.filter(isEndless);
  if (endless.length === 0) return { figures, endless: [] };
  return { figures: figures.filter((one) => !isEndless(one)), endless: endless.map(unreadOf) };
}

const isEndless = ({ value }: Figure): boolean => value !== null && !Number.isFinite(value);

const unreadOf = ({ line, cell, start, raw, statement }: Figure): Unread => ({
  line,
  cell,
  start,
  raw,
  seen_in: statement === 'text' ? 'text' : 'table',
  reason: 'not_a_number',
});
