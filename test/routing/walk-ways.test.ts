import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walkWays } from '../../src/routing/walk-ways.ts';

/** Parents of labels, each made after its own; -1 where a way begins. */
const parents = fc
  .array(fc.nat(1000), { minLength: 1, maxLength: 40 })
  .map((draws) => Int32Array.from(draws, (draw, label) => (draw % (label + 1)) - 1));

function wayTo(label: number, parent: Int32Array): number[] {
  return label < 0 ? [] : [...wayTo(parent[label]!, parent), label];
}

describe('the ways to some ends', () => {
  it('are walked label by label, each once, each one step after the label it comes from', () => {
    const wanted = fc.array(fc.nat(39), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(parents, wanted, (parent, draws) => {
        const ends = [...new Set(draws.map((draw) => draw % parent.length))];
        const visited: number[] = [];
        const standing: number[] = [];
        walkWays(ends, parent, (label, depth, only) => {
          visited.push(label);
          standing.splice(depth);
          expect(standing).toEqual(wayTo(parent[label]!, parent));
          standing.push(label);
          const beyond = new Set(
            ends.flatMap((end) => {
              const way = wayTo(end, parent);
              return way.includes(label) ? way.slice(way.indexOf(label) + 1, way.indexOf(label) + 2) : [];
            }),
          );
          expect(only).toBe(beyond.size === 1 ? [...beyond][0] : null);
          return 'on';
        });
        const onTheWay = new Set(ends.flatMap((end) => wayTo(end, parent)));
        expect(visited.toSorted((a, b) => a - b)).toEqual([...onTheWay].sort((a, b) => a - b));
      }),
    );
  });

  it('end where they are to end, and leave out what lies beyond a label that is left', () => {
    const parent = Int32Array.of(-1, 0, 1, 0, 3);
    const walked = (answer: 'leave out' | 'end', at: number) => {
      const visited: number[] = [];
      walkWays([2, 4], parent, (label) => {
        visited.push(label);
        return label === at ? answer : 'on';
      });
      return visited;
    };
    expect(walked('leave out', 3)).toEqual([0, 3, 1, 2]);
    expect(walked('end', 3)).toEqual([0, 3]);
  });
});
