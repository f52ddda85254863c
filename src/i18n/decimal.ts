/** A number as its shortest decimal writing, which is what was published; never with an exponent. */
function written(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return value < 1 ? value.toFixed(20).replace(/0+$/, '') : BigInt(value).toString();
}

/** Moved by decimals in writing, so that 1.005 is a half and not a little less. */
function rounded(text: string, most: number): string {
  const fraction = text.split('.')[1] ?? '';
  if (fraction.length <= most) return text;
  return written(Number(`${Math.round(Number(`${text}e${most}`))}e-${most}`));
}

/**
 * A number with thousands separators and from `least` to `most` decimals, halves rounded away from zero, as both
 * languages of the page write it. The browser's own formatter gives the same but takes longer to begin than the first
 * chart to draw.
 */
export function decimal(value: number, least: number, most: number): string {
  const [whole = '0', fraction = ''] = rounded(written(Math.abs(value)), most).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const kept = fraction.padEnd(least, '0');
  return `${sign}${grouped}${kept === '' ? '' : `.${kept}`}`;
}

/**
 * How many decimals a number needs: `usual`, and where these would leave fewer than two of its digits, as many as show
 * two. So what is not zero never reads as zero.
 */
export function decimalsOf(value: number, usual: number): number {
  const size = Math.abs(value);
  return size > 0 ? Math.min(20, Math.max(usual, 1 - Math.floor(Math.log10(size)))) : usual;
}
