import { describe, expect, it } from 'vitest';
import type { EngineClient } from '../../src/contract/engine.ts';
import type { OwnFigure } from '../../src/contract/figures.ts';
import type { HandOverQuestion } from '../../src/contract/hand-over.ts';
import type { IsochroneQuestion } from '../../src/contract/isochrone.ts';
import { createPooledClient } from '../../src/engine/pooled-client.ts';
import { failure, success } from '../../src/units/issue.ts';
import { enquiry } from '../builders/chongqing.ts';

/** A pool whose workers only note, by number, what they are asked. */
function watchedPool(accepts = true) {
  const heard: string[] = [];
  let opened = 0;
  const open = (): EngineClient => {
    const name = ++opened;
    const note = (what: string) => heard.push(`${name} ${what}`);
    const ask = (what: string) => async () => {
      note(what);
      return failure<never>([]);
    };
    const start = (what: string) => () => {
      note(what);
      return { result: Promise.resolve(failure<never>([])), cancel: () => note(`cancel ${what}`) };
    };
    return {
      catalogue: ask('catalogue'),
      compare: start('compare'),
      isochrone: start('isochrone'),
      backtest: start('backtest'),
      lastHandOver: start('hand-over'),
      networkView: ask('view'),
      terminalCard: ask('terminal'),
      linkCard: ask('link'),
      timetable: ask('timetable'),
      figureCard: ask('figure'),
      dataSheet: ask('sheet'),
      async replaceFigures(figures) {
        note(`own ${figures.length}`);
        return accepts ? success({} as never) : failure([]);
      },
      dispose: () => note('end'),
    };
  };
  return { heard, pool: createPooledClient(open) };
}

const QUESTION = {} as IsochroneQuestion;
const FIGURES = [{} as OwnFigure];

describe('a pool of workers', () => {
  it('keeps long measurements away from the worker a person waits for', () => {
    const { heard, pool } = watchedPool();
    pool.compare(enquiry(), () => {});
    pool.isochrone(QUESTION, () => {}).cancel();
    pool.backtest(() => {});
    pool.lastHandOver({} as HandOverQuestion, () => {});
    pool.compare(enquiry(), () => {});
    const measured = ['2 isochrone', '2 cancel isochrone', '2 backtest', '2 hand-over'];
    expect(heard).toEqual(['1 compare', ...measured, '1 compare']);
  });

  it('starts no second worker for questions that are answered at once', async () => {
    const { heard, pool } = watchedPool();
    await pool.catalogue();
    await pool.networkView();
    await pool.dataSheet();
    expect(heard).toEqual(['1 catalogue', '1 view', '1 sheet']);
  });

  it('holds own figures in both workers, whichever started first', async () => {
    const { heard, pool } = watchedPool();
    await pool.replaceFigures(FIGURES);
    pool.isochrone(QUESTION, () => {});
    await pool.replaceFigures([]);
    expect(heard).toEqual(['1 own 1', '2 own 1', '2 isochrone', '1 own 0', '2 own 0']);
  });

  it('leaves the second worker as it is when figures are refused', async () => {
    const { heard, pool } = watchedPool(false);
    pool.backtest(() => {});
    await pool.replaceFigures(FIGURES);
    expect(heard).toEqual(['2 backtest', '1 own 1']);
  });

  it('ends every worker', () => {
    const { heard, pool } = watchedPool();
    pool.backtest(() => {});
    pool.dispose();
    expect(heard).toEqual(['2 backtest', '1 end', '2 end']);
  });
});
