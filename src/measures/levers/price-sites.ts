import { teuOf } from '../../consignment/consignment.ts';
import { joinKey } from '../../figures/figure-key.ts';
import type { FigureRef } from '../../figures/figure-ref.ts';
import type { SourceId } from '../../network/provenance.ts';
import type { ServiceStop } from '../../network/row-selector.ts';
import type { Service } from '../../network/service.ts';
import type { Basis, ChargeCode, TariffItem } from '../../network/tariff-item.ts';
import { consignmentFactor } from '../../tariff/billed-quantity.ts';
import { createDue } from '../../tariff/due.ts';
import { hubQuantities } from '../../tariff/hub-quantities.ts';
import type { QuantityLine } from '../../tariff/quantity.ts';
import { matchRow, resolveRate } from '../../tariff/rate.ts';
import { dwellLines, rideQuantities } from '../../tariff/ride-quantities.ts';
import { type Exact, exactly } from '../../units/exact.ts';
import type { Currency } from '../../units/money.ts';
import { present } from '../../units/present.ts';
import type { PlannedEdit } from './planned-edit.ts';
import type { OperationAt, SiteGround } from './site-ground.ts';

/** The price of one line for the goods, as it is billed. */
export interface PriceSite {
  readonly figure: FigureRef;
  /** Decimal text in the row's currency. */
  readonly billed: string;
  readonly currency: Currency;
  readonly unit: string;
  /** The row's least amount: it stays. */
  readonly minimum: string | null;
  readonly source: SourceId;
  /** By how much an addition of one unit of its measure moves the price of one unit of the basis. */
  readonly perUnit: Exact;
  /** Of an addition for the consignment, the price that what takes more off than there is goes on with; null: none. */
  readonly rest: PriceSite | null;
}

const CARRIAGE: readonly ChargeCode[] = [
  'RAIL_THROUGH',
  'RAIL_BASE',
  'RAIL_RUN',
  'RAIL_FUND',
  'RAIL_FOREIGN',
  'RIVER_FREIGHT',
  'OCEAN_FREIGHT',
  'AIR_FREIGHT',
  'ROAD_HAUL',
  'DRAYAGE',
];
const HANDLING: readonly ChargeCode[] = ['RAIL_LIFT', 'PORT_HANDLING', 'TERMINAL_TRANSFER', 'AIR_HANDLING'];
const BY_DISTANCE: ReadonlySet<Basis> = new Set(['box_km', 'truck_km', 'tonne_km', 'revenue_tonne_km']);

/** Prices of carriage on a service. */
export const servicePrices = (
  ground: SiteGround,
  service: Service,
  edit: PlannedEdit,
): readonly PriceSite[] =>
  pricesOf(ground, rideQuantities(ground.network, service, 0, service.calls.length - 1), CARRIAGE, edit);

/** Prices of a stop of a service. */
export function stopPrices(
  ground: SiteGround,
  { service, position }: ServiceStop,
  edit: PlannedEdit,
): readonly PriceSite[] {
  const { dwell, terminal } = present(service.calls[position]);
  const lines = (dwell?.tariffs ?? []).flatMap((tariff) => dwellLines(ground.network, tariff, terminal));
  return pricesOf(
    ground,
    lines,
    lines.map(({ charge }) => charge),
    edit,
  );
}

/** Prices of an operation at a terminal. */
export const operationPrices = (
  ground: SiteGround,
  { rule, terminal }: OperationAt,
  edit: PlannedEdit,
): readonly PriceSite[] => pricesOf(ground, hubQuantities(ground.network, rule, terminal), HANDLING, edit);

/**
 * The prices that an edit moves: a factor moves all of its charges, an addition for the consignment the first of them,
 * so that it counts once, and one for a kilometre those that are billed by distance. What an addition would take off the
 * first beyond nothing it takes off the others, those billed by distance last.
 */
function pricesOf(
  ground: SiteGround,
  lines: readonly QuantityLine[],
  usual: readonly ChargeCode[],
  edit: PlannedEdit,
): readonly PriceSite[] {
  const charges = edit.charges ?? usual;
  const isDue = createDue(ground.network, ground.consignment);
  const named = lines.filter((line) => charges.includes(line.charge) && line.perUnit > 0 && isDue(line));
  const sites = (some: readonly QuantityLine[]): readonly PriceSite[] =>
    some.flatMap((line) => priceSite(ground, line, edit) ?? []);
  if (edit.operation !== 'add') return sites(named);
  if (edit.per === 'km') return sites(named.filter(({ basis }) => BY_DISTANCE.has(basis)));
  const known = sites(
    [...named].sort((a, b) => Number(BY_DISTANCE.has(a.basis)) - Number(BY_DISTANCE.has(b.basis))),
  );
  const first = known.reduceRight<PriceSite | null>((rest, own) => ({ ...own, rest }), null);
  return first === null ? [] : [first];
}

/** Null where the goods have no known price. */
function priceSite(
  { network, consignment, day }: SiteGround,
  line: QuantityLine,
  edit: PlannedEdit,
): PriceSite | null {
  const { tariff, charge, basis, perUnit } = line;
  const rows = (network.tariffs.get(tariff) ?? []).filter(
    (item) => item.charge === charge && item.basis === basis,
  );
  const match = matchRow(network, rows, line, consignment, day);
  const { unitPrice, currency, exchangeRate, source } = resolveRate(network, line, consignment, day);
  if (!match || unitPrice === null) return null;
  const units = exactly(consignmentFactor(basis, consignment)).times(perUnit);
  if (units.eq(0)) return null;
  const share =
    edit.per === 'km' ? exactly(1) : exactly(edit.per === 'TEU' ? teuOf(consignment) : 1).div(units);
  return {
    figure: {
      target: 'tariff',
      key: joinKey(tariff, charge, basis, cellOf(match.item)),
      field: 'unit_price',
    },
    billed: unitPrice,
    currency,
    unit: `${currency}/${basis}`,
    minimum: match.item.minimum,
    source,
    perUnit: share.div(exchangeRate),
    rest: null,
  };

  /** A box has a row of its own, which outranks those for its length and for any box. */
  function cellOf({ equipment }: TariffItem): string {
    return consignment.equipment.load === 'box' ? consignment.equipment.code : equipment;
  }
}
