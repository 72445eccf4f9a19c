import { groupBy } from '../../network/group-by.ts';
import type { Network } from '../../network/network.ts';
import { addFen, type Fen } from '../../units/money.ts';
import { present } from '../../units/present.ts';
import type { InvoiceLine } from '../invoices/invoice-line.ts';
import { itemRows } from './item-rows.ts';
import { type InvoiceGround, type ShipmentRoute, shipmentRoutes } from './shipment-routes.ts';

/** What the model bills for an item on a route. */
export interface ModelledItem {
  readonly route: ShipmentRoute;
  /** Positions of the rows of the route's bill. */
  readonly rows: readonly number[];
  readonly amount: Fen;
}

/** What an invoiced amount is held against. */
export type LineMatch =
  | { readonly kind: 'matched'; readonly line: InvoiceLine; readonly model: ModelledItem }
  /** Routes that fit alike and bill different amounts: which of them it was the person says. */
  | { readonly kind: 'asked'; readonly line: InvoiceLine; readonly among: readonly ModelledItem[] }
  | { readonly kind: 'no_route'; readonly line: InvoiceLine }
  /** The routes that fit have no such item, or no price for it. */
  | { readonly kind: 'no_item'; readonly line: InvoiceLine };

/**
 * Matches every line with what the model bills on the day of the invoice. `chosen` holds keys of routes that a person
 * said of lines that were asked before. Null where it was stopped.
 */
export async function matchLines(
  ground: InvoiceGround,
  lines: readonly InvoiceLine[],
  chosen: ReadonlySet<string>,
): Promise<readonly LineMatch[] | null> {
  const { control } = ground;
  const matches: LineMatch[] = [];
  const shipments = [...groupBy(lines, ({ shipment }) => JSON.stringify(shipment)).values()];
  for (const [done, own] of shipments.entries()) {
    control.onProgress({ stage: 'search', done, total: shipments.length });
    await control.yieldNow();
    if (control.shouldStop()) return null;
    const [first] = own;
    const routes = first === undefined ? [] : await shipmentRoutes(ground, first.shipment);
    matches.push(...own.map((line) => matchLine(ground.network, line, routes, chosen)));
  }
  return matches;
}

/** Routes that bill the same by the same prices are one answer. */
function matchLine(
  network: Network,
  line: InvoiceLine,
  routes: readonly ShipmentRoute[],
  chosen: ReadonlySet<string>,
): LineMatch {
  if (routes.length === 0) return { kind: 'no_route', line };
  const billed = routes.flatMap((route) => modelled(network, route, line) ?? []);
  if (billed.length === 0) return { kind: 'no_item', line };
  const [only, ...others] = distinct(billed);
  if (only !== undefined && others.length === 0) return { kind: 'matched', line, model: only };
  const [said, second] = distinct(billed.filter(({ route }) => chosen.has(route.key)));
  return said !== undefined && second === undefined
    ? { kind: 'matched', line, model: said }
    : { kind: 'asked', line, among: distinct(billed) };
}

function modelled(network: Network, route: ShipmentRoute, { sought }: InvoiceLine): ModelledItem | null {
  const rows = itemRows(network, route, sought);
  const amounts = rows.map((at) => present(route.billed.rows[at]).charge.amount);
  const known = amounts.filter((amount) => amount !== null);
  const amount = addFen(known);
  return known.length < amounts.length || amount <= 0 ? null : { route, rows, amount };
}

const distinct = (models: readonly ModelledItem[]): readonly ModelledItem[] => {
  const first = new Map<string, ModelledItem>();
  for (const model of models) if (!first.has(pricesOf(model))) first.set(pricesOf(model), model);
  return [...first.values()];
};

const pricesOf = ({ route, rows }: ModelledItem): string =>
  rows
    .map((at) => {
      const { code, tariff, amount } = present(route.billed.rows[at]).charge;
      return `${code} ${tariff} ${amount}`;
    })
    .sort()
    .join('|');
