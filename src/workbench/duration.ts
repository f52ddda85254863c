/** A duration as a person reads it: `12 ms`, `1.4 s`, `2 min 5 s`. */
export function durationText(ms: number): string {
  const rounded = Math.round(ms);
  if (rounded < 1000) return `${ms < 9.95 ? ms.toFixed(1) : rounded} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
