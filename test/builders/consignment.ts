import { COMMODITIES } from '../../src/consignment/commodity.ts';
import type { Consignment } from '../../src/consignment/consignment.ts';
import { EQUIPMENT, type EquipmentCode } from '../../src/consignment/equipment.ts';
import { NO_EVENT_EDITS } from '../../src/network/events/event-edits.ts';
import { type Instant, parseInstant } from '../../src/units/instant.ts';
import { tonnes } from '../../src/units/mass.ts';
import { type Fen, fen } from '../../src/units/money.ts';

/** An instant written as people write it; a test that names none that exists is itself wrong. */
export function at(text: string): Instant {
  const time = parseInstant(text);
  if (time === null) throw new Error(`no such time: ${text}`);
  return time;
}

export const yuan = (amount: number): Fen => fen(Math.round(amount * 100));

/** Two 40HQ of general goods at 9.5 t gross, ready on a Monday evening, unless told otherwise. */
export function consignment(
  own: Partial<Omit<Consignment, 'equipment' | 'commodity' | 'grossPerBox'>> & {
    equipment?: EquipmentCode;
    commodity?: string;
    gross?: number;
  } = {},
): Consignment {
  const { equipment = '40HQ', commodity = 'general', gross = 9.5, ...rest } = own;
  const goods = COMMODITIES.get(commodity);
  if (!goods) throw new Error(`no such commodity: ${commodity}`);
  return {
    origins: ['A'],
    destinations: ['B'],
    equipment: EQUIPMENT[equipment],
    boxes: 2,
    grossPerBox: tonnes(gross),
    volumeM3: null,
    value: yuan(6_000_000),
    commodity: goods,
    dangerousGoods: [],
    shelfLifeDays: null,
    isInsured: false,
    ready: at('2026-12-07T18:00'),
    deadline: null,
    dayCost: null,
    latePenaltyPerDay: yuan(0),
    pricesOn: null,
    knownOn: null,
    eventEdits: NO_EVENT_EDITS,
    ...rest,
  };
}
