import { z } from '../network/zod.ts';

/** A figure that levers of a scenario changed. */
export const figureChangeSchema = z.strictObject({
  measures: z.array(z.string()),
  target: z.string(),
  key: z.string(),
  field: z.string(),
  before: z.string().describe('Decimal text; of a price, as it was billed for these goods'),
  after: z.string(),
  unit: z.string(),
  over: z.enum(['shipped', 'user']).describe("What it stands on: the network's figure or the user's own"),
});

export type FigureChange = z.output<typeof figureChangeSchema>;
