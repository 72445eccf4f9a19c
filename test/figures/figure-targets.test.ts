import { beforeAll, describe, expect, it } from 'vitest';
import type { FigureRef, FigureTarget } from '../../src/figures/figure-ref.ts';
import { FIGURE_TARGETS } from '../../src/figures/figure-targets.ts';
import { layFigures } from '../../src/figures/layers.ts';
import {
  figureNamed,
  figuresBeside,
  isFigureTarget,
  readFigure,
  rulesOf,
} from '../../src/figures/read-figure.ts';
import { callKey } from '../../src/figures/targets/call.ts';
import { equipmentFigure } from '../../src/figures/targets/equipment-factor.ts';
import { exchangeFigure } from '../../src/figures/targets/exchange.ts';
import { parameterFigure } from '../../src/figures/targets/parameter.ts';
import { levelFigure } from '../../src/figures/targets/price-level.ts';
import { tariffFigure } from '../../src/figures/targets/tariff.ts';
import { userLayer } from '../../src/figures/user-layer.ts';
import type { Network } from '../../src/network/network.ts';
import { openChongqing } from '../builders/chongqing.ts';

const EACH_NTH = 40;

/** Keys of a target, every so many of them. */
const KEYS: Readonly<Record<FigureTarget, (network: Network) => readonly string[]>> = {
  tariff: (network) => [...network.tariffs.values()].flat().map((row) => tariffFigure(network, row).key),
  parameter: (network) =>
    [...network.parameters.values()].flat().map((row) => parameterFigure(network, row).key),
  exchange: (network) => network.exchangeRates.map((row) => exchangeFigure(network, row).key),
  price_level: (network) =>
    [...network.priceSeries.values()].flatMap(({ id, levels }) =>
      levels.map(({ date }) => levelFigure(network, id, date).key),
    ),
  equipment_factor: (network) => network.equipmentFactors.map((row) => equipmentFigure(row).key),
  capacity: (network) => network.capacities.map(({ id }) => id),
  emission_factor: (network) => [...network.emissionFactors.keys()],
  link: (network) => [...network.links.keys()],
  service: (network) => [...network.services.keys()],
  hub_operation: (network) => network.hubRules.map(({ id }) => id),
  call: (network) =>
    [...network.services.values()].flatMap(({ id, calls }) => calls.map((_, index) => callKey(id, index))),
};

const TARGETS = Object.keys(FIGURE_TARGETS).filter(isFigureTarget);

describe('every figure of the shipped network', () => {
  let network: Network;
  beforeAll(async () => {
    ({ network } = await openChongqing());
  });

  const sample = (target: FigureTarget): readonly FigureRef[] =>
    KEYS[target](network)
      .filter((_, index) => index % EACH_NTH === 0)
      .flatMap((key) => {
        const [field] = FIGURE_TARGETS[target].fields;
        const figure = field && figureNamed({ target, key, field });
        return figure ? figuresBeside(network, figure, network.priceDate) : [];
      });

  it.each(TARGETS)('of the target %s reads back what is given, and the rest stays shared', (target) => {
    const figures = sample(target);
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) {
      const before = readFigure(network, figure, network.priceDate);
      if (!before) throw new Error(`${figure.key} ${figure.field} has no reading`);
      const { least = 0, most = 0 } = rulesOf(figure)?.boundsIn(before.unit) ?? {};
      const value = String(Math.min(Math.max(Number(before.value ?? least), least), most));
      const given = { ...figure, value, unit: before.unit, note: '', date: '2026-11-20' };
      const laid = layFigures(network, [userLayer([given])]);
      if (!laid.ok) throw new Error(`${figure.key} ${figure.field}: ${JSON.stringify(laid.issues)}`);
      const now = laid.value.network;
      expect(readFigure(now, figure, network.priceDate)?.value).toBe(value);
      expect(laid.value.layers[0]?.edits[0]?.rows).toBeGreaterThan(0);
      expect(changedRows(network, now)).toBeLessThanOrEqual(laid.value.layers[0]?.edits[0]?.rows ?? 0);
    }
  });

  it('has names of its target and field that the registry knows again', () => {
    for (const target of TARGETS) {
      for (const figure of sample(target)) expect(figureNamed(figure)).toEqual(figure);
    }
  });
});

/** Rows that are not shared between two networks; a service counts for each of its calls that is not. */
function changedRows(before: Network, now: Network): number {
  const differing = (a: readonly unknown[], b: readonly unknown[]): number =>
    b.filter((row, index) => row !== a[index]).length;
  const values = (map: ReadonlyMap<string, unknown>): readonly unknown[] => [...map.values()].flat();
  const services = [...now.services].map(([id, service]) => {
    const then = before.services.get(id);
    if (then === service || !then) return 0;
    return Math.max(1, differing(then.calls, service.calls));
  });
  return [
    differing(values(before.tariffs), values(now.tariffs)),
    differing(values(before.parameters), values(now.parameters)),
    differing(before.exchangeRates, now.exchangeRates),
    differing(before.equipmentFactors, now.equipmentFactors),
    differing(values(before.emissionFactors), values(now.emissionFactors)),
    differing(values(before.links), values(now.links)),
    differing(before.hubRules, now.hubRules),
    ...services,
  ].reduce((sum, count) => sum + count, 0);
}
