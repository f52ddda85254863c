import { decimal } from './decimal.ts';

/** `1.2 MB`, as both languages write it. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000
    ? `${decimal(bytes / 1000, 0, 0)} kB`
    : `${decimal(bytes / 1e6, 0, 1)} MB`;
}
