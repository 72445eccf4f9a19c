import { present } from '../units/present.ts';
import type { Corridor } from './corridor.ts';
import type { Flow } from './flow.ts';
import { MONTHS_PER_YEAR } from './month-shares.ts';
import { teuPerBox } from './teu-per-box.ts';

/** What flows come to in a year. */
export interface Volume {
  readonly flows: number;
  readonly teu: number;
  readonly tonnes: number;
  readonly valueCny: number;
}

/** What the flows of one kind come to; `key` is null for those of which the table does not say what they are. */
export interface Part extends Volume {
  readonly key: string | null;
}

/** A demand in all and by what its flows are, each kind's parts in the order of their size. */
export interface DemandTotals {
  readonly all: Volume;
  readonly direction: readonly Part[];
  readonly commodity: readonly Part[];
  readonly district: readonly Part[];
  readonly equipment: readonly Part[];
  readonly corridor: readonly Part[];
  /** TEU by month, January first. */
  readonly monthTeu: readonly number[];
}

export function demandTotals(flows: readonly Flow[], corridors: ReadonlyMap<string, Corridor>): DemandTotals {
  const volumes = flows.map(volumeOf);
  const by = (keyOf: (flow: Flow) => string | null): readonly Part[] => {
    const parts = new Map<string | null, Volume>();
    for (const [index, flow] of flows.entries()) {
      const key = keyOf(flow);
      parts.set(key, sum(parts.get(key) ?? NOTHING, present(volumes[index])));
    }
    return Array.from(parts, ([key, volume]) => ({ key, ...volume })).sort(bySize);
  };
  return {
    all: volumes.reduce(sum, NOTHING),
    direction: by(({ direction }) => direction),
    commodity: by(({ commodity }) => commodity),
    district: by(({ district }) => district),
    equipment: by(({ equipment }) => equipment),
    corridor: by(({ id }) => corridors.get(id) ?? null),
    monthTeu: Array.from({ length: MONTHS_PER_YEAR }, (_, month) =>
      flows.reduce(
        (teu, flow, index) => teu + present(volumes[index]).teu * present(flow.monthShares[month]),
        0,
      ),
    ),
  };
}

const NOTHING: Volume = { flows: 0, teu: 0, tonnes: 0, valueCny: 0 };

const volumeOf = (flow: Flow): Volume => ({
  flows: 1,
  teu: flow.boxesPerYear * teuPerBox(flow),
  tonnes: flow.boxesPerYear * flow.tonnesPerBox,
  valueCny: flow.boxesPerYear * flow.valueCnyPerBox,
});

const sum = (a: Volume, b: Volume): Volume => ({
  flows: a.flows + b.flows,
  teu: a.teu + b.teu,
  tonnes: a.tonnes + b.tonnes,
  valueCny: a.valueCny + b.valueCny,
});

/** The largest first; of the same size by key, so that the order of rows does not matter. */
const bySize = (a: Part, b: Part): number => b.teu - a.teu || ((a.key ?? '') < (b.key ?? '') ? -1 : 1);
