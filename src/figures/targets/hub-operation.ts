import type { HubRule } from '../../network/hub-operation.ts';
import { decimalOf } from '../../units/decimal.ts';
import { km } from '../../units/distance.ts';
import { present } from '../../units/present.ts';
import { defineTarget, type FigureReading, plainReading } from '../figure-target.ts';
import { rulesAtTerminals } from '../rules-at-terminals.ts';
import { hoursEntries } from './hours.ts';

export const hubOperation = defineTarget({
  keyForm: 'hub_operation',
  find: (network, key): HubRule | null =>
    network.hubRules[positionsIn(network.hubRules).get(key)?.[0] ?? -1] ?? null,
  names: () => null,
  change(draft, key, change) {
    const positions = positionsIn(draft.hubRules);
    const touched = positions.get(key) ?? [];
    draft.hubRules = touched.reduce(
      (rules, at) => rules.with(at, change(present(rules[at]))),
      draft.hubRules,
    );
    // A changed rule keeps its id and its place.
    knownPositions.set(draft.hubRules, positions);
    return touched.length;
  },
  uses(network, key) {
    const at = [...rulesAtTerminals(network)].filter(([, rules]) => rules.some(({ id }) => id === key));
    return { services: new Set(), links: new Set(), terminals: new Set(at.map(([terminal]) => terminal)) };
  },
  entries: [
    ...hoursEntries('', {
      leastTypical: 0,
      leastP90: 0,
      read: (rule: HubRule) => rule,
      write: (rule, change, provenance) => ({ ...change(rule), ...provenance }),
    }),
    {
      field: 'distance_km',
      bounds: { least: 0, most: 40_000 },
      read: (rule) => ofRule(rule, rule.distanceKm, 'km'),
      write: (rule, { value }) => ({ ...rule, distanceKm: km(Number(value)) }),
    },
    {
      field: 'free_days',
      bounds: { least: 0, most: 365, whole: true },
      read: (rule) => ofRule(rule, rule.freeDays, 'd'),
      write: (rule, { value }) => ({ ...rule, freeDays: Number(value) }),
    },
  ],
});

type Positions = ReadonlyMap<string, readonly number[]>;

/** A list of rules never changes, so that it is indexed once. */
const knownPositions = new WeakMap<readonly HubRule[], Positions>();

/** Where the rules of an id stand in a list. */
function positionsIn(rules: readonly HubRule[]): Positions {
  const known = knownPositions.get(rules);
  if (known) return known;
  const positions = new Map<string, number[]>();
  for (const [at, { id }] of rules.entries()) {
    const ofId = positions.get(id);
    if (ofId) ofId.push(at);
    else positions.set(id, [at]);
  }
  knownPositions.set(rules, positions);
  return positions;
}

const ofRule = (rule: HubRule, value: number, unit: string): FigureReading => ({
  ...plainReading(decimalOf(value), unit, rule),
  note: rule.note,
});
