/** What a sentence that compares says at its end where its rows differ. */
const zh = {
  mixed: (bases: string[]) => `其中有${bases.join('、')}，口径不同，不宜直接比大小。`,
  levels: (levels: string[]) => `其中有${levels.join('、')}部门，层级不同。`,
};

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

const en: typeof zh = {
  mixed: (bases) => ` Bases differ (${list(bases)}), so sizes do not compare directly.`,
  levels: (levels) => ` Levels of government differ (${list(levels)}).`,
};

export const caveatWords = { zh, en };
