import type { EmissionFactor } from '../../network/link.ts';
import { usesOf } from '../../network/network-uses.ts';
import { decimalOf } from '../../units/decimal.ts';
import { exact } from '../../units/range.ts';
import { defineTarget, plainReading } from '../figure-target.ts';

export const emissionFactor = defineTarget({
  keyForm: 'emission_factor',
  find: (network, key): EmissionFactor | null => network.emissionFactors.get(key) ?? null,
  names: () => null,
  change(draft, key, change) {
    const factor = draft.emissionFactors.get(key);
    if (factor) draft.emissionFactors.set(key, change(factor));
    return factor ? 1 : 0;
  },
  uses(network, key) {
    const links = [...network.links.values()].filter((link) => link.emissionFactor === key);
    const services = links.flatMap(({ id }) => usesOf(network).runsOver.get(id) ?? []);
    return {
      services: new Set(services.map(({ service }) => service.id)),
      links: new Set(links.map(({ id }) => id)),
      terminals: new Set(),
    };
  },
  entries: [
    {
      field: 'value',
      bounds: { least: 0, most: 1_000_000 },
      read({ intensity: { low, value, high }, ...factor }) {
        const reading = plainReading(decimalOf(value), factor.unit, factor);
        return { ...reading, low: decimalOf(low), high: decimalOf(high) };
      },
      write: (factor, { value, provenance }) => ({
        ...factor,
        intensity: exact(Number(value)),
        ...provenance,
      }),
    },
  ],
});
