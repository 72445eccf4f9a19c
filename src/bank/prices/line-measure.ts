import { cargoTonnes, emittingTeu } from '../../consignment/consignment.ts';
import { arcEmissionsKg } from '../../graph/arc-emissions.ts';
import type { TariffId } from '../../network/service.ts';
import { isDuePacked } from '../../tariff/due.ts';
import { type QuantityLine, tariffLines } from '../../tariff/quantity.ts';
import { present } from '../../units/present.ts';
import { ownersOf, placedLines } from './placed-lines.ts';
import type { PricedClass } from './priced-class.ts';
import type { BoxParameter, PriceDirection } from './rate-box.ts';

/** A parameter that moves rates by a share: at 1 a line costs its rate times 1 plus the share, at 0 its rate. */
export interface LineMeasure {
  readonly id: string;
  readonly low: number;
  readonly high: number;
  /** Of a line at the place where it falls due; 0 where the parameter leaves it alone. */
  readonly shareOf: (line: QuantityLine) => number;
  readonly shareOfStorage: (tariff: TariffId) => number;
  /** CNY for a kilogram of CO2e. */
  readonly carbonCny: number;
}

/** The parameter as it bears on a class of goods. */
export function parameterOf(priced: PricedClass, measure: LineMeasure): BoxParameter {
  const { id, low, high } = measure;
  return { id, low, high, direction: directionOf(priced, measure) };
}

function directionOf(priced: PricedClass, measure: LineMeasure): PriceDirection {
  const { network, graph, rates, dates, consignment } = priced;
  const { firstQuantity, quantityClass, quantityPerUnit } = graph.arrays;
  const lines = placedLines(network, graph);
  const { classes, storageTariffs } = graph.keys;
  const money = new Float64Array(dates.length * graph.arcCount);
  const storage = new Float64Array(dates.length * storageTariffs.length);
  const moved = lines.flatMap((line, row) => {
    const share = isDuePacked(network, line.tariff, 'boxed') ? measure.shareOf(line) : 0;
    return share === 0 ? [] : [{ row, share }];
  });
  const arcOf = ownersOf(firstQuantity);
  const kilograms =
    measure.carbonCny === 0
      ? null
      : arcEmissionsKg(graph, cargoTonnes(consignment), emittingTeu(consignment));
  dates.forEach((date, segment) => {
    for (const { row, share } of moved) {
      const rate = rates.cnyPerUnit(present(classes[present(quantityClass[row])]), date);
      if (Number.isNaN(rate)) continue;
      const cell = segment * graph.arcCount + present(arcOf[row]);
      money[cell] = present(money[cell]) + share * rate * present(quantityPerUnit[row]);
    }
    kilograms?.forEach((kg, arc) => {
      const cell = segment * graph.arcCount + arc;
      money[cell] = present(money[cell]) + kg * measure.carbonCny;
    });
    storageTariffs.forEach((tariff, index) => {
      const share = measure.shareOfStorage(tariff);
      if (share === 0) return;
      const own = tariffLines(network.tariffs.get(tariff) ?? []).reduce(
        (sum, { charge, basis }) =>
          sum + rates.cnyPerUnit({ tariff, charge, basis, mode: null, perUnit: 1 }, date),
        0,
      );
      if (!Number.isNaN(own)) storage[segment * storageTariffs.length + index] = share * own;
    });
  });
  return { money, storage };
}
