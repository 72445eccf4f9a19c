import type { Consignment } from '../consignment/consignment.ts';
import { unitsNeeded } from '../consignment/consignment.ts';
import type { Equipment } from '../consignment/equipment.ts';
import { findPlace } from '../network/find-place.ts';
import type { Network } from '../network/network.ts';
import type { Service } from '../network/service.ts';
import { MODES, type TerminalId } from '../network/terminal.ts';
import type { Issue } from '../units/issue.ts';

/** Why a service cannot take a consignment: the code of a message and what fills it. */
export interface Refusal {
  readonly reason: string;
  readonly values: Issue['values'];
}

/** What the person asked to keep out, resolved once. */
export interface Avoidance {
  readonly words: ReadonlySet<string>;
  readonly terminals: ReadonlySet<TerminalId>;
}

export function readAvoidance(network: Network, entries: readonly string[]): Avoidance {
  const words = new Set(entries.map((entry) => entry.toUpperCase()));
  const terminals = entries.flatMap((entry) => {
    const known = MODES.some((mode) => mode === entry.toLowerCase()) || /^[A-Za-z]{2}$/.test(entry);
    const found = known ? null : findPlace(network, entry);
    return found?.kind === 'found' ? [...found.terminals] : [];
  });
  return { words, terminals: new Set(terminals) };
}

/** The first reason in the order a booking clerk would give it; null where the service takes the goods. */
export function refusalOf(
  network: Network,
  service: Service,
  consignment: Consignment,
  avoidance: Avoidance,
): Refusal | null {
  const { equipment, commodity, grossPerBox } = consignment;
  const refuse = (reason: string, values: Issue['values'] = {}): Refusal => ({
    reason,
    values: { service: service.id, service_zh: service.names.zh, service_en: service.names.en, ...values },
  });
  const avoided = avoidedBy(network, service, avoidance);
  if (avoided !== null) return refuse('X03', { x: avoided });
  if (service.closedReason)
    return refuse('X01', { why_zh: service.closedReason.zh, why_en: service.closedReason.en });
  const box = equipment.load === 'box' && commodity.needsReefer ? 'reefer' : equipment.class;
  if (!service.equipment.includes(box)) return refuse('X02', { box: equipment.code });
  if (consignment.dangerousGoods && service.dangerousGoods !== 'accepted') return refuse('E07');
  const most = heaviestBox(service, equipment);
  if (service.mode !== 'air' && most !== null && grossPerBox > most) {
    const n = unitsNeeded(equipment, consignment.boxes, grossPerBox, most);
    const needed = n === null ? {} : { n };
    return refuse('E06', { w: grossPerBox, m: most, box: equipment.code, ...needed });
  }
  return null;
}

/** Gross tonnes a box may weigh on a service; null where only its own limit counts. */
const heaviestBox = (service: Service, equipment: Equipment): number | null => {
  if (equipment.load !== 'box') return null;
  return equipment.lengthFt === 20 ? service.maxGross20Tonnes : service.maxGross40Tonnes;
};

function avoidedBy(network: Network, service: Service, { words, terminals }: Avoidance): string | null {
  if (words.size === 0) return null;
  if (words.has(service.mode.toUpperCase())) return service.mode;
  for (const call of service.calls) {
    if (terminals.has(call.terminal)) return call.terminal;
    const country = network.terminals.get(call.terminal)?.country;
    if (country !== undefined && words.has(country)) return country;
  }
  return null;
}
