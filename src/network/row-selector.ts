import { present } from '../units/present.ts';
import { matchesPattern } from './conditions/key-pattern.ts';
import { entryOf } from './entry-of.ts';
import { type Load, loadOfClass } from './equipment-class.ts';
import type { HubActivity, HubRule } from './hub-operation.ts';
import type { Link } from './link.ts';
import type { Network } from './network.ts';
import type { DwellOperation, Service } from './service.ts';
import type { Mode, Terminal, TerminalId, TerminalKind } from './terminal.ts';

/*
 * Rows of a network by what is known of them. What a selector leaves out holds of any row; what it names must all hold.
 */

export interface ServiceSelector {
  readonly mode?: readonly Mode[] | undefined;
  readonly corridor?: readonly string[] | undefined;
  readonly load?: readonly Load[] | undefined;
  /** Keys; `*` stands for any text in them. */
  readonly id?: readonly string[] | undefined;
  /** Terminals of which it calls at one at least. */
  readonly calls?: readonly TerminalId[] | undefined;
  /** Terminals at which it both begins and ends. */
  readonly ends?: readonly TerminalId[] | undefined;
  /** Whether it calls in more than one country. */
  readonly crosses_border?: boolean | undefined;
  /** Countries, in one of which it calls at least. */
  readonly country?: readonly string[] | undefined;
}

/** Stops of services on their way. */
export interface StopSelector extends ServiceSelector {
  readonly operation: readonly DwellOperation[];
}

/** What terminals do to cargo. */
export interface OperationSelector {
  readonly activity?: readonly HubActivity[] | undefined;
  readonly load?: readonly Load[] | undefined;
  readonly at?: readonly TerminalId[] | undefined;
  readonly kind?: readonly TerminalKind[] | undefined;
  readonly country?: readonly string[] | undefined;
  readonly from_mode?: readonly Mode[] | undefined;
  readonly to_mode?: readonly Mode[] | undefined;
  /** Terminals abroad alone. */
  readonly abroad?: boolean | undefined;
}

export interface LinkSelector {
  readonly mode?: readonly Mode[] | undefined;
  /** Countries, in one of which both its ends lie. */
  readonly country?: readonly string[] | undefined;
}

const HOME = 'CN';

/** Whether a list names a value; one that is left out names all. */
const names = <Value>(list: readonly Value[] | undefined, value: Value): boolean =>
  list === undefined || list.includes(value);
const meets = <Value>(list: readonly Value[] | undefined, values: readonly Value[]): boolean =>
  list === undefined || values.some((value) => list.includes(value));

export const selectServices = (network: Network, selector: ServiceSelector): readonly Service[] =>
  [...network.services.values()].filter((service) => isSelected(network, service, selector));

function isSelected(network: Network, service: Service, selector: ServiceSelector): boolean {
  const { mode, corridor, load, id, calls, ends, crosses_border, country } = selector;
  const terminals = service.calls.map(({ terminal }) => terminal);
  const countries = [
    ...new Set(terminals.map((terminal) => entryOf(network.terminals, terminal, 'terminal').country)),
  ];
  const [first, last] = [present(terminals[0]), present(terminals.at(-1))];
  return (
    names(mode, service.mode) &&
    names(corridor, service.corridor) &&
    meets(load, service.equipment.map(loadOfClass)) &&
    (id === undefined || id.some((pattern) => matchesPattern(pattern, service.id))) &&
    meets(calls, terminals) &&
    (ends === undefined || (ends.includes(first) && ends.includes(last))) &&
    (crosses_border === undefined || crosses_border === countries.length > 1) &&
    meets(country, countries)
  );
}

/** A stop of a service: the position of its call. */
export interface ServiceStop {
  readonly service: Service;
  readonly position: number;
}

export const selectStops = (network: Network, { operation, ...of }: StopSelector): readonly ServiceStop[] =>
  selectServices(network, of).flatMap((service) =>
    service.calls.flatMap(({ dwell }, position) =>
      dwell && operation.includes(dwell.operation) ? [{ service, position }] : [],
    ),
  );

/** Whether operations at a terminal can be meant. */
export const isTerminalSelected = (
  terminal: Terminal,
  { at, kind, country, abroad }: OperationSelector,
): boolean =>
  names(at, terminal.id) &&
  names(kind, terminal.kind) &&
  names(country, terminal.country) &&
  (abroad === undefined || abroad === (terminal.country !== HOME));

/** Whether an operation is meant, on an occasion with the modes by which cargo comes and goes. */
export const isOperationSelected = (
  { activity, loads }: Pick<HubRule, 'activity' | 'loads'>,
  occasion: { readonly fromMode: Mode | null; readonly toMode: Mode | null },
  selector: OperationSelector,
): boolean =>
  names(selector.activity, activity) &&
  meets(selector.load, loads) &&
  (selector.from_mode === undefined ||
    (occasion.fromMode !== null && selector.from_mode.includes(occasion.fromMode))) &&
  (selector.to_mode === undefined ||
    (occasion.toMode !== null && selector.to_mode.includes(occasion.toMode)));

export const selectLinks = (network: Network, { mode, country }: LinkSelector): readonly Link[] =>
  [...network.links.values()].filter(
    (link) =>
      names(mode, link.mode) &&
      [link.from, link.to].every((end) =>
        names(country, entryOf(network.terminals, end, 'terminal').country),
      ),
  );
