import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/contract/answer-schema.ts';
import { enquiry, openChongqing } from '../builders/chongqing.ts';
import { sessionOn } from '../builders/session.ts';

const PATIENT = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };
const REFUND = 'national.departure_refund';
const LINE = 'finance.departure_refund';

/** To Singapore from Tuanjiecun by train or truck to Qinzhou or by air, from Guoyuan by barge to Shanghai. */
async function answerUnder(from: string, facts: Readonly<Record<string, string | number>>) {
  const { network } = await openChongqing();
  const asked = enquiry({ from });
  const situation = { scenario: 'in-force', facts, parameters: {}, handOver: null };
  const answer = await sessionOn(network).compare(asked, situation, PATIENT);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}

/** The way of each route with what the refund is to it: an amount, what is missing, or nothing. */
const refundsIn = ({ itineraries }: Answer) =>
  new Map(
    itineraries.map(({ legs, policy }) => {
      const way = legs.map(({ mode, from }) => `${mode} ${from}`).join(', ');
      const benefit = policy?.benefits.find(({ line }) => line === LINE);
      const open = policy?.undecided.find(({ measure }) => measure === REFUND);
      return [way, benefit ? benefit.amount > 0 : (open?.missing ?? null)] as const;
    }),
  );

const BY_TRAIN = 'rail CNCKG-TJC, sea CNQZH-DLP';
const BY_TRUCK = 'road CNCKG-TJC, road CNCKG-NP, sea CNQZH-DLP';
const BY_BARGE = 'river CNCKG-GYP, sea CNSHA-WGQ';
const BY_AIR = 'road CNCKG-TJC, air CKG';

describe('the departure-port refund of each route of a comparison', () => {
  const asked = new Map<string, unknown>();
  const stated = new Map<string, unknown>();
  beforeAll(async () => {
    const firm = { goods: 'general', tax_class: 1, exporter: 'trader', carrier: 'listed_ship' };
    for (const from of ['CNCKG-TJC', 'CNCKG-GYP']) {
      for (const [way, refund] of refundsIn(await answerUnder(from, {}))) asked.set(way, refund);
      for (const [way, refund] of refundsIn(await answerUnder(from, firm))) stated.set(way, refund);
    }
  });

  it('asks of the firm alone where the yard and the exit are listed', () => {
    expect(asked.get(BY_TRAIN)).toEqual(['tax_class', 'exporter']);
  });

  it('asks of the ship too where the port is', () => {
    expect(asked.get(BY_BARGE)).toEqual(expect.arrayContaining(['tax_class', 'carrier']));
  });

  it('is out of the question, and asks nothing, by truck to the port and by air', () => {
    expect([asked.get(BY_TRUCK), asked.get(BY_AIR)]).toEqual([null, null]);
  });

  it('is worth something by train from Tuanjiecun to Qinzhou, and by listed ship from Guoyuan', () => {
    expect([stated.get(BY_TRAIN), stated.get(BY_BARGE)]).toEqual([true, true]);
    expect([stated.get(BY_TRUCK), stated.get(BY_AIR)]).toEqual([null, null]);
  });
});
