import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, AnswerCharge } from '../../src/contract/answer-schema.ts';
import { answerSchema } from '../../src/contract/answer-schema.ts';
import type { PolicySituation } from '../../src/contract/policy.ts';
import { policyEngine } from '../../src/measures/policy-engine.ts';
import { withPolicy } from '../../src/measures/with-policy.ts';
import { fen, formatFen, parseFen } from '../../src/units/money.ts';
import { charge, itinerary } from '../builders/answer.ts';
import { sampleAnswer, TRAIN } from '../builders/sample-answer.ts';
import { policyLibrary } from '../policy/policy-files.ts';

const library = policyLibrary();

const situation = (own: Partial<PolicySituation> = {}): PolicySituation => ({
  scenario: 'in-force',
  facts: {},
  parameters: {},
  handOver: null,
  ...own,
});

const toll = (amount: string, own: Partial<AnswerCharge> = {}): AnswerCharge => ({
  ...charge({ code: 'TOLL', group: 'first_mile', basis: 'toll_km_chongqing', eventDate: '2026-12-08' }),
  amount,
  ...own,
});
const inspection = (amount: string): AnswerCharge => ({
  ...charge({ code: 'INSPECTION', group: 'export_customs', eventDate: '2026-12-09' }),
  amount,
});
const declaration = (code: 'CUSTOMS_EXPORT' | 'CUSTOMS_IMPORT'): AnswerCharge =>
  charge({ code, group: code === 'CUSTOMS_EXPORT' ? 'export_customs' : 'import_customs' });

/** One route with these charges, from Chongqing to Duisburg unless turned round. */
function answerOf(charges: readonly AnswerCharge[], way: 'export' | 'import' = 'export'): Answer {
  const legs =
    way === 'export'
      ? TRAIN.legs
      : TRAIN.legs.map((leg) => ({ ...leg, from: leg.to, to: leg.from })).reverse();
  const route = itinerary({ ...TRAIN, legs, charges: [...charges], p50: 9000, p90: 10000, mean: 9100 });
  return { ...sampleAnswer(), itineraries: [route], dominated: [] };
}

function price(answer: Answer, own: Partial<PolicySituation> = {}) {
  const engine = policyEngine(library);
  engine.consider(answer);
  const priced = engine.price(situation(own));
  if (!priced.ok) throw new Error(JSON.stringify(priced.issues));
  return priced.value;
}
const first = (answer: Answer, own: Partial<PolicySituation> = {}) => {
  const { itineraries } = price(answer, own);
  const [policy] = Object.values(itineraries);
  return policy!;
};

describe('an answer under measures', () => {
  it('has a toll in Chongqing at the rate of a bus and an inspection free but for those with a finding', () => {
    const policy = first(answerOf([toll('194.75'), inspection('24.00')]));
    expect(policy).toMatchObject({
      scenario: 'in-force',
      billedTotal: '218.75',
      afterNational: '195.23',
      saving: '75.77',
      incremental: '52.25',
      benefits: [],
      taxes: {},
    });
    expect(
      policy.lines.map(({ charge: at, before, afterNational, after }) => [at, before, afterNational, after]),
    ).toEqual([
      [0, '194.75', '194.75', '142.50'],
      [1, '24.00', '0.48', '0.48'],
    ]);
  });

  it('counts each charge on the day it falls after another hand-over', () => {
    const answer = answerOf([toll('194.75')]);
    expect(first(answer, { handOver: '2026-12-30' }).saving).toBe('52.25');
    expect(first(answer, { handOver: '2026-12-31' }).saving).toBe('0.00');
    expect(
      first(answerOf([toll('194.75', { eventDate: '2027-01-01' })]), { handOver: '2026-12-06' }).saving,
    ).toBe('52.25');
  });

  it('leaves lines that are not on the invoice out of its sums', () => {
    const policy = first(answerOf([toll('194.75', { inInvoice: false })]));
    expect(policy).toMatchObject({ billedTotal: '0.00', saving: '0.00', lines: [{ after: '142.50' }] });
  });

  it('prices what others make needless as well, and all of it as an answer may hold it', () => {
    const sample = sampleAnswer();
    const { itineraries, scenario } = price(sample);
    const ids = [...sample.itineraries, ...sample.dominated.map((loser) => loser.itinerary)].map(
      ({ id }) => id,
    );
    expect(Object.keys(itineraries).sort()).toEqual(ids.sort());
    expect(scenario).toEqual({ id: 'in-force', title: { zh: '现行有效', en: 'In force' } });
    expect(answerSchema.safeParse(withPolicy(sample, itineraries)).success).toBe(true);
  });

  it('changes nothing but its policy where no measure is in force', () => {
    const sample = sampleAnswer();
    const priced = withPolicy(sample, price(sample, { scenario: 'none' }).itineraries);
    const bare = {
      ...priced,
      itineraries: priced.itineraries.map((one) => ({ ...one, policy: null })),
      dominated: priced.dominated.map((loser) => ({
        ...loser,
        itinerary: { ...loser.itinerary, policy: null },
      })),
    };
    expect(bare).toEqual(sample);
    for (const { policy } of priced.itineraries) expect(policy?.saving).toBe('0.00');
  });

  it('knows the taxes of an import only once the duty rate is stated', () => {
    const answer = answerOf([declaration('CUSTOMS_IMPORT')], 'import');
    expect(first(answer).taxes).toEqual({});
    expect(first(answer, { parameters: { 'tax.import.duty_rate': 0.1 } }).taxes).toEqual({
      duty: '600000.00',
      consumption_tax: '0.00',
      import_vat: '858000.00',
      total_tax: '1458000.00',
    });
    const set = { schema: 1, id: 'mine', title: 'mine', base: 'in-force' } as const;
    const own = { ...set, set: { 'tax.import.duty_rate': { '2026-01-01': 0 } } };
    expect(first(answer, { scenario: own }).taxes.duty).toBe('0.00');
  });

  it('tells of an undecided refund what is missing and what it would give', () => {
    const { undecided, benefits } = first(answerOf([declaration('CUSTOMS_EXPORT')]));
    expect(benefits).toEqual([]);
    expect(undecided.find(({ measure }) => measure === 'national.departure_refund')?.missing).toContain(
      'departure_listed',
    );
  });

  it("lets a rule of one's own on a toll compete with the measures", () => {
    const rule = {
      id: 'mine.toll',
      level: 'municipal',
      line: 'toll.chongqing',
      discount: 0.5,
      valid: { from: '2026-01-01' },
    } as const;
    const scenario = { schema: 1, id: 'mine', title: 'mine', base: 'in-force', add: [rule] } as const;
    const [line] = first(answerOf([toll('194.75')]), { scenario: { ...scenario, add: [rule] } }).lines;
    expect(line).toMatchObject({ after: '97.38' });
    expect(line?.measures.map(({ measure, kept }) => [measure, kept])).toEqual([
      ['a14.container_toll', false],
      ['mine.toll', true],
    ]);
  });
});

describe('any answer under any preset', () => {
  const amounts = fc.integer({ min: 0, max: 5_000_000 }).map((value) => formatFen(fen(value)));
  const days = fc.constantFrom('2026-12-08', '2026-12-31', '2027-01-01', '2023-12-31');
  const charges = fc.array(
    fc.oneof(
      fc.record({ amount: amounts, day: days }).map(({ amount, day }) => toll(amount, { eventDate: day })),
      amounts.map(inspection),
      fc.constant(declaration('CUSTOMS_EXPORT')),
    ),
    { minLength: 1, maxLength: 6 },
  );
  const presets = fc.constantFrom('none', 'text-only', 'in-force', 'as-sought');

  it('never raises a line or takes off more than all of it, and its sums are those of its lines', () => {
    fc.assert(
      fc.property(charges, presets, (lines, scenario) => {
        const policy = first(answerOf(lines), { scenario });
        const off = policy.lines.map(({ before, after }) => parseFen(before) - parseFen(after));
        for (const [index, cut] of off.entries()) {
          expect(cut).toBeGreaterThanOrEqual(0);
          expect(parseFen(policy.lines[index]!.after)).toBeGreaterThanOrEqual(0);
        }
        expect(parseFen(policy.saving)).toBe(off.reduce((sum, cut) => sum + cut, 0));
        expect(parseFen(policy.afterNational) - parseFen(policy.incremental)).toBe(
          parseFen(policy.billedTotal) - parseFen(policy.saving),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every other line when one measure is switched off', () => {
    fc.assert(
      fc.property(
        charges,
        fc.constantFrom('a14.container_toll', 'a14.inspection_waiver'),
        (lines, measure) => {
          const mine = {
            schema: 1,
            id: 'mine',
            title: 'mine',
            base: 'in-force',
            disable: [measure],
          } as const;
          const on = first(answerOf(lines)).lines;
          const off = first(answerOf(lines), { scenario: { ...mine, disable: [measure] } }).lines;
          const others = on.filter(({ measures }) => !measures.some((relief) => relief.measure === measure));
          expect(off).toEqual(expect.arrayContaining(others));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('saves nothing without measures', () => {
    fc.assert(
      fc.property(charges, (lines) => {
        expect(first(answerOf(lines), { scenario: 'none' })).toMatchObject({
          saving: '0.00',
          lines: [],
          benefits: [],
        });
      }),
      { numRuns: 30 },
    );
  });
});

describe('a situation', () => {
  it('is refused with every issue at once', () => {
    const engine = policyEngine(library);
    const { ok, issues } = engine.price(
      situation({
        facts: { colour: 'red', tax_class: 9 },
        parameters: { 'tax.import.duty_rate': 'much', 'no.such.parameter': 1 },
        handOver: '2026-02-30',
      }),
    );
    expect(ok).toBe(false);
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'M40 facts.colour',
      'M26 facts.tax_class',
      'M04 parameters.tax.import.duty_rate',
      'M41 parameters.no.such.parameter',
      'M28 handOver',
    ]);
  });

  it('prices nothing before an answer is considered', () => {
    const priced = policyEngine(library).price(situation());
    expect(priced.ok && priced.value).toMatchObject({ scenario: { id: 'in-force' }, itineraries: {} });
  });

  it('knows the presets by name', () => {
    const known = policyEngine(library).presets();
    expect(known.ok && known.value.presets.map(({ id }) => id)).toEqual([
      'as-sought',
      'in-force',
      'none',
      'text-only',
    ]);
  });
});

describe('the cards of measures', () => {
  const answer = answerOf([toll('194.75'), inspection('24.00')]);
  const cardsOf = (own: Partial<PolicySituation> = {}, of: string | null = answer.itineraries[0]!.id) => {
    const engine = policyEngine(library);
    engine.consider(answer);
    const cards = engine.cards(situation(own), of, '2026-11-23' as Parameters<typeof engine.cards>[2]);
    if (!cards.ok) throw new Error(JSON.stringify(cards.issues));
    return new Map(cards.value.map((card) => [card.id, card]));
  };

  it('are those of all measures, with what each does to the itinerary', () => {
    const cards = cardsOf();
    expect([...cards.keys()]).toEqual([...library.measures.keys()]);
    expect(cards.get('a14.container_toll')).toMatchObject({
      article: 14,
      enabled: true,
      inForce: true,
      eligible: 'yes',
      gross: '52.25',
      incremental: '52.25',
      kept: true,
    });
    expect(cards.get('national.inspection_waiver')).toMatchObject({ gross: '23.52', incremental: '0.00' });
    expect(cards.get('a14.inspection_waiver')).toMatchObject({
      eligible: 'yes',
      gross: '23.52',
      incremental: '0.00',
    });
    expect(cards.get('a03.river_sea')).toMatchObject({ eligible: null, gross: null, incremental: null });
  });

  it('tell of a measure that is off what it would give', () => {
    expect(cardsOf({ scenario: 'none' }).get('a14.container_toll')).toMatchObject({
      enabled: false,
      eligible: 'yes',
      gross: '52.25',
    });
  });

  it('follow the day of hand-over', () => {
    expect(cardsOf({ handOver: '2027-01-10' }).get('a14.container_toll')).toMatchObject({
      inForce: false,
      eligible: 'no',
      reasons: ['expired'],
    });
    expect(cardsOf({ handOver: '2027-01-10' }, null).get('a03.river_sea')?.inForce).toBe(false);
  });

  it('show each case of a parameter with the path by which a scenario sets it', () => {
    const inspect = cardsOf()
      .get('tax.import')
      ?.parameters.filter(({ name }) => name === 'vat_rate');
    expect(inspect?.map(({ path, value }) => [path, value])).toEqual([
      ['tax.import.vat_rate.farm_goods', '0.09'],
      ['tax.import.vat_rate.other', '0.13'],
    ]);
    for (const { path } of inspect ?? []) {
      const mine = { schema: 1, id: 'mine', title: 'mine', base: 'in-force' } as const;
      const set = cardsOf({ scenario: { ...mine, set: { [path]: { '2024-01-01': 0.01 } } } });
      const shown = set.get('tax.import')?.parameters.find((one) => one.path === path);
      expect(shown).toMatchObject({ value: '0.01', setBy: 'mine' });
    }
  });
});

describe('the months of hand-over', () => {
  const answer = answerOf([toll('194.75')]);
  const engine = policyEngine(library);
  engine.consider(answer);
  const months = (from: string, to: string) =>
    engine.months(situation(), answer.itineraries[0]!.id, { from, to });

  it('show the invoice rise once the text has lapsed', () => {
    const costs = months('2026-11-23', '2027-02-01');
    expect(costs.ok && costs.value).toEqual([
      { month: '2026-11', invoice: '142.50', saving: '52.25', incremental: '52.25' },
      { month: '2026-12', invoice: '142.50', saving: '52.25', incremental: '52.25' },
      { month: '2027-01', invoice: '194.75', saving: '0.00', incremental: '0.00' },
      { month: '2027-02', invoice: '194.75', saving: '0.00', incremental: '0.00' },
    ]);
  });

  it('refuse a span that is none', () => {
    expect(months('2026-13-01', 'soon').issues.map(({ code }) => code)).toEqual(['M28', 'M28']);
    expect(months('2027-01-01', '2026-01-01').issues.map(({ code }) => code)).toEqual(['M47']);
  });

  it('are at most ten years of them', () => {
    const years = months('2024-01-01', '2033-12-31');
    expect(years.ok && years.value.length).toBe(120);
    expect(months('2024-01-01', '2034-01-01').issues.map(({ code }) => code)).toEqual(['M47']);
  });
});

describe('the deadlines of reliefs', () => {
  it('are the last days of the measures, what becomes of them afterwards in', () => {
    const answer = answerOf([toll('194.75'), inspection('24.00')]);
    const engine = policyEngine(library);
    engine.consider(answer);
    const lastDays = (after: object) => {
      const mine = { schema: 1, id: 'mine', title: 'mine', base: 'in-force' } as const;
      const scenario = { ...mine, after_expiry: { ...after } };
      const deadlines = engine.deadlines(situation({ scenario }), answer.itineraries[0]!.id);
      return deadlines.ok && deadlines.value.map(({ charge: at, lastDay, amount }) => [at, lastDay, amount]);
    };
    expect(lastDays({})).toEqual([[0, '2026-12-31', '52.25']]);
    expect(lastDays({ 'a14.container_toll': { taper_months: 3 } })).toEqual([[0, '2027-03-31', '52.25']]);
    expect(lastDays({ 'a14.container_toll': { extend_to: null } })).toEqual([]);
  });
});

describe('an explanation', () => {
  const answer = answerOf([
    charge({ code: 'RAIL_RUN', group: 'main_leg' }),
    toll('194.75'),
    inspection('24.00'),
  ]);
  const explain = (subject: Parameters<ReturnType<typeof policyEngine>['explain']>[2]) => {
    const engine = policyEngine(library);
    engine.consider(answer);
    const explained = engine.explain(situation(), answer.itineraries[0]!.id, subject);
    if (!explained.ok) throw new Error(JSON.stringify(explained.issues));
    return explained.value;
  };

  it('of a charge is that of its event alone', () => {
    const { events, titles } = explain({ kind: 'charge', charge: 1 });
    expect(events.map(({ date, line, charge: at }) => [date, line, at])).toEqual([
      ['2026-12-08', 'toll.chongqing', 1],
    ]);
    expect(events[0]?.lines.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['measure', 'step', 'total']),
    );
    expect(titles['a14.container_toll']?.en).toBe('Container trucks pay the toll of a class 3 bus');
    expect(explain({ kind: 'charge', charge: 0 }).events).toEqual([]);
  });

  it('says that of an expected inspection only the clean share is relieved, and nothing of averages twice', () => {
    const lines = explain({ kind: 'all' }).events.flatMap((event) => event.lines);
    expect(lines.filter(({ key }) => key === 'relievedShare').map(({ values }) => values)).toEqual([
      { share: '0.98' },
    ]);
    expect(lines.map(({ key }) => key)).not.toContain('expected');
  });

  it('of a measure goes through the events that concern it', () => {
    const { events } = explain({ kind: 'measure', measure: 'a14.inspection_waiver' });
    expect(events.map(({ charge: at }) => at)).toEqual([2]);
    expect(events[0]?.lines[0]).toMatchObject({
      key: 'measure',
      values: { measure: 'a14.inspection_waiver' },
    });
  });

  it('of all has every event', () => {
    expect(explain({ kind: 'all' }).events.map(({ charge: at }) => at)).toEqual([1, 2]);
  });
});

describe('a scenario brought along', () => {
  it('is admitted only where it stands on the measures', () => {
    const engine = policyEngine(library);
    const mine = { schema: 1, id: 'mine', title: 'mine', base: 'in-force' } as const;
    expect(engine.admit(mine)).toMatchObject({ ok: true, value: mine });
    expect(engine.admit({ ...mine, enable: ['no.such'] }).issues.map(({ code }) => code)).toEqual(['M30']);
  });
});
