import { afterEach, describe, expect, it } from 'vitest';
import type { Comparison, EngineClient, Running } from '../../src/contract/engine.ts';
import type { Enquiry } from '../../src/contract/enquiry.ts';
import type { HandOverProgress, LastHandOver } from '../../src/contract/hand-over.ts';
import type { Isochrone } from '../../src/contract/isochrone.ts';
import type { Progress } from '../../src/contract/progress.ts';
import type { SupervisionOptions } from '../../src/engine/supervised-transport.ts';
import type { UserFigure } from '../../src/figures/user-figure.ts';
import { DEFAULT_SITUATION } from '../../src/state/policy/policy-situation.ts';
import type { Result } from '../../src/units/issue.ts';
import type { TrialOrder } from './trial-engine.ts';

/** Long enough that a worker which has to be forced never passes for one which stopped by itself. */
const UNHURRIED: SupervisionOptions = { cancelGraceMs: 3_600_000 };
const IMPATIENT: SupervisionOptions = { cancelGraceMs: 20 };

const RATE: UserFigure = {
  target: 'exchange',
  key: 'USD',
  field: 'cny',
  value: '7.2',
  unit: 'CNY/USD',
  note: '',
  date: '2026-11-20',
};

const unheard = (_: Progress): void => {};

/** What an engine client promises, whatever its workers are made of. `create` names workers `worker 1`, `worker 2` ... */
export function describeEngineClient(create: (options: SupervisionOptions) => EngineClient): void {
  let client: EngineClient;
  const start = (options: SupervisionOptions): void => {
    client = create(options);
  };
  const compare = (order: TrialOrder, onProgress = unheard) =>
    client.compare({ from: order } as Enquiry, DEFAULT_SITUATION, onProgress);
  /** Starts a comparison and waits until its worker is in the midst of it. */
  const compareUntilBusy = (order: TrialOrder, onProgress = unheard) =>
    new Promise<{ readonly comparison: Comparison }>((resolve) => {
      const comparison = compare(order, (progress) => {
        onProgress(progress);
        if (progress.stage === 'search') resolve({ comparison });
      });
    });

  const question = (from: 'answer' | 'patient') => ({ enquiry: { from } as Enquiry, limit: null });
  /** Starts an isochrone and waits until its worker is in the midst of it. */
  const measureUntilBusy = () =>
    new Promise<{ readonly isochrone: Running<Isochrone> }>((resolve) => {
      const isochrone = client.isochrone(question('patient'), DEFAULT_SITUATION, () =>
        resolve({ isochrone }),
      );
    });

  afterEach(() => client.dispose());

  describe('an engine client', () => {
    it('brings the catalogue and an answer', async () => {
      start(UNHURRIED);
      const catalogue = await client.catalogue();
      expect(catalogue.ok && catalogue.value.network.id).toBe('worker 1');
      expect(workerOf(await compare('answer').result)).toBe('worker 1');
    });

    it('tells of the stages on the way', async () => {
      start(UNHURRIED);
      const stages: string[] = [];
      await compareUntilBusy('patient', ({ stage }) => stages.push(stage));
      expect(stages.slice(0, 2)).toEqual(['load', 'search']);
    });

    it.each([
      ['by message, between two steps of its work', 'patient', false],
      ['through shared memory, in the midst of its work', 'polling', true],
    ] as const)('stops a comparison %s, and keeps the worker', async (_, order, shareMemory) => {
      start({ ...UNHURRIED, shareMemory });
      const { comparison } = await compareUntilBusy(order);
      comparison.cancel();
      expect(codes(await comparison.result)).toEqual(['E13']);
      expect(workerOf(await compare('answer').result)).toBe('worker 1');
    });

    it('replaces a worker that does not stop', async () => {
      start(IMPATIENT);
      const { comparison } = await compareUntilBusy('deaf');
      comparison.cancel();
      expect(codes(await comparison.result)).toEqual(['E13']);
      expect(workerOf(await compare('answer').result)).toBe('worker 2');
    });

    it('fails a question that hangs its worker, answers those behind it in a new one, and lets all be cancelled', async () => {
      start({ ...UNHURRIED, silenceMs: 2_000 });
      await client.catalogue();
      const hanging = client.presets();
      const given = compare('answer');
      const behind = client.dataSheet();
      given.cancel();
      expect(codes(await given.result)).toEqual(['E13']);
      const hung = await hanging;
      expect(hung.issues).toMatchObject([{ code: 'E20', values: { reason: 'worker_hangs' } }]);
      expect((await behind).ok).toBe(true);
      expect(workerOf(await compare('answer').result)).toBe('worker 2');
    });

    it('replaces a worker that gives no sign of life in the midst of a comparison', async () => {
      start({ ...UNHURRIED, silenceMs: 2_000 });
      const { comparison } = await compareUntilBusy('deaf');
      expect((await comparison.result).issues).toMatchObject([{ code: 'E20' }]);
      expect(workerOf(await compare('answer').result)).toBe('worker 2');
    });

    it('lets the newest comparison alone answer, and hears no more of the older', async () => {
      start(UNHURRIED);
      const heard: string[] = [];
      const { comparison: older } = await compareUntilBusy('patient');
      const newer = compare('answer', ({ stage }) => heard.push(stage));
      expect(codes(await older.result)).toEqual(['E13']);
      expect(workerOf(await newer.result)).toBe('worker 1');
      expect(heard).not.toContain('search');
      older.cancel();
      expect(workerOf(await compare('answer').result)).toBe('worker 1');
    });

    it('tries a comparison again in a new worker when the first breaks down', async () => {
      start(UNHURRIED);
      expect(workerOf(await compare('crash first').result)).toBe('worker 2');
    });

    it('fails a comparison that breaks every worker, and goes on with the next', async () => {
      start(UNHURRIED);
      const broken = await compare('crash').result;
      expect(codes(broken)).toEqual(['E20']);
      expect(broken.issues[0]?.values.reason).toContain('a planted crash');
      expect(workerOf(await compare('answer').result)).toBe('worker 3');
    });

    it('does not lose a question of another kind to a crash', async () => {
      start(UNHURRIED);
      const broken = compare('crash first');
      const catalogue = await client.catalogue();
      expect(catalogue.ok).toBe(true);
      expect(workerOf(await broken.result)).toBe('worker 2');
    });

    it('turns an exception in the worker into an issue and keeps the worker', async () => {
      start(UNHURRIED);
      const thrown = await compare('throw').result;
      expect(codes(thrown)).toEqual(['E20']);
      expect(thrown.issues[0]?.values.reason).toContain('a planted fault');
      expect(workerOf(await compare('answer').result)).toBe('worker 1');
    });

    it('runs an isochrone beside a comparison, and ends neither with the other', async () => {
      start(UNHURRIED);
      const { isochrone } = await measureUntilBusy();
      expect((await compare('answer').result).ok).toBe(true);
      const { comparison } = await compareUntilBusy('patient');
      isochrone.cancel();
      expect(codes(await isochrone.result)).toEqual(['E13']);
      comparison.cancel();
      expect(codes(await comparison.result)).toEqual(['E13']);
    });

    it('lets the newest isochrone alone answer', async () => {
      start(UNHURRIED);
      const { isochrone: older } = await measureUntilBusy();
      const newer = client.isochrone(question('answer'), DEFAULT_SITUATION, () => {});
      expect(codes(await older.result)).toEqual(['E13']);
      const answer = await newer.result;
      expect(answer.ok).toBe(true);
    });

    it('tells of deadlines on a lane of their own, and gives them up alone', async () => {
      start(UNHURRIED);
      const { isochrone } = await measureUntilBusy();
      const question = { enquiry: { from: 'patient' } as Enquiry, itinerary: 'i1', deadlines: [] };
      const { asked, heard } = await new Promise<{
        readonly asked: Running<readonly LastHandOver[]>;
        readonly heard: HandOverProgress;
      }>((resolve) => {
        const asked = client.lastHandOver(question, DEFAULT_SITUATION, (heard) => resolve({ asked, heard }));
      });
      expect(heard).toMatchObject({ total: 2 });
      asked.cancel();
      expect(codes(await asked.result)).toEqual(['E13']);
      isochrone.cancel();
      expect(codes(await isochrone.result)).toEqual(['E13']);
    });

    it('gives what one worker has compiled to those that start later', async () => {
      start(UNHURRIED);
      await client.catalogue();
      await compare('answer').result;
      const isochrone = await client.isochrone(question('answer'), DEFAULT_SITUATION, () => {}).result;
      expect(isochrone.ok && isochrone.value.from).toBe('worker 2, compiled by worker 1');
      expect(codes(await compare('crash').result)).toEqual(['E20']);
      const catalogue = await client.catalogue();
      expect(catalogue.ok && catalogue.value.network).toEqual({ id: 'worker 4', edition: 'worker 1' });
    });

    it('gives user’s figures that are in use to a worker that takes the place of another', async () => {
      start(UNHURRIED);
      const mine: UserFigure = { ...RATE, value: '7.3' };
      await client.replaceFigures([mine]);
      expect(workerOf(await compare('crash first').result)).toBe('worker 2');
      const sheet = await client.dataSheet();
      expect(sheet.ok && sheet.value.userFigures).toMatchObject([mine]);
    });

    it('does not hold on to user’s figures that were refused', async () => {
      start(UNHURRIED);
      await client.replaceFigures([{ ...RATE, value: '' }]);
      await compare('crash first').result;
      const sheet = await client.dataSheet();
      expect(sheet.ok && sheet.value.userFigures).toEqual([]);
    });

    it('settles what is open when it is disposed of, and refuses what comes after', async () => {
      start(UNHURRIED);
      const { comparison } = await compareUntilBusy('patient');
      client.dispose();
      expect(codes(await comparison.result)).toEqual(['E13']);
      expect(codes(await compare('answer').result)).toEqual(['E13']);
    });
  });
}

const workerOf = (result: Result<{ readonly network: { readonly id: string } }>): string =>
  result.ok ? result.value.network.id : `no answer: ${codes(result)}`;

const codes = (result: Result<unknown>): readonly string[] => result.issues.map(({ code }) => code);
