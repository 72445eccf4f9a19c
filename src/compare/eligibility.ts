import type { Consignment } from '../consignment/consignment.ts';
import { unitsNeeded } from '../consignment/consignment.ts';
import type { Equipment } from '../consignment/equipment.ts';
import type { Service } from '../network/service.ts';
import { type Refusal, refusalBy } from './refusal.ts';

/** The first reason in the order a booking clerk would give it; null where the service takes the goods. */
export function refusalOf(service: Service, consignment: Consignment): Refusal | null {
  const { equipment, commodity, grossPerBox } = consignment;
  if (service.closedReason)
    return refusalBy(service, 'X01', { why_zh: service.closedReason.zh, why_en: service.closedReason.en });
  const box = equipment.load === 'box' && commodity.needsReefer ? 'reefer' : equipment.class;
  if (!service.equipment.includes(box)) return refusalBy(service, 'X02', { box: equipment.code });
  if (consignment.dangerousGoods && service.dangerousGoods !== 'accepted') return refusalBy(service, 'E07');
  const most = heaviestBox(service, equipment);
  if (service.mode !== 'air' && most !== null && grossPerBox > most) {
    const n = unitsNeeded(equipment, consignment.boxes, grossPerBox, most);
    const needed = n === null ? {} : { n };
    return refusalBy(service, 'E06', { w: grossPerBox, m: most, box: equipment.code, ...needed });
  }
  return null;
}

/** Gross tonnes a box may weigh on a service; null where only its own limit counts. */
const heaviestBox = (service: Service, equipment: Equipment): number | null => {
  if (equipment.load !== 'box') return null;
  return equipment.lengthFt === 20 ? service.maxGross20Tonnes : service.maxGross40Tonnes;
};
