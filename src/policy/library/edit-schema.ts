import { LOADS } from '../../network/equipment-class.ts';
import { HUB_ACTIVITIES } from '../../network/hub-operation.ts';
import { DWELL_OPERATIONS } from '../../network/service.ts';
import { CHARGE_CODES } from '../../network/tariff-item.ts';
import { MODES, TERMINAL_KINDS } from '../../network/terminal.ts';
import { z } from '../../network/zod.ts';
import { EDIT_OPERATIONS, EDITED_FIGURE_NAMES } from './edit.ts';

const formula = z.union([z.string().min(1), z.number(), z.boolean()]).transform(String);
const keys = z.array(z.string().min(1)).min(1);
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.array(z.enum(values)).min(1);

const services = {
  mode: oneOf(MODES).optional(),
  corridor: keys.optional(),
  load: oneOf(LOADS).optional(),
  id: keys.optional(),
  calls: keys.optional(),
  ends: keys.optional(),
  crosses_border: z.boolean().optional(),
  country: keys.optional(),
};

const change = z.strictObject({
  figure: z.enum(EDITED_FIGURE_NAMES),
  op: z.enum(EDIT_OPERATIONS),
  by: formula,
  per: z.enum(['TEU', 'km', 'consignment']).optional(),
  charges: oneOf(CHARGE_CODES).optional(),
});

/** Rows of one kind, and what becomes of their figures. */
export const EDIT_FILE = z.strictObject({
  services: z.strictObject(services).optional(),
  stops: z.strictObject({ ...services, operation: oneOf(DWELL_OPERATIONS) }).optional(),
  operations: z
    .strictObject({
      activity: oneOf(HUB_ACTIVITIES).optional(),
      load: oneOf(LOADS).optional(),
      at: keys.optional(),
      kind: oneOf(TERMINAL_KINDS).optional(),
      country: keys.optional(),
      from_mode: oneOf(MODES).optional(),
      to_mode: oneOf(MODES).optional(),
      abroad: z.boolean().optional(),
    })
    .optional(),
  links: z.strictObject({ mode: oneOf(MODES).optional(), country: keys.optional() }).optional(),
  parameters: keys.optional(),
  emission_factors: keys.optional(),
  /** Holds beside the conditions of the measure. */
  when: formula.optional(),
  change: z.array(change).min(1),
});
export type EditFile = z.infer<typeof EDIT_FILE>;
