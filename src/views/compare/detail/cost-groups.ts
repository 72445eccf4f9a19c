import type { AnswerCharge } from '../../../contract/answer-schema.ts';

export interface NumberedCharge {
  readonly charge: AnswerCharge;
  /** From 1, through all groups. */
  readonly number: number;
  /** Whether the line opens a stretch of its group; a group may come again later on the way. */
  readonly opensGroup: boolean;
}

/** Lines in the order of travel with their numbers, what is billed apart from what the owner bears unbilled. */
export function costGroups(charges: readonly AnswerCharge[]): {
  readonly invoice: readonly NumberedCharge[];
  readonly economic: readonly NumberedCharge[];
} {
  const ordered = [...charges.filter((line) => line.inInvoice), ...charges.filter((line) => !line.inInvoice)];
  const numbered = ordered.map((charge, index) => ({
    charge,
    number: index + 1,
    opensGroup: ordered[index - 1]?.group !== charge.group,
  }));
  return {
    invoice: numbered.filter(({ charge }) => charge.inInvoice),
    economic: numbered.filter(({ charge }) => !charge.inInvoice),
  };
}
