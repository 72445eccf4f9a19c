import { DANGER_CLASSES } from '../network/conditions/dangerous-goods.ts';
import { z } from '../network/zod.ts';
import { day, moment, money } from './answer-values.ts';

/** What was asked, as it was understood. */
export const querySchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  equipment: z.string(),
  boxes: z.number().int().describe('Boxes, cars or wagons; a part load is 1'),
  grossTonnes: z.number().describe('Of one box, car or wagon, or of the whole part load'),
  volumeM3: z.number().nullable().describe('Of a part load; null for all else'),
  units: z
    .number()
    .describe('What `perBox` is told for one of: boxes, cars, wagons, or revenue tonnes of a part load'),
  cargoTonnes: z.number(),
  teu: z.number(),
  chargeableKg: z.number(),
  valueCny: money,
  commodity: z.string(),
  dangerousGoods: z
    .array(z.enum(DANGER_CLASSES))
    .describe('UN classes that the goods may be of; empty where they are not dangerous'),
  shelfLifeDays: z
    .number()
    .nullable()
    .describe('Days that the goods keep, typed or usual; null where they keep'),
  isInsured: z.boolean(),
  ready: moment,
  deadline: moment.nullable(),
  dayCostCny: money,
  dayCostIsOwn: z.boolean(),
  latePenaltyCny: money,
  maxLegs: z.number().int(),
  avoid: z.array(z.string()),
  pricesOn: day.nullable().describe('The day whose prices are billed; null for the day of each charge'),
});
