import { type LayeredNetwork, layFigures } from '../../../src/figures/layers.ts';
import type { UserFigure } from '../../../src/figures/user-figure.ts';
import { userLayer } from '../../../src/figures/user-layer.ts';
import {
  type EditedNetwork,
  layForSearch,
  layPrices,
  leverKeyOf,
} from '../../../src/measures/levers/edited-network.ts';
import {
  type LeversInForce,
  leversInForce,
  openLevers,
} from '../../../src/measures/levers/levers-in-force.ts';
import { createTermsReader } from '../../../src/measures/terms.ts';
import { loadPolicy } from '../../../src/policy/library/load-policy.ts';
import type { BeijingDate } from '../../../src/units/instant.ts';
import { type Result, success } from '../../../src/units/issue.ts';
import { consignment } from '../../builders/consignment.ts';
import { hubRule, link, network, service, tariff, terminal } from '../../builders/network.ts';
import { files, measureFile, preset } from '../../policy/small-library.ts';

/**
 * Two trains billed by one tariff, one of them on to a port and a ship; every figure round. A lever of a test has one
 * parameter, `k`, a factor, which stands at 1 unless the test sets it.
 */
export const WORLD = network({
  terminals: [
    terminal('A'),
    terminal('B'),
    terminal('P', { kind: 'sea_port' }),
    terminal('S', { kind: 'sea_port', country: 'SG' }),
  ],
  links: [
    link('A', 'B', { hours: 30, distanceKm: 1000 }),
    link('A', 'P', { hours: 20, distanceKm: 800 }),
    link('P', 'S', { mode: 'sea', hours: 100, distanceKm: 2000 }),
  ],
  services: [
    service('north', ['A', 'B'], {
      hours: 30,
      perWeek: 2,
      tariffs: ['shared'],
      corridor: 'north',
      capacityTeu: 100,
    }),
    service('south', ['A', 'P'], { hours: 20, perWeek: 3, tariffs: ['shared'], corridor: 'south' }),
    service('ship', ['P', 'S'], { mode: 'sea', hours: 100, perWeek: 2, tariffs: ['sea'] }),
  ],
  tariffs: [
    tariff('shared', 1000, { charge: 'RAIL_BASE' }),
    tariff('shared', 2, { charge: 'RAIL_RUN', basis: 'box_km' }),
    tariff('sea', 3000, { charge: 'OCEAN_FREIGHT' }),
    tariff('lift', 200, { charge: 'RAIL_LIFT', validTo: '2026-06-30' as BeijingDate }),
    tariff('lift', 300, { charge: 'RAIL_LIFT', validFrom: '2026-07-01' as BeijingDate }),
  ],
  hubRules: [
    hubRule('origin', { hours: 6, tariffs: ['lift'] }),
    hubRule('transfer', { hours: 10, tariffs: ['lift'] }),
    hubRule('destination', { hours: 4 }),
  ],
});

const K = {
  k: {
    unit: 'factor',
    limits: [-1000, 1000],
    values: { '2024-01-01': { value: 1, kind: 'P', range: [-1000, 1000] } },
  },
};

/** A lever of one parameter `k`, named `x1.<name>`. */
export const lever = (name: string, edits: readonly object[], own: object = {}): string =>
  measureFile({
    id: `x1.${name}`,
    lines: [],
    effect: [],
    words: { k: { zh: '数', en: 'k' } },
    params: K,
    edits,
    ...own,
  });

const DAY = '2026-06-01' as BeijingDate;

export interface Asked {
  readonly set?: Readonly<Record<string, number>>;
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
  readonly userFigures?: readonly UserFigure[];
  readonly day?: string;
  readonly goods?: Parameters<typeof consignment>[0];
  readonly scenario?: object;
}

interface UnderLevers extends EditedNetwork, Pick<LeversInForce, 'undecided'> {
  readonly leverKey: string | null;
}

/** The network under levers, `set` by the names of levers. */
export function underLevers(
  levers: readonly string[],
  { set = {}, facts = {}, userFigures = [], day = DAY, goods = {}, scenario = {} }: Asked = {},
): Result<UnderLevers> {
  const library = loadPolicy(
    new Map([
      ...files(...levers),
      [
        'presets/all.yaml',
        preset({ enable: levers.map((text) => /^id: (\S+)$/m.exec(text)?.[1] ?? ''), ...scenario }),
      ],
    ]),
  );
  if (!library.ok) return library;
  const parameters = Object.fromEntries(Object.entries(set).map(([name, k]) => [`x1.${name}.k`, k]));
  const shipment = consignment(goods);
  const laid = layFigures(WORLD, [userLayer(userFigures)]);
  if (!laid.ok) return laid;
  const beneath: LayeredNetwork = laid.value;
  const terms = createTermsReader(library.value).read(
    { scenario: 'all', facts, parameters, handOver: day },
    { network: beneath.network, consignment: shipment },
  );
  if (!terms.ok) return terms;
  const inForce = leversInForce(terms.value, day as BeijingDate, shipment);
  const searched = layForSearch(beneath, inForce.edits, shipment, day as BeijingDate);
  if (!searched.ok) return searched;
  const edited = layPrices(searched.value, inForce.edits, shipment, day as BeijingDate);
  return edited.ok
    ? success({ ...edited.value, ...inForceOf(inForce, edited.value) }, [
        ...searched.issues,
        ...edited.issues,
        ...openLevers(inForce),
      ])
    : edited;
}

const inForceOf = (inForce: LeversInForce, { edits }: EditedNetwork) => ({
  undecided: inForce.undecided,
  leverKey: leverKeyOf(inForce, edits),
});

/** What a result holds that a test takes for granted. */
export function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

export const codes = (result: Result<unknown>): readonly string[] => result.issues.map(({ code }) => code);

export const PRICE_OF_LIFTS = [
  {
    operations: { activity: ['origin'], at: ['A'] },
    change: [{ figure: 'tariff.unit_price', op: 'scale', by: 'k' }],
  },
];

/** Every edit in short: `target key field before > after`. */
export const changed = (levers: readonly string[], asked: Asked = {}): readonly string[] =>
  granted(underLevers(levers, asked)).edits.map(
    ({ figure: { target, key, field }, before, value }) => `${target} ${key} ${field} ${before} > ${value}`,
  );

export const SCALE_NORTH = [
  {
    services: { corridor: ['north'] },
    change: [{ figure: 'service.departures_per_week', op: 'scale', by: 'k' }],
  },
];
export const PRICE_SOUTH = [
  { services: { corridor: ['south'] }, change: [{ figure: 'tariff.unit_price', op: 'scale', by: 'k' }] },
];
