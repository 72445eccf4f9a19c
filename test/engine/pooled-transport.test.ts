import { describe, expect, it } from 'vitest';
import { clientOver } from '../../src/engine/engine-client.ts';
import { createPooledTransport } from '../../src/engine/pooled-transport.ts';
import type { Transport } from '../../src/engine/transport.ts';
import type { UserFigure } from '../../src/figures/user-figure.ts';
import { DEFAULT_SITUATION } from '../../src/state/policy/policy-situation.ts';
import { failure, success } from '../../src/units/issue.ts';
import { enquiry } from '../builders/chongqing.ts';

/** A pool whose workers only note, by number, what they are asked. */
function watchedPool(accepts = true) {
  const heard: string[] = [];
  let opened = 0;
  const open = (): Transport => {
    const worker = ++opened;
    const note = (what: string) => heard.push(`${worker} ${what}`);
    return {
      async ask(name, asked) {
        const [figures] = asked as readonly (readonly UserFigure[])[];
        note(name === 'replaceFigures' ? `figures ${figures?.length}` : name);
        return accepts ? success({} as never) : failure([]);
      },
      start(name) {
        note(name);
        return { result: Promise.resolve(failure<never>([])), cancel: () => note(`cancel ${name}`) };
      },
      dispose: () => note('end'),
    };
  };
  return { heard, pool: clientOver(createPooledTransport(open)) };
}

const QUESTION = {} as never;
const FIGURES = [{} as UserFigure];

describe('a pool of workers', () => {
  it('keeps long measurements away from the worker a person waits for', () => {
    const { heard, pool } = watchedPool();
    pool.compare(enquiry(), DEFAULT_SITUATION, () => {});
    pool.isochrone(QUESTION, DEFAULT_SITUATION, () => {}).cancel();
    pool.backtest(() => {});
    pool.lastHandOver(QUESTION, DEFAULT_SITUATION, () => {});
    pool.compare(enquiry(), DEFAULT_SITUATION, () => {});
    const measured = ['2 isochrone', '2 cancel isochrone', '2 backtest', '2 lastHandOver'];
    expect(heard).toEqual(['1 compare', ...measured, '1 compare']);
  });

  it('starts no second worker for questions that are answered at once', async () => {
    const { heard, pool } = watchedPool();
    await pool.catalogue();
    await pool.networkView();
    await pool.prices(QUESTION);
    expect(heard).toEqual(['1 catalogue', '1 networkView', '1 prices']);
  });

  it('holds the user’s figures in both workers, whichever started first', async () => {
    const { heard, pool } = watchedPool();
    await pool.replaceFigures(FIGURES);
    pool.isochrone(QUESTION, DEFAULT_SITUATION, () => {});
    await pool.replaceFigures([]);
    expect(heard).toEqual(['1 figures 1', '2 figures 1', '2 isochrone', '1 figures 0', '2 figures 0']);
  });

  it('leaves the second worker as it is when figures are refused', async () => {
    const { heard, pool } = watchedPool(false);
    pool.backtest(() => {});
    await pool.replaceFigures(FIGURES);
    expect(heard).toEqual(['2 backtest', '1 figures 1']);
  });

  it('ends every worker', () => {
    const { heard, pool } = watchedPool();
    pool.backtest(() => {});
    pool.dispose();
    expect(heard).toEqual(['2 backtest', '1 end', '2 end']);
  });
});
