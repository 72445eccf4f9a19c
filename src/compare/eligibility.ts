import type { Consignment } from '../consignment/consignment.ts';
import { unitsNeeded } from '../consignment/consignment.ts';
import type { Equipment } from '../consignment/equipment.ts';
import { acceptanceOf } from '../network/conditions/accepts-danger.ts';
import { DANGER_CLASSES, type DangerClass } from '../network/conditions/dangerous-goods.ts';
import { customsTerritoryOf } from '../network/conditions/trade.ts';
import { entryOf } from '../network/entry-of.ts';
import type { Network } from '../network/network.ts';
import type { Service } from '../network/service.ts';
import type { TerminalId } from '../network/terminal.ts';
import { tradeOf } from '../tariff/due.ts';
import { present } from '../units/present.ts';
import { type Refusal, refusalBy } from './refusal.ts';

/** The first reason in the order a booking clerk would give it; null where the service takes the goods. */
export function refusalOf(network: Network, service: Service, consignment: Consignment): Refusal | null {
  const { equipment, commodity, grossPerBox } = consignment;
  if (service.closedReason)
    return refusalBy(service, 'X01', { why_zh: service.closedReason.zh, why_en: service.closedReason.en });
  if (leavesTerritory(network, service, consignment)) return refusalBy(service, 'X08');
  const box = equipment.load === 'box' && commodity.needsReefer ? 'reefer' : equipment.class;
  if (!service.equipment.includes(box)) return refusalBy(service, 'X02', { box: equipment.code });
  const danger = dangerRefusal(network, service, consignment);
  if (danger) return danger;
  const most = heaviestBox(service, equipment);
  if (service.mode !== 'air' && most !== null && grossPerBox > most) {
    const n = unitsNeeded(equipment, consignment.boxes, grossPerBox, most);
    const needed = n === null ? {} : { n };
    return refusalBy(service, 'E06', { w: grossPerBox, m: most, box: equipment.code, ...needed });
  }
  return null;
}

/**
 * Refused where no class that the goods may be of is taken, by the rule if one says so; where some are and others not,
 * the class has to be stated.
 */
function dangerRefusal(network: Network, service: Service, { dangerousGoods }: Consignment): Refusal | null {
  const refused = dangerousGoods.flatMap((dangerClass) => {
    const { accepts, basis } = acceptanceOf(network, service, dangerClass);
    return accepts ? [] : [{ dangerClass, basis }];
  });
  const [first] = refused;
  if (!first) return null;
  if (refused.length < dangerousGoods.length) return refusalBy(service, 'X05');
  const classes = classesNamed(dangerousGoods);
  return first.basis
    ? refusalBy(service, 'X06', { x: classes, why_zh: first.basis.zh, why_en: first.basis.en })
    : refusalBy(service, 'E07', { x: classes });
}

/** A division, a class whose divisions are meant, or nothing where all are. */
function classesNamed(classes: readonly DangerClass[]): string {
  if (classes.length === DANGER_CLASSES.length) return '1–9';
  const [first = ''] = classes;
  return classes.length === 1 ? first : first.slice(0, 1);
}

/** Gross tonnes a box may weigh on a service; null where only its own limit counts. */
const heaviestBox = (service: Service, equipment: Equipment): number | null => {
  if (equipment.load !== 'box') return null;
  return equipment.lengthFt === 20 ? service.maxGross20Tonnes : service.maxGross40Tonnes;
};

/**
 * Domestic goods travel within their customs territory. Ships that call abroad carry none between its ports either: that
 * trade is reserved to the national flag (Maritime Code of China, art. 4, and cabotage rules elsewhere); a train or truck
 * across the border carries them as far as it runs at home.
 */
function leavesTerritory(network: Network, { mode, calls }: Service, consignment: Consignment): boolean {
  const territories = calls.map(({ terminal }) => territoryOf(network, terminal));
  if (territories.every((territory) => territory === territories[0])) return false;
  if (tradeOf(network, consignment) === 'foreign') return false;
  const home = territoryOf(network, present(consignment.origins[0]));
  const atHome = territories.filter((territory) => territory === home).length;
  return atHome < calls.length && (mode === 'sea' || atHome < 2);
}

const territoryOf = (network: Network, terminal: TerminalId): string =>
  customsTerritoryOf(entryOf(network.terminals, terminal, 'terminal').country);
