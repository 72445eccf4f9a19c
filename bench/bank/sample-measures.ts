import type { LineMeasure } from '../../src/bank/prices/line-measure.ts';
import type { Network } from '../../src/network/network.ts';

const NOTHING: Omit<LineMeasure, 'id' | 'low' | 'high'> = {
  shareOf: () => 0,
  shareOfStorage: () => 0,
  carbonCny: 0,
};

/** Twelve parameters on rates that a planner of Chongqing might move. */
export function sampleMeasures(network: Network): readonly LineMeasure[] {
  const terminal = (id: string) => network.terminals.get(id);
  const isChongqing = (id: string) => terminal(id)?.place === 'CNCKG';
  const isHome = (id: string) => terminal(id)?.country === 'CN';
  const measure = (id: string, low: number, high: number, own: Partial<LineMeasure>): LineMeasure => ({
    ...NOTHING,
    id,
    low,
    high,
    ...own,
  });
  return [
    measure('toll', 0, 1, { shareOf: ({ basis }) => (basis === 'toll_km_chongqing' ? -1 : 0) }),
    measure('inspection', 0, 1, {
      shareOf: ({ charge, place }) => (charge === 'INSPECTION' && isHome(place) ? -1 : 0),
    }),
    measure('rail running', 0, 1, { shareOf: ({ charge }) => (charge === 'RAIL_RUN' ? -0.3 : 0) }),
    measure('handling', 0, 1, {
      shareOf: ({ charge, place }) =>
        (charge === 'PORT_HANDLING' || charge === 'RAIL_LIFT') && isChongqing(place) ? -0.5 : 0,
    }),
    measure('drayage', -0.2, 0.2, {
      shareOf: ({ charge }) => (charge === 'DRAYAGE' || charge === 'ROAD_HAUL' ? 1 : 0),
    }),
    measure('ocean', 0, 1, {
      shareOf: ({ charge, tariff }) => (charge === 'OCEAN_FREIGHT' && !isSeaRail(tariff) ? 0.3 : 0),
    }),
    measure('foreign rail', 0, 1, { shareOf: ({ charge }) => (charge === 'RAIL_FOREIGN' ? -0.25 : 0) }),
    measure('sea-rail', 0, 1, {
      shareOf: ({ charge, tariff }) => (charge === 'RAIL_BASE' && isSeaRail(tariff) ? -0.4 : 0),
    }),
    measure('river', -0.2, 0.1, { shareOf: ({ charge }) => (charge === 'RIVER_FREIGHT' ? 1 : 0) }),
    measure('air', -0.1, 0.2, { shareOf: ({ charge }) => (charge === 'AIR_FREIGHT' ? 1 : 0) }),
    measure('storage', 0, 1, {
      shareOfStorage: (tariff) => (tariff.endsWith('.cn') || tariff.includes('.cn') ? -1 : 0),
    }),
    measure('carbon', 0, 0.2, { carbonCny: 1 }),
  ];
}

const isSeaRail = (tariff: string): boolean => tariff.includes('corridor');
