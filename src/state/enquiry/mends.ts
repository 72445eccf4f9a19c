import type { Issue } from '../../units/issue.ts';
import type { EnquiryInputs } from './enquiry-inputs.ts';

type MendedField = Extract<
  keyof EnquiryInputs,
  | 'from'
  | 'to'
  | 'equipment'
  | 'boxes'
  | 'grossTonnes'
  | 'valueCny'
  | 'ready'
  | 'deadline'
  | 'dayCostCny'
  | 'latePenaltyCny'
  | 'maxLegs'
>;

/** A text that, put into a field, settles an issue. */
export interface Mend {
  readonly field: MendedField;
  readonly text: string;
}

const MENDED: ReadonlySet<string> = new Set<MendedField>([
  'from',
  'to',
  'equipment',
  'boxes',
  'grossTonnes',
  'valueCny',
  'ready',
  'deadline',
  'dayCostCny',
  'latePenaltyCny',
  'maxLegs',
]);

/** What the message of an issue proposes, in its order: none where it leaves the choice open. */
export function mendsOf({ code, path, values }: Issue): readonly Mend[] {
  // Too heavy boxes, and too few legs: the count that would do.
  if (code === 'E06' && values.n !== undefined) return [{ field: 'boxes', text: String(values.n) }];
  if (code === 'E27' && values.m !== undefined) return [{ field: 'maxLegs', text: String(values.m) }];
  const proposed = [values.fix, values.fix_b].filter((fix) => fix !== undefined);
  return isMended(path) ? proposed.map((fix) => ({ field: path, text: String(fix) })) : [];
}

const isMended = (path: string): path is MendedField => MENDED.has(path);
