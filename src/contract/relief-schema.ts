import { z } from '../network/zod.ts';
import { day, money } from './answer-values.ts';

const measureRelief = z.strictObject({
  measure: z.string(),
  article: z.number().int().nullable(),
  kept: z.boolean(),
  gross: money.describe('Against no rule at all'),
  incremental: money.describe('Beyond the national rules and older local ones'),
  standing: z
    .enum(['retroactive', 'extended', 'tapered', 'own_rule'])
    .optional()
    .describe(
      'Of a relief that counts: given before its measure was published, assumed after its last day, or by a rule that the scenario itself adds',
    ),
});

export const reliefSchema = z
  .strictObject({
    scenario: z.string(),
    billedTotal: money.describe('Invoice before any measure'),
    afterNational: money.describe('Invoice under the national rules alone'),
    saving: money.describe('Billed total less invoice total'),
    incremental: money.describe('What the text adds to the national rules, on the invoice'),
    benefits: z
      .array(
        z.strictObject({
          line: z.string(),
          eventDate: day,
          amount: money,
          measures: z.array(measureRelief),
        }),
      )
      .describe('Money that is no charge: tax not paid, an early refund; in the economic total alone'),
    taxes: z.record(z.string(), money).describe('Import taxes or refund by name, once rates are stated'),
    lines: z.array(
      z.strictObject({
        charge: z.number().int().describe('Index into charges'),
        line: z.string(),
        before: money,
        afterNational: money,
        after: money,
        measures: z.array(measureRelief),
      }),
    ),
    undecided: z.array(
      z.strictObject({ measure: z.string(), missing: z.array(z.string()), ifEvidenced: money.nullable() }),
    ),
  })
  .describe('What the measures of a scenario do; invoice and economic totals then stand after them');

/** What the measures of a scenario do to one itinerary. Amounts are fen. */
export type ItineraryRelief = z.output<typeof reliefSchema>;
