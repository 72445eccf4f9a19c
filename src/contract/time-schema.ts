import { GRADES, STATUSES } from '../network/provenance.ts';
import { DWELL_OPERATIONS } from '../network/service.ts';
import { z } from '../network/zod.ts';

/** A running, standing or handling time as the data gives it, with its provenance and how it is asked about. */
export const timeSchema = z.strictObject({
  kind: z.enum(['origin', 'transfer', 'destination', 'run', 'dwell']),
  operation: z.enum(DWELL_OPERATIONS).nullable().describe('Of a dwell'),
  leg: z.number().int().nullable().describe('Index into legs; null for hub operations'),
  from: z.string(),
  to: z.string().describe('Equal to `from` where nothing moves'),
  typicalHours: z.number().describe('Median'),
  p90Hours: z.number().describe('Nine in ten within, disruptions apart'),
  link: z.string().nullable().describe('Of a run: the link whose times it takes; null for times of its own'),
  figure: z
    .strictObject({
      target: z.enum(['call', 'hub_operation']),
      key: z.string(),
      typical: z.enum(['hours_typical', 'run_hours_typical', 'dwell_hours_typical']),
      p90: z.enum(['hours_p90', 'run_hours_p90', 'dwell_hours_p90']),
    })
    .describe('Names the two figures'),
  status: z.enum(STATUSES),
  grade: z.enum(GRADES).nullable(),
  source: z.string(),
  year: z.number().int(),
});

export type AnswerTime = z.output<typeof timeSchema>;
