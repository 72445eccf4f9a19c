import type { HubRule } from '../../network/hub-operation.ts';
import { decimalOf } from '../../units/decimal.ts';
import { km } from '../../units/distance.ts';
import { defineTarget, type FigureReading, plainReading } from '../figure-target.ts';
import { rulesAtTerminals } from '../rules-at-terminals.ts';
import { hoursEntries } from './hours.ts';

export const hubOperation = defineTarget({
  keyForm: 'hub_operation',
  find: (network, key): HubRule | null => network.hubRules.find(({ id }) => id === key) ?? null,
  names: () => null,
  change(draft, key, change) {
    const rules = draft.hubRules.filter(({ id }) => id === key);
    draft.hubRules = draft.hubRules.map((rule) => (rules.includes(rule) ? change(rule) : rule));
    return rules.length;
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

const ofRule = (rule: HubRule, value: number, unit: string): FigureReading => ({
  ...plainReading(decimalOf(value), unit, rule),
  note: rule.note,
});
