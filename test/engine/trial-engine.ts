import type { Answer } from '../../src/contract/answer-schema.ts';
import type { Catalogue } from '../../src/contract/catalogue.ts';
import type { Session } from '../../src/contract/engine.ts';
import type { DataSheet } from '../../src/contract/figures.ts';
import type { Isochrone } from '../../src/contract/isochrone.ts';
import type { ComparisonControl } from '../../src/contract/work-control.ts';
import type { GraphBuffers } from '../../src/graph/network-graphs.ts';
import { type Result, success } from '../../src/units/issue.ts';
import { silentEngine } from '../builders/silent-engine.ts';

/** What the enquiry's origin makes the trial engine do. */
export type TrialOrder = 'answer' | 'patient' | 'polling' | 'deaf' | 'throw' | 'crash' | 'crash first';

/**
 * An engine that obeys orders instead of comparing. Its answers name the worker, to show whether it was replaced; its
 * catalogue also names the worker that compiled its graphs.
 */
export function trialEngine(workerName: string, graphs: GraphBuffers): Result<Session> {
  const given = graphs.get('box');
  const compiledBy = given ? new TextDecoder().decode(given) : workerName;
  let own: DataSheet['userFigures'] = [];
  const engine: Session = {
    ...silentEngine,
    compiledGraphs: () => new Map([['box', new TextEncoder().encode(compiledBy).buffer]]),
    presets: () => {
      for (;;);
    },
    catalogue: () => success({ network: { id: workerName, edition: compiledBy } } as Catalogue),
    async compare(enquiry, _situation, control) {
      const order = enquiry.from as TrialOrder;
      if (order === 'throw') throw new Error('a planted fault');
      if (order === 'crash' || (order === 'crash first' && workerName === 'worker 1')) return breakDown();
      if (order === 'patient') await workInSteps(control);
      if (order === 'polling') workInOneGo(control);
      if (order === 'deaf') workForEver(control);
      return { ok: true, value: { network: { id: workerName } } as Answer, issues: [] };
    },
    async isochrone({ enquiry: { from } }, _, control) {
      const reached = {
        terminal: workerName,
        state: 'within',
        fastest: null,
        surest: null,
        cheapest: null,
      } as const;
      for (let done = 0; from === 'patient' && !control.shouldStop(); done += 1) {
        control.onProgress({ found: [reached], done, total: Number.POSITIVE_INFINITY });
        await control.yieldNow();
      }
      return {
        ok: true,
        value: { from: `${workerName}, compiled by ${compiledBy}` } as Isochrone,
        issues: [],
      };
    },
    async lastHandOver(_question, _situation, control) {
      while (!control.shouldStop()) {
        control.onProgress({ done: 1, total: 2 });
        await control.yieldNow();
      }
      return { ok: true, value: [], issues: [] };
    },
    replaceFigures(figures) {
      own = figures.map((figure) => ({
        ...figure,
        target: 'exchange',
        field: 'cny',
        replaced: null,
        replacedUnit: '',
        rows: 1,
      }));
      return { ok: figures.every(({ value }) => value !== ''), value: { applied: own }, issues: [] };
    },
    dataSheet: () => ({ ok: true, value: { userFigures: own } as DataSheet, issues: [] }),
  };
  return { ok: true, value: engine, issues: [] };
}

async function workInSteps(control: ComparisonControl): Promise<void> {
  for (let done = 0; !control.shouldStop(); done += 1) {
    control.onProgress({ stage: 'search', done, total: Number.POSITIVE_INFINITY });
    await control.yieldNow();
  }
}

function workInOneGo(control: ComparisonControl): void {
  control.onProgress({ stage: 'search', done: 0, total: 1 });
  while (!control.shouldStop());
}

function workForEver(control: ComparisonControl): never {
  control.onProgress({ stage: 'search', done: 0, total: 1 });
  for (;;);
}

/** An error outside any call ends a thread and reaches the page as the worker's error. */
function breakDown(): Promise<never> {
  setTimeout(() => {
    throw new Error('a planted crash');
  });
  return new Promise(() => {});
}
