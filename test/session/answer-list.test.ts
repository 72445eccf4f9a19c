import { describe, expect, it } from 'vitest';
import type { ListProgress } from '../../src/contract/enquiries/enquiry-list.ts';
import { enquiry, openChongqing } from '../builders/chongqing.ts';
import { network, service, tariff } from '../builders/network.ts';
import { BARE, sessionOn } from '../builders/session.ts';

const PATIENT = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };

const world = network({
  services: [
    service('train', ['A', 'B'], { tariffs: ['cheap'], hours: 100 }),
    service('plane', ['A', 'B'], { tariffs: ['dear'], hours: 5 }),
  ],
  tariffs: [tariff('cheap', 1000), tariff('dear', 9000)],
});
const toB = enquiry({ from: 'A', to: 'B', commodity: 'general' });

describe('the answers to a list', () => {
  it('have the figures of Compare to the fen, for each standing those of a route that it lists', async () => {
    const { network: chongqing } = await openChongqing();
    const session = sessionOn(chongqing);
    const asked = [enquiry(), enquiry({ to: 'DEDUI', boxes: '5', deadline: '2026-12-27T18:00' })];
    const list = await session.answerList(asked, BARE, PATIENT);
    for (const [index, one] of asked.entries()) {
      const answer = await session.compare(one, BARE, PATIENT);
      const outcome = list.ok ? list.value[index] : undefined;
      if (!answer.ok || outcome?.kind !== 'answered') throw new Error('no answer');
      const { itineraries } = answer.value;
      expect(outcome.routes).toBe(itineraries.length);
      for (const best of Object.values(outcome.best))
        expect(itineraries.find(({ letter }) => letter === best.letter)).toMatchObject(best);
      const complete = itineraries.filter((itinerary) => itinerary.complete);
      expect(outcome.best.cheapest.invoiceTotal).toBe(Math.min(...complete.map((one) => one.invoiceTotal)));
      expect(outcome.best.economic.economicTotal).toBe(Math.min(...complete.map((one) => one.economicTotal)));
      expect(outcome.best.fastest.p50Minutes).toBe(Math.min(...complete.map((one) => one.p50Minutes)));
    }
  });

  it('come one after another, each with its place in the list', async () => {
    const reports: ListProgress[] = [];
    const control = { ...PATIENT, onProgress: (report: ListProgress) => void reports.push(report) };
    await sessionOn(world).answerList([toB, { ...toB, boxes: '3' }, toB], BARE, control);
    expect(reports.map(({ done, total }) => [done, total])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    expect(reports.flatMap(({ found }) => found.map(({ index }) => index))).toEqual([0, 1, 2]);
    expect(reports[2]?.found[0]?.outcome).toEqual(reports[0]?.found[0]?.outcome);
  });

  it('say of an enquiry without a route what stands in the way, and of one that is refused why', async () => {
    const list = await sessionOn(world).answerList(
      [enquiry({ from: 'B', to: 'A', commodity: 'general' }), { ...toB, boxes: 'many' }],
      BARE,
      PATIENT,
    );
    expect(list).toMatchObject({
      ok: true,
      value: [
        { kind: 'refused', issues: [{ code: 'E51', path: 'from' }] },
        { kind: 'refused', issues: [{ code: 'E31', path: 'boxes' }] },
      ],
    });
  });

  it('end with what there is where they are stopped', async () => {
    let answered = 0;
    const control = {
      ...PATIENT,
      shouldStop: () => answered > 0,
      onProgress: () => {
        answered += 1;
      },
    };
    const list = await sessionOn(world).answerList([toB, toB, toB], BARE, control);
    expect(list.ok && list.value.length).toBe(1);
  });
});
