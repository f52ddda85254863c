import frames from './frames.json' with { type: 'json' };

const text = new TextEncoder();
const lines = (count: number, line: (i: number) => string): Uint8Array =>
  text.encode(Array.from({ length: count }, (_, i) => `${line(i)}\n`).join(''));

/** What was compressed, by name. */
const CONTENTS: Readonly<Record<string, Uint8Array>> = {
  short: text.encode('统筹基金支出,12.5\n'),
  lines: lines(40, (i) => `${i},居民医保待遇支出,${(i * 7919) % 1000}.5`),
  long: lines(9000, (i) => `${i % 90},医保,${'元'.repeat(i % 4)}`),
  zeros: new Uint8Array(300_000),
};

export interface MadeFrame {
  /** The options it was made with, and what of. */
  name: string;
  content: Uint8Array;
  frame: Uint8Array;
}

/** Frames that the tools `lz4` 1.9.4 and `zstd` 1.5.4 made, in `frames.json`. */
export const framesOf = (tool: 'lz4' | 'zstd'): MadeFrame[] =>
  frames
    .filter((made) => made.tool === tool)
    .map(({ options, content, frame }) => ({
      name: `${options} ${content}`,
      content: CONTENTS[content] ?? new Uint8Array(),
      frame: new Uint8Array(Buffer.from(frame, 'base64')),
    }));
