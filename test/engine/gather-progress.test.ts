import { expect, it } from 'vitest';
import type { IsochroneProgress } from '../../src/contract/isochrone.ts';
import { gatherProgress } from '../../src/engine/gather-progress.ts';

it('passes on every terminal once, ten messages a second at most', () => {
  const told: IsochroneProgress[] = [];
  let clock = 0;
  const tell = gatherProgress<IsochroneProgress>(
    (progress) => told.push(progress),
    () => clock,
  );
  const at = (time: number, done: number): void => {
    clock = time;
    const terminal = String(done);
    tell({
      found: [{ terminal, state: 'within', fastest: null, surest: null, cheapest: null }],
      done,
      total: 9,
    });
  };
  at(0, 1);
  at(40, 2);
  at(99, 3);
  at(100, 4);
  at(150, 5);
  at(260, 6);
  expect(told.map(({ found, done }) => [found.map(({ terminal }) => terminal).join(' '), done])).toEqual([
    ['1', 1],
    ['2 3 4', 4],
    ['5 6', 6],
  ]);
});
