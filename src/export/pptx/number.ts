const PERCENT = '%';

/** How a program is told to write the values of a unit: `#,##0.00`, and `#,##0.0"%"` for percentages. */
export function numberFormat(decimals: number, unit = ''): string {
  const digits = decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
  return unit === PERCENT ? `${digits}"%"` : digits;
}

/** A value as it is then written. */
export function written(value: number, decimals: number, unit: string): string {
  const digits = value.toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return unit === PERCENT ? `${digits}%` : digits;
}
