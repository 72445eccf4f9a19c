import { describe, expect, it } from 'vitest';
import type { Payer } from '../../src/contract/demand/payers.ts';
import { flowOutcome } from '../../src/matrix/flow-outcome.ts';
import { flowRow } from '../../src/matrix/flow-rows.ts';
import { monthSums } from '../../src/matrix/months.ts';
import { outlayOf, payerSums } from '../../src/matrix/payers.ts';
import { summarize } from '../../src/matrix/summary.ts';
import { summaryJson } from '../../src/matrix/summary-json.ts';
import { fen } from '../../src/units/money.ts';
import { openFlow, relieved, way, wayCost } from '../builders/ways.ts';

const INPUTS = { demand: 'd', network: 'n', baseline: 'b', scenario: 's', months: ['2026-12'] };
const CERTIFICATE = { covered: true, lines: [], searchedAgain: 0 };
const payer = (measure: string): Payer => (measure.startsWith('national') ? 'central' : 'city');

const COST = wayCost(9000);
const outcomeOf = (relief: number) =>
  flowOutcome(
    openFlow(
      'f',
      100,
      way('river', 'river', wayCost(8000)),
      way('rail', 'rail_sea', COST, relieved(relieved(COST, 'a14', relief), 'national.x', relief)),
    ),
    { kind: 'cheapest' },
  );

describe('a run as a file', () => {
  it('holds amounts as decimal text, by payer', () => {
    const json = summaryJson(
      summarize([outcomeOf(1000)]),
      monthSums([outcomeOf(1000)]),
      INPUTS,
      payer,
      [],
      CERTIFICATE,
      null,
    );
    expect(json).toMatchObject({
      schema: 1,
      demand: { flows: 1, teu: 200 },
      deltas: {
        invoiceCny: '-100000.00',
        generalisedCny: '-100000.00',
        teuShifted: 200,
        outlayCny: '200000.00',
        co2eKg: 0,
      },
      payers: [
        { payer: 'central', outlayCny: '100000.00', deadweightCny: '0.00' },
        { payer: 'city', outlayCny: '100000.00', deadweightCny: '0.00' },
      ],
      corridors: [{ from: 'river', to: 'rail_sea', teu: 200 }],
      months: [
        {
          month: '2026-12',
          teu: 200,
          invoiceCny: '-100000.00',
          teuShifted: 200,
          outlayCny: '200000.00',
          co2eKg: 0,
        },
      ],
      winners: 1,
    });
  });

  it('says nothing but zeros of a scenario that is the baseline, none of them below', () => {
    const summary = summarize([outcomeOf(0)]);
    const nothing = { low: fen(0), high: fen(0) };
    const json = summaryJson(summary, monthSums([outcomeOf(0)]), INPUTS, payer, [], CERTIFICATE, {
      draws: 256,
      ...{ invoice: nothing, generalised: nothing, outlay: nothing, co2eKg: nothing, teuShifted: nothing },
    });
    expect(json.deltaRanges).toMatchObject({ share: 0.8, invoiceCny: { low: '0.00', high: '0.00' } });
    expect(Object.values(json.deltas)).toEqual(['0.00', '0.00', 0, '0.00', 0]);
    expect(json.months).toMatchObject([{ invoiceCny: '0.00', teuShifted: 0, outlayCny: '0.00', co2eKg: 0 }]);
    expect(JSON.stringify(json)).not.toMatch(/-0|null|NaN/);
    expect(payerSums(summary, payer).every(({ outlay }) => Object.is(outlay, 0))).toBe(true);
  });

  it('has a row for each flow, with what it costs and why it is not carried', () => {
    expect(flowRow(outcomeOf(1000))).toEqual([
      'f',
      '2026-12',
      'winner',
      100,
      200,
      'river 1.0000',
      'rail_sea 1.0000',
      '800000.00',
      '700000.00',
      '800000.00',
      '700000.00',
      10,
      10,
      50_000,
      50_000,
      '-100000.00',
    ]);
    const stranded = {
      status: 'no_route',
      flow: 'g',
      month: '2026-12',
      teu: 4,
      boxes: 2,
      issues: [],
    } as const;
    expect(flowRow(stranded).slice(0, 6)).toEqual(['g', '2026-12', 'no_route', 2, 4, null]);
    expect(flowRow(stranded)).toHaveLength(16);
  });
});

describe('what outlays come to', () => {
  it('is told for each TEU shifted, of all payers and of each, and for no tonne where none is saved', () => {
    const summary = summarize([outcomeOf(1000)]);
    expect(outlayOf(summary)).toEqual({
      outlay: 20_000_000,
      deadweight: 0,
      perTeuShifted: 100_000,
      perTonneAvoided: null,
    });
    expect(payerSums(summary, payer).map(({ perTeuShifted }) => perTeuShifted)).toEqual([50_000, 50_000]);
    const cleaner = { ...summary, co2eKg: { before: 90_000, after: 50_000 } };
    expect(outlayOf(cleaner).perTonneAvoided).toBe(500_000);
    expect(outlayOf({ ...summary, teuShifted: 0 }).perTeuShifted).toBeNull();
  });
});
