import { describe, expect, it } from 'vitest';
import type { Consignment } from '../../src/consignment/consignment.ts';
import { createLedger } from '../../src/ledger/bill-itinerary.ts';
import { createStorageBilling } from '../../src/ledger/bill-storage.ts';
import { type ChecklistEntry, checklistOf } from '../../src/ledger/checklist/checklist.ts';
import { CHECKLIST_RULES, ITEM_OF_CHARGE } from '../../src/ledger/checklist/items.ts';
import { CHECKLIST_ITEMS, type ChecklistItem } from '../../src/network/conditions/checklist-items.ts';
import { ALWAYS_DUE } from '../../src/network/conditions/tariff-condition.ts';
import type { Network } from '../../src/network/network.ts';
import { CHARGE_CODES } from '../../src/network/tariff-item.ts';
import type { Itinerary } from '../../src/routing/itinerary.ts';
import { createRateBook } from '../../src/tariff/rate-book.ts';
import { instant } from '../../src/units/instant.ts';
import { consignment } from '../builders/consignment.ts';
import { corridor } from '../builders/corridor.ts';
import { journey } from '../builders/journey.ts';

const WORLD = corridor();
const GOODS = consignment({ boxes: 1, origins: ['DOOR'], destinations: ['CITY'] });
const byTrain = (world: Network): Itinerary =>
  journey(world, '2026-12-07T00:00', ['truck', 'DOOR', 'YARD'], ['train', 'YARD', 'CITY']);
const byShip = (world: Network): Itinerary =>
  journey(world, '2026-12-07T00:00', ['feeder', 'YARD', 'PORT'], ['ship', 'PORT', 'HARBOUR']);

/** Waits as long at every ride in one draw of ten. */
const waiting = (itinerary: Itinerary, days: number) => ({
  steps: itinerary.steps.map(() => ({ p10End: 0, p90End: 0, wait: { low: 0, high: days * 1440 } })),
});

function checked(itinerary: Itinerary, goods: Consignment = GOODS, world = WORLD, waitDays = 0) {
  const rates = createRateBook(world, goods);
  const charges = createLedger(world, goods, rates)(itinerary).map(({ charge }) => charge);
  const entries = checklistOf({
    network: world,
    consignment: goods,
    itinerary,
    charges,
    spread: waiting(itinerary, waitDays),
    billStorage: createStorageBilling(world, goods, rates),
  });
  const entryOf = (item: ChecklistItem): ChecklistEntry => entries.find((entry) => entry.item === item)!;
  const codesOf = (item: ChecklistItem): string[] => {
    const entry = entryOf(item);
    return entry.state === 'included' ? entry.charges.map((index) => charges[index]!.code) : [];
  };
  return { entries, entryOf, codesOf, charges };
}

describe('the checklist of a bill', () => {
  it('has every item once, and a place for every charge the ledger knows', () => {
    const { entries } = checked(byTrain(WORLD));
    expect(entries.map(({ item }) => item)).toEqual([...CHECKLIST_ITEMS]);
    expect(Object.keys(ITEM_OF_CHARGE).sort()).toEqual([...CHARGE_CODES].sort());
    expect(Object.keys(CHECKLIST_RULES).sort()).toEqual([...CHECKLIST_ITEMS].sort());
  });

  it('includes each charge of the bill under some item, and prices nothing itself', () => {
    const { entries, charges } = checked(byTrain(WORLD));
    const named = entries.flatMap((entry) => (entry.state === 'included' ? entry.charges : []));
    expect([...new Set(named)].sort((a, b) => a - b)).toEqual(charges.map((_, index) => index));
  });

  it('counts a truck at either end as pick-up or delivery, and asks for them where there is none', () => {
    const { codesOf, entryOf } = checked(byTrain(WORLD));
    expect(codesOf('pick_up')).toEqual(['ROAD_HAUL']);
    expect(entryOf('delivery').state).toBe('not_known');
  });

  it('counts what a tariff is said to cover besides its charge', () => {
    const tariff = 'docs';
    const world = corridor({
      tariffConditions: { [tariff]: { ...ALWAYS_DUE, covers: ['seal', 'interchange'] } },
    });
    const { codesOf, charges } = checked(byTrain(world), GOODS, world);
    const isCovered = charges.some((charge) => charge.tariff === tariff);
    expect(codesOf('seal')).toEqual(isCovered ? ['DOCUMENTS'] : []);
    expect(checked(byTrain(WORLD)).entryOf('seal').state).toBe('not_known');
  });

  it('asks for the route of a truck with dangerous goods, whose tunnels and bridges may be closed to it', () => {
    const danger: Consignment = { ...GOODS, dangerousGoods: ['3'] };
    const stateOf = (itinerary: Itinerary, goods: Consignment) =>
      checked(itinerary, goods).entryOf('road_restrictions').state;
    expect(stateOf(byTrain(WORLD), danger)).toBe('not_known');
    expect(stateOf(byTrain(WORLD), GOODS)).toBe('not_applicable');
    expect(stateOf(byShip(WORLD), danger)).toBe('not_applicable');
  });

  it('says why an item has no place', () => {
    const { entryOf } = checked(byTrain(WORLD));
    const reason = (item: ChecklistItem) => {
      const entry = entryOf(item);
      return entry.state === 'not_applicable' ? entry.reason : null;
    };
    expect(reason('weighing')).toBe('mode');
    expect(reason('dangerous_goods')).toBe('danger');
    expect(reason('reefer')).toBe('reefer');
    expect(reason('insurance')).toBe('insured');
    expect(reason('war_risk')).toBe('mode');
    const domestic = checked(byTrain(WORLD), { ...GOODS, destinations: ['YARD'] });
    for (const item of ['customs', 'inspection', 'duties', 'filing'] as const)
      expect(domestic.entryOf(item)).not.toMatchObject({ state: 'not_known' });
    expect(domestic.entryOf('duties')).toMatchObject({ reason: 'trade' });
  });

  it('asks at sea for a weighing, a release and surcharges, and by the destination for advance data', () => {
    const ship = checked(byShip(WORLD), { ...GOODS, origins: ['YARD'], destinations: ['HARBOUR'] });
    for (const item of ['weighing', 'release', 'fuel_surcharges', 'deposit'] as const)
      expect(ship.entryOf(item).state).toBe('not_known');
    expect(ship.entryOf('filing')).toMatchObject({ state: 'not_applicable', reason: 'destination' });
    expect(checked(byTrain(WORLD)).entryOf('filing').state).toBe('not_known');
  });

  it('names where one draw in ten stands past the free time', () => {
    const none = checked(byTrain(WORLD), GOODS, WORLD, 0).entryOf('demurrage');
    expect(none).toMatchObject({ state: 'not_applicable' });
    const late = checked(byTrain(WORLD), GOODS, WORLD, 30).entryOf('demurrage');
    // 40 CNY a day and box; the bill holds two of them at the yard.
    expect(late).toMatchObject({
      state: 'at_risk',
      overstays: [
        { terminal: 'DOOR', freeDays: 1, daysOver: 29, amount: 116_000 },
        { terminal: 'YARD', freeDays: 2, p90WaitDays: 30, daysOver: 28, amount: 104_000 },
      ],
    });
  });

  it('leaves out of the risk what the bill holds already', () => {
    const late: Itinerary = byTrain(WORLD);
    const steps = late.steps.map((step) =>
      step.kind === 'ride' && step.service.id === 'train'
        ? { ...step, departure: instant(step.departure + 7 * 1440) }
        : step,
    );
    const sums = [late, { ...late, steps }].map((itinerary) => {
      const { entryOf, charges } = checked(itinerary, GOODS, WORLD, 30);
      const entry = entryOf('demurrage');
      const risk = entry.state === 'at_risk' ? entry.overstays[1]?.amount : null;
      return [risk, charges.find(({ code }) => code === 'STORAGE')?.amount];
    });
    expect(sums).toEqual([
      [104_000, 8_000],
      [76_000, 36_000],
    ]);
  });

  it('asks for the amount where nobody knows what a day costs', () => {
    const world = corridor({
      tariffs: [...WORLD.tariffs.values()]
        .flat()
        .map((item) =>
          item.tariff === 'storage' ? { ...item, unitPrice: null, status: 'unknown' as const } : item,
        ),
    });
    expect(checked(byTrain(world), GOODS, world, 30).entryOf('demurrage')).toMatchObject({
      state: 'not_known',
      overstays: [{ terminal: 'DOOR', amount: null }, { terminal: 'YARD' }],
    });
  });
});
