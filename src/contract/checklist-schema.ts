import { CHECKLIST_ITEMS, CHECKLIST_REASONS } from '../network/conditions/checklist-items.ts';
import { z } from '../network/zod.ts';
import { money } from './answer-values.ts';

const item = z.enum(CHECKLIST_ITEMS);

/** What a bill may hold, item by item: where it is billed, why it has no place, or that it is not known. */
export const checklistSchema = z.array(
  z.discriminatedUnion('state', [
    z.strictObject({
      item,
      state: z.literal('included'),
      charges: z.array(z.number().int()).describe('Indexes into charges'),
    }),
    z.strictObject({ item, state: z.literal('not_applicable'), reason: z.enum(CHECKLIST_REASONS) }),
    z.strictObject({
      item,
      state: z.literal('at_risk'),
      overstays: z
        .array(
          z.strictObject({
            terminal: z.string(),
            freeDays: z.number(),
            p90WaitDays: z.number(),
            daysOver: z.number().int().describe('Of that wait, the days begun past the free time'),
            amount: money.describe('What the terminal asks for it, beyond what the bill holds'),
          }),
        )
        .describe('Where one draw in ten waits past the free time, so long or longer; in no total'),
    }),
    z.strictObject({
      item,
      state: z.literal('not_known'),
      overstays: z
        .array(z.strictObject({ terminal: z.string(), freeDays: z.number(), p90WaitDays: z.number() }))
        .describe('Where one draw in ten waits past the free time'),
    }),
  ]),
);

export type AnswerChecklist = z.output<typeof checklistSchema>;
export type AnswerChecklistEntry = AnswerChecklist[number];
