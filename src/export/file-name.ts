const MOST = 80;

/** What Windows keeps for its devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A text as the name of a file that every system takes, at most 80 UTF-16 units long: no separators of folders, control
 * characters or wildcards, no dots or blanks at the ends, and no name of a device. `otherwise` where nothing is left.
 */
export function fileName(text: string, otherwise = 'file'): string {
  const name = text
    .replace(/[\\/:*?"<>|\s\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]+/gu, '-')
    .slice(0, MOST)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/^[.-]+|[.-]+$/g, '');
  if (name === '') return otherwise;
  return DEVICE.test(name) ? `_${name}` : name;
}
