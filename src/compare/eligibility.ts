import type { Consignment } from '../consignment/consignment.ts';
import { cargoKgPerBox } from '../consignment/consignment.ts';
import type { Equipment } from '../consignment/equipment.ts';
import type { Avoidance } from '../enquiry/read-avoid.ts';
import type { Network } from '../network/network.ts';
import type { Service } from '../network/service.ts';
import type { Issue } from '../units/issue.ts';

/** Why a service cannot take a consignment: the code of a message and what fills it. */
export interface Refusal {
  readonly reason: string;
  readonly values: Issue['values'];
}

/** The first reason in the order a booking clerk would give it; null where the service takes the goods. */
export function refusalOf(
  network: Network,
  service: Service,
  consignment: Consignment,
  avoidance: Avoidance,
): Refusal | null {
  const { equipment, commodity, grossPerBox } = consignment;
  const values = { service: service.id, service_zh: service.names.zh, service_en: service.names.en };
  const avoided = avoidedBy(network, service, avoidance);
  if (avoided !== null) return { reason: 'X03', values: { ...values, x: avoided } };
  if (service.closedReason) {
    return {
      reason: 'X01',
      values: { ...values, why_zh: service.closedReason.zh, why_en: service.closedReason.en },
    };
  }
  const box = equipment.load === 'box' && commodity.needsReefer ? 'reefer' : equipment.class;
  if (!service.equipment.includes(box)) return { reason: 'X02', values: { ...values, box: equipment.code } };
  if (consignment.dangerousGoods && service.dangerousGoods !== 'accepted') return { reason: 'E07', values };
  const most = heaviestBox(service, equipment);
  if (service.mode !== 'air' && most !== null && grossPerBox > most) {
    const cargo = cargoKgPerBox(consignment) / 1000;
    const room = most - equipment.tareKg / 1000;
    const n = room > 0 ? Math.ceil((cargo * consignment.boxes) / room) : 0;
    return { reason: 'E06', values: { ...values, w: grossPerBox, m: most, box: equipment.code, n } };
  }
  return null;
}

/** Gross tonnes a box may weigh on a service; null where only its own limit counts. */
const heaviestBox = (service: Service, equipment: Equipment): number | null => {
  if (equipment.load !== 'box') return null;
  return equipment.lengthFt === 20 ? service.maxGross20Tonnes : service.maxGross40Tonnes;
};

function avoidedBy(network: Network, service: Service, avoidance: Avoidance): string | null {
  if (avoidance.modes.has(service.mode)) return service.mode;
  for (const { terminal } of service.calls) {
    if (avoidance.terminals.has(terminal)) return terminal;
    const country = network.terminals.get(terminal)?.country;
    if (country !== undefined && avoidance.countries.has(country)) return country;
  }
  return null;
}
