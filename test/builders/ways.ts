import type { OpenFlow, Way, WayCorridor, WayCost } from '../../src/contract/demand/matrix.ts';
import { monthShares } from '../../src/demand/month-shares.ts';
import { type Fen, fen } from '../../src/units/money.ts';

/** What a way costs: so much a box in yuan, with whatever else a test sets. */
export function wayCost(yuan: number, own: Partial<WayCost> = {}): WayCost {
  const invoice = fen(yuan * 100);
  return {
    invoice,
    billed: invoice,
    generalised: invoice,
    borne: fen(0),
    minutes: 14_400,
    co2eKg: 500,
    reliefs: new Map(),
    undecided: [],
    prices: [],
    emissions: [],
    ...own,
  };
}

/** The same with so much taken off by a measure. */
export function relieved(of: WayCost, measure: string, yuan: number): WayCost {
  const relief = fen(yuan * 100);
  const less = (amount: Fen): Fen => fen(amount - relief);
  return {
    ...of,
    invoice: less(of.invoice),
    generalised: less(of.generalised),
    reliefs: new Map([...of.reliefs, [measure, relief]]),
  };
}

/** A way by one service. */
export const way = (
  key: string,
  corridor: WayCorridor,
  before: WayCost | null,
  after: WayCost | null = before,
): Way => ({ key, corridor, rides: [key], links: [`${key}.link`], cost: { before, after } });

/** Boxes of a flow of its own, each of two TEU, with these ways open to them. */
export const openFlow = (id: string, boxes: number, ...ways: readonly Way[]): OpenFlow => ({
  status: 'open',
  again: [],
  handed: {
    flow: {
      id,
      origin: 'CNCKG',
      destination: 'SGSIN',
      district: null,
      commodity: 'general',
      direction: 'export',
      equipment: '40HQ',
      boxesPerYear: boxes * 12,
      tonnesPerBox: 15,
      valueCnyPerBox: 300_000,
      monthShares: monthShares(() => 1 / 12),
    },
    month: '2026-12',
    ready: '2026-12-14T09:00',
    boxes,
  },
  teuPerBox: 2,
  ways,
});
