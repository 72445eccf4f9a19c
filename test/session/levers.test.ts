import { describe, expect, it } from 'vitest';
import { UNWATCHED } from '../../src/compare/unwatched.ts';
import type { Answer } from '../../src/contract/answer-schema.ts';
import type { PolicySituation } from '../../src/contract/policy.ts';
import type { ScenarioFile } from '../../src/policy/scenario/scenario-schema.ts';
import { addFen } from '../../src/units/money.ts';
import { enquiry, openChongqing } from '../builders/chongqing.ts';
import { sessionOn } from '../builders/session.ts';
import { granted } from '../measures/levers/lever-world.ts';

const { network } = await openChongqing();
const engine = sessionOn(network);
const asked = enquiry({ from: 'CNCKG-TJC' });

const under = (set: Readonly<Record<string, number>>): PolicySituation => ({
  scenario: {
    schema: 1,
    id: 'mine',
    title: 'mine',
    base: 'in-force',
    enable: ['a14.port_fee_guidance'],
    set: Object.fromEntries(Object.entries(set).map(([path, value]) => [path, { '2024-01-01': value }])),
  },
  facts: {},
  parameters: {},
  handOver: null,
});
const FEES = under({ 'a14.port_fee_guidance.handling_cut': 0.2 });
const SAILINGS = under({ 'a01.daily_sailing.departures_per_week_before': 4 });
const NEUTRAL = under({ 'a14.port_fee_guidance.handling_cut': 0 });

const compare = async (situation: PolicySituation): Promise<Answer> =>
  granted(await engine.compare(asked, situation, UNWATCHED));
const plain = await compare(NEUTRAL);
const cheaper = await compare(FEES);
const denser = await compare(SAILINGS);

describe('a comparison under levers', () => {
  it('is the same to the letter where a lever stands at its neutral value', async () => {
    const without = await compare({ ...NEUTRAL, scenario: 'in-force' });
    const scenario = (answer: Answer) => JSON.stringify(answer).replaceAll('"mine"', '"in-force"');
    expect(scenario(plain)).toBe(JSON.stringify(without));
    expect(plain).not.toHaveProperty('levers');
  });

  it('has totals that are the sums of its charges', () => {
    for (const { charges, policy, invoiceTotal } of [...cheaper.itineraries, ...denser.itineraries]) {
      const billed = addFen(
        charges.flatMap(({ amount, inInvoice }) => (inInvoice && amount !== null ? [amount] : [])),
      );
      expect(billed).toBe(policy?.billedTotal);
      expect(billed - (policy?.saving ?? 0)).toBe(invoiceTotal);
    }
  });

  it('keeps its routes where only prices moved, and looks for others where departures did', () => {
    const ids = ({ itineraries }: Answer) => itineraries.map(({ id }) => id).sort();
    expect(ids(cheaper)).toEqual(ids(plain));
    expect(ids(denser)).not.toEqual(ids(plain));
  });

  it('names the figures that an itinerary rests on, before and after', () => {
    expect(cheaper.levers).toMatchObject([{ measure: 'a14.port_fee_guidance', missing: [] }]);
    expect(cheaper.itineraries[0]?.changes).toContainEqual({
      measures: ['a14.port_fee_guidance'],
      target: 'tariff',
      key: 'cr.lift|RAIL_LIFT|box|40HQ',
      field: 'unit_price',
      before: '292.5',
      after: '234',
      unit: 'CNY/box',
      over: 'shipped',
    });
  });

  it('is what a re-pricing of its enquiry says', async () => {
    const { order, itineraries, leverKey } = granted(
      await engine.prices({ enquiry: asked, situation: FEES }),
    );
    expect(order).toEqual(cheaper.itineraries.map(({ id }) => id));
    for (const { id, invoiceTotal, economicTotal } of cheaper.itineraries)
      expect(itineraries[id]).toMatchObject({ invoiceTotal, economicTotal });
    expect(leverKey).toBe(cheaper.leverKey);
    expect(granted(await engine.prices({ enquiry: asked, situation: NEUTRAL })).leverKey).toBeNull();
  });

  it('leaves the shipped figures as they were', async () => {
    expect(await compare(NEUTRAL)).toEqual(plain);
    const card = granted(
      await engine.figureCard({
        target: 'service',
        key: 'sea.CNQZH-DLP.SGSIN-PSA.out',
        field: 'departures_per_week',
      }),
    );
    expect(card).toMatchObject({ value: '4', layer: 'shipped' });
  });

  it('shows on the card of a figure the layer and the measure that edited it', async () => {
    const figure = {
      target: 'service',
      key: 'sea.CNQZH-DLP.SGSIN-PSA.out',
      field: 'departures_per_week',
    } as const;
    const card = granted(await engine.figureCard(figure, { enquiry: asked, situation: SAILINGS }));
    expect(card).toMatchObject({
      value: '7',
      layer: 'scenario',
      measures: ['a01.daily_sailing'],
      beneath: [{ value: '4', layer: 'shipped' }],
    });
  });

  it('shows on the card of a billed charge what it was before', async () => {
    const charge = cheaper.itineraries[0]?.charges.find(({ code }) => code === 'RAIL_LIFT');
    const figure = {
      target: 'charge',
      tariff: charge?.tariff ?? '',
      code: 'RAIL_LIFT',
      basis: 'box',
      equipment: '40HQ',
      commodity: 'laptops',
      date: charge?.eventDate ?? '',
    } as const;
    const card = granted(await engine.figureCard(figure, { enquiry: asked, situation: FEES }));
    expect(card).toMatchObject({
      value: '234',
      layer: 'scenario',
      measures: ['a14.port_fee_guidance'],
      beneath: [{ value: '292.5', layer: 'shipped' }],
    });
  });

  it('shows on the card of a measure what it made of the route', async () => {
    const [itinerary] = denser.itineraries;
    const cards = granted(
      await engine.measureCards({
        situation: SAILINGS,
        route: { enquiry: asked, itinerary: itinerary?.id ?? '' },
        today: '2026-12-07',
      }),
    );
    const card = cards.find(({ id }) => id === 'a01.daily_sailing');
    expect(card?.edits).toMatchObject({ figures: 4, changes: [{ before: '4', after: '7' }] });
    expect(card?.unread).toContainEqual({
      path: 'a01.daily_sailing.vot_cny_per_teu_day',
      because: 'single_event',
    });
    expect(cards.find(({ id }) => id === 'a01.research')).toMatchObject({ edits: null, reach: 'itinerary' });
  });

  it('refuses what cannot be, with every issue', async () => {
    const result = await engine.compare(
      asked,
      under({ 'a01.rail_sea.price_per_teu_before': 90_000 }),
      UNWATCHED,
    );
    expect(result.issues.map(({ code }) => code)).toContain('M83');
  });
});

describe('the day after the last of a lever', () => {
  const [route] = plain.itineraries;
  const dayAfter = async (set: Readonly<Record<string, number>>, own: Partial<ScenarioFile> = {}) => {
    const situation = under(set);
    const scenario = { ...(situation.scenario as ScenarioFile), ...own };
    const question = { ...situation, scenario, handOver: '2027-01-01' };
    const found = granted(
      await engine.dayAfter({ enquiry: asked, itinerary: route?.id ?? '', situation: question }),
    );
    const [id = ''] = Object.keys(set).map((path) => path.split('.').slice(0, 2).join('.'));
    return { ...found, row: found.measures.find(({ measure }) => measure === id) };
  };

  it('counts what the invoice loses of it, and the figures that the route rested on', async () => {
    const { row, extended, lapsed, assumed } = await dayAfter({ 'a14.port_fee_guidance.handling_cut': 0.2 });
    expect(row).toMatchObject({ lastDay: '2026-12-31', extended: 11_700, lapsed: 0, assumed: 0 });
    expect(row?.edits).toContainEqual(expect.objectContaining({ before: '292.5', after: '234' }));
    expect(assumed).toEqual(lapsed);
    const without = (await dayAfter({})).extended;
    expect(extended.invoice).toBe(without.invoice - 11_700);
  });

  it('names the hours that are longer again where no price moves', async () => {
    const { row } = await dayAfter({ 'a12.smart_port.days_before': 0.25 });
    expect(row).toMatchObject({ extended: 0, lapsed: 0, assumed: 0 });
    expect(row?.edits.map(({ field }) => field)).toContain('hours_typical');
  });

  it('has nothing ended of it where the scenario extends it', async () => {
    const { row } = await dayAfter(
      { 'a14.port_fee_guidance.handling_cut': 0.2 },
      { after_expiry: { 'a14.port_fee_guidance': { extend_to: null } } },
    );
    expect(row).toMatchObject({ extended: 11_700, lapsed: 0, assumed: 11_700 });
  });
});

describe('the reach of levers', () => {
  it('are the links and terminals of their rows', async () => {
    const reach = granted(await engine.leverReach());
    const of = (id: string) => reach.find(({ measure }) => measure === id);
    expect(of('a01.daily_sailing')).toMatchObject({
      measure: 'a01.daily_sailing',
      links: ['sea.CNQZH-DLP.SGSIN-PSA'],
      terminals: ['CNQZH-DLP', 'SGSIN-PSA'],
    });
    expect(of('a03.lock_efficiency')).toMatchObject({
      measure: 'a03.lock_efficiency',
      links: [],
      terminals: ['CNYIH-TGL'],
    });
    expect(reach.filter(({ links, terminals }) => links.length + terminals.length === 0)).toEqual([]);
  });
});
