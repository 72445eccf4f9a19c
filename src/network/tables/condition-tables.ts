import { CHECKLIST_ITEMS } from '../conditions/checklist-items.ts';
import { POWER_SITES } from '../conditions/reefer-power.ts';
import { SURCHARGE_EVENTS } from '../conditions/surcharge.ts';
import { PACKINGS } from '../conditions/tariff-condition.ts';
import { TRADES } from '../conditions/trade.ts';
import { EQUIPMENT_CLASSES, LOADS } from '../equipment-class.ts';
import { MODES, TERMINAL_KINDS } from '../terminal.ts';
import { z } from '../zod.ts';
import { dangerClasses, list, listOf, optionalCountry, optionalText, text, yesNo } from './cell.ts';
import { CHINESE, provenance } from './provenance-columns.ts';

/** The columns of the tables that say what is due and allowed for which goods; parts of the format. */
export const CONDITION_TABLES = {
  'tariff-conditions.csv': z.strictObject({
    tariff: text.describe('Key of the tariff tables; `*` stands for any text in it'),
    trade: z.union([z.literal(''), z.enum(TRADES)]).describe('The trade it is due in; empty: either'),
    packing: z
      .union([z.literal(''), z.enum(PACKINGS)])
      .describe(
        'Where the goods are in their container, or out of it before or after a flight; empty: either',
      ),
    equipment: z
      .union([z.literal('').transform(() => []), listOf(EQUIPMENT_CLASSES)])
      .describe('Classes it is due for, separated by `;`; empty: any'),
    dangerous_goods: dangerClasses.describe(
      'UN classes it is due for, separated by `;`; `*`: all dangerous goods; empty: any goods',
    ),
    goods: list.describe('Kinds of goods it is due for, separated by `;`; empty: any'),
    covers: z
      .union([z.literal('').transform(() => []), listOf(CHECKLIST_ITEMS)])
      .describe('Items of the checklist it bills besides that of its charge, separated by `;`'),
    note: optionalText.describe('Why'),
    note_zh: optionalText.describe(CHINESE),
  }),
  'surcharges.csv': z.strictObject({
    surcharge: text.describe('Key'),
    tariff: text.describe('Key of the tariff tables, billed besides what the ride or operation names itself'),
    events: listOf(SURCHARGE_EVENTS).describe('What it is laid on, separated by `;`'),
    loads: listOf(LOADS).describe('What it is laid on goods in, separated by `;`'),
    mode: z.union([z.literal(''), z.enum(MODES)]).describe('Of a ride; empty: any'),
    corridor: optionalText.describe('Of a ride; empty: any'),
    kind: z.union([z.literal(''), z.enum(TERMINAL_KINDS)]).describe('Of a terminal; empty: any'),
    country: optionalCountry.describe('Of a terminal, or of both ends of a ride; empty: any'),
    note: optionalText,
    note_zh: optionalText.describe(CHINESE),
  }),
  'dangerous-goods.csv': z.strictObject({
    rule: text.describe('Key'),
    classes: dangerClasses.describe('UN classes or divisions, separated by `;`; `*`: all'),
    accepts: yesNo,
    mode: z.union([z.literal(''), z.enum(MODES)]).describe('Empty: any'),
    corridor: optionalText.describe('Empty: any'),
    service: optionalText.describe('Key of services.csv, or a pattern with `*`; empty: any'),
    terminal: optionalText.describe('A terminal on the way, locks included; empty: any'),
    basis: text.describe('The rule or practice'),
    basis_zh: optionalText.describe(CHINESE),
    ...provenance,
  }),
  'reefer-power.csv': z.strictObject({
    rule: text.describe('Key'),
    at: z.enum(POWER_SITES).describe('`ride`: under way; `stop`: at a terminal'),
    supplied: yesNo.describe('Whether a refrigerated box has power there'),
    mode: z.union([z.literal(''), z.enum(MODES)]).describe('Of a ride; empty: any'),
    corridor: optionalText.describe('Of a ride; empty: any'),
    service: optionalText.describe('Key of services.csv, or a pattern with `*`; empty: any'),
    kind: z.union([z.literal(''), z.enum(TERMINAL_KINDS)]).describe('Of a terminal; empty: any'),
    country: optionalCountry.describe('Of a terminal; empty: any'),
    basis: text.describe('What makes it known'),
    basis_zh: optionalText.describe(CHINESE),
    ...provenance,
  }),
} as const;
