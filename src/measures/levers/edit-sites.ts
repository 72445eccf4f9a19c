import type { FigureRef } from '../../figures/figure-ref.ts';
import { callKey } from '../../figures/targets/call.ts';
import { hubRulesAt } from '../../graph/hub-rules-at.ts';
import type { Network } from '../../network/network.ts';
import {
  isOperationSelected,
  isTerminalSelected,
  type OperationSelector,
  selectLinks,
  selectServices,
  selectStops,
} from '../../network/row-selector.ts';
import type { Service } from '../../network/service.ts';
import { type Exact, exactly } from '../../units/exact.ts';
import type { PlannedEdit } from './planned-edit.ts';
import { operationPrices, type PriceSite, servicePrices, stopPrices } from './price-sites.ts';
import type { OperationAt, SiteGround } from './site-ground.ts';

/** A figure that an edit finds. */
export interface EditSite {
  readonly figure: FigureRef;
  /** The part of an addition that falls to this figure, in its unit. */
  readonly share: Exact;
  /** Of a price, what it is for the goods; null for any other figure. */
  readonly price: PriceSite | null;
}

const WHOLE = exactly(1);

/** The operations that a selector finds, at each of its terminals. */
export function selectOperations(network: Network, selector: OperationSelector): readonly OperationAt[] {
  return [...network.terminals.values()]
    .filter((terminal) => isTerminalSelected(terminal, selector))
    .flatMap((terminal) =>
      [...hubRulesAt(network, terminal)].flatMap(([rule, occasions]) =>
        occasions.some((occasion) => isOperationSelected(rule, occasion, selector))
          ? [{ rule, terminal: terminal.id }]
          : [],
      ),
    );
}

/** Every figure that an edit finds in a network whose shared rows have been parted. */
export function sitesOf(ground: SiteGround, edit: PlannedEdit): readonly EditSite[] {
  const { network, consignment, day } = ground;
  const ofNetwork = knownSites.get(network) ?? new Map<string, readonly EditSite[]>();
  knownSites.set(network, ofNetwork);
  const { equipment, commodity, boxes, grossPerBox, volumeM3 } = consignment;
  const { subject, figure, operation, charges, per } = edit;
  const goods = [equipment.code, commodity.id, boxes, grossPerBox, volumeM3];
  const key = JSON.stringify([day, goods, subject, figure, operation, charges, per]);
  const known = ofNetwork.get(key) ?? findSites(ground, edit);
  ofNetwork.set(key, known);
  return known;
}

/** Sites do not hang on the value of an edit: a slider that moves finds them as they were. */
const knownSites = new WeakMap<Network, Map<string, readonly EditSite[]>>();

function findSites(ground: SiteGround, edit: PlannedEdit): readonly EditSite[] {
  const { network } = ground;
  const { subject, figure } = edit;
  switch (subject.kind) {
    case 'services': {
      const services = selectServices(network, subject.rows);
      if (figure === 'tariff.unit_price')
        return services.flatMap((service) => priced(servicePrices(ground, service, edit)));
      if (figure === 'call.run_hours_typical' || figure === 'call.run_hours_p90')
        return services.flatMap((service) => runSites(service, fieldOf(figure)));
      return services.map(({ id }) => site({ target: 'service', key: id, field: fieldOf(figure) }));
    }
    case 'stops': {
      const stops = selectStops(network, subject.rows);
      return figure === 'tariff.unit_price'
        ? stops.flatMap((stop) => priced(stopPrices(ground, stop, edit)))
        : stops.map(({ service, position }) =>
            site({ target: 'call', key: callKey(service.id, position), field: fieldOf(figure) }),
          );
    }
    case 'operations': {
      const operations = selectOperations(network, subject.rows);
      return figure === 'tariff.unit_price'
        ? operations.flatMap((operation) => priced(operationPrices(ground, operation, edit)))
        : operations.map(({ rule }) =>
            site({ target: 'hub_operation', key: rule.id, field: fieldOf(figure) }),
          );
    }
    case 'links':
      return selectLinks(network, subject.rows).map(({ emissionFactor }) =>
        site({ target: 'emission_factor', key: emissionFactor, field: 'value' }),
      );
    case 'parameters':
      return subject.rows.map((key) => site({ target: 'parameter', key, field: 'value' }));
    case 'emission_factors':
      return subject.rows.map((key) => site({ target: 'emission_factor', key, field: 'value' }));
  }
}

const site = (figure: FigureRef, share: Exact = WHOLE): EditSite => ({ figure, share, price: null });

const priced = (prices: readonly PriceSite[]): readonly EditSite[] =>
  prices.map((price) => ({ figure: price.figure, share: price.perUnit, price }));

/** The runs of a service; what is added to the whole is shared among them by their hours. */
function runSites({ id, calls }: Service, field: FigureRef['field']): readonly EditSite[] {
  const hours = calls.map(({ run }) => run?.typicalHours ?? 0);
  const whole = hours.reduce((sum, each) => sum + each, 0);
  return calls.flatMap(({ run }, position) =>
    run && whole > 0
      ? [site({ target: 'call', key: callKey(id, position), field }, exactly(run.typicalHours).div(whole))]
      : [],
  );
}

const FIELDS = {
  'service.departures_per_week': 'departures_per_week',
  'service.capacity_teu': 'capacity_teu',
  'service.cut_off_hours': 'cut_off_hours',
  'service.bookable': 'bookable',
  'call.run_hours_typical': 'run_hours_typical',
  'call.run_hours_p90': 'run_hours_p90',
  'call.dwell_hours_typical': 'dwell_hours_typical',
  'call.dwell_hours_p90': 'dwell_hours_p90',
  'hub_operation.hours_typical': 'hours_typical',
  'hub_operation.hours_p90': 'hours_p90',
  'tariff.unit_price': 'unit_price',
  'parameter.value': 'value',
  'emission_factor.value': 'value',
} as const satisfies Readonly<Record<PlannedEdit['figure'], FigureRef['field']>>;

const fieldOf = (figure: PlannedEdit['figure']): FigureRef['field'] => FIELDS[figure];
