import { expect, it } from 'vitest';
import type { Progress } from '../../src/contract/progress.ts';
import { throttleProgress } from '../../src/engine/throttle-progress.ts';

it('passes on the first word of a stage and then ten a second', () => {
  const told: Progress[] = [];
  let clock = 0;
  const tell = throttleProgress<Progress>(
    (progress) => told.push(progress),
    () => clock,
  );
  const at = (time: number, stage: Progress['stage'], done: number): void => {
    clock = time;
    tell({ stage, done, total: 9 });
  };
  at(0, 'price', 0);
  at(40, 'price', 1);
  at(99, 'price', 2);
  at(100, 'price', 3);
  at(101, 'search', 0);
  at(150, 'search', 1);
  expect(told.map(({ stage, done }) => `${stage} ${done}`)).toEqual(['price 0', 'price 3', 'search 0']);
});
