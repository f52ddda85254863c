import type { Fact } from '../../model/index.ts';
import { groupBy } from '../read/group.ts';
import { firstWhere } from '../read/search.ts';

/** Amounts of one fund, side and kind of statement, by the lines on which they stand. */
interface Kind {
  like: Fact;
  /** Ascending. */
  lines: readonly number[];
  at: ReadonlyMap<number, readonly Fact[]>;
}

/** Amounts of one subject, in which the one nearest to a change is found without going through all of them. */
export class Candidates {
  private readonly kinds: readonly Kind[];
  private readonly order: ReadonlyMap<Fact, number>;

  constructor(amounts: readonly Fact[]) {
    this.order = new Map(amounts.map((fact, index) => [fact, index]));
    const kinds = groupBy(amounts, (fact) => `${fact.fund} ${fact.direction} ${fact.statement}`);
    this.kinds = [...kinds.values()].flatMap((own): Kind[] => {
      const [like] = own;
      if (!like) return [];
      const at = new Map<number, Fact[]>();
      for (const fact of own) {
        const line = at.get(lineOf(fact));
        if (line) line.push(fact);
        else at.set(lineOf(fact), [fact]);
      }
      for (const line of at.values()) line.sort((a, b) => startOf(a) - startOf(b));
      return [{ like, lines: [...at.keys()].sort((a, b) => a - b), at }];
    });
  }

  /** The same fund and side, the same kind of statement, the nearest line; of two as near the first. */
  nearest(to: Fact, fits: (like: Fact) => boolean): Fact | null {
    let best: Fact | null = null;
    let least = Infinity;
    for (const { like, lines, at } of this.kinds) {
      if (!fits(like)) continue;
      const apart =
        (like.fund === to.fund ? 0 : 1e9) +
        (like.direction === to.direction ? 0 : 1e8) +
        (like.statement === to.statement ? 0 : 1e7);
      const first = firstWhere(lines, (line) => line >= lineOf(to));
      let [before, behind] = [first - 1, first];
      for (;;) {
        const above = lineOf(to) - (lines[before] ?? -Infinity);
        const below = (lines[behind] ?? Infinity) - lineOf(to);
        const gap = Math.min(above, below) * 100 + apart;
        if (gap === Infinity || gap > least) break;
        const line = at.get((above <= below ? lines[before--] : lines[behind++]) ?? 0) ?? [];
        for (const fact of around(line, startOf(to))) {
          const distance = gap + Math.abs(startOf(fact) - startOf(to)) / 1000;
          const tie = distance === least && best !== null && this.isBefore(fact, best);
          if (distance >= least && !tie) continue;
          best = fact;
          least = distance;
        }
      }
    }
    return best;
  }

  private isBefore(one: Fact, other: Fact): boolean {
    return (this.order.get(one) ?? 0) < (this.order.get(other) ?? 0);
  }
}

const lineOf = (fact: Fact): number => fact.line ?? 0;
const startOf = (fact: Fact): number => fact.start ?? 0;

/** Of the figures of a line, by where they begin, those right before and right behind an offset. */
function around(line: readonly Fact[], start: number): readonly Fact[] {
  const behind = firstWhere(line, (fact) => startOf(fact) >= start);
  return line.slice(Math.max(0, behind - 1), behind + 1);
}
