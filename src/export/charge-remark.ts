import type { AnswerCharge } from '../contract/answer-schema.ts';

type Line = Pick<AnswerCharge, 'code' | 'basis' | 'place' | 'toPlace' | 'note'>;

/**
 * What tells a line from others of the same item at the same place: what its tariff says of it. Null where the item
 * says all, and of tolls, which their basis tells apart.
 */
export function chargeRemark(line: Line, lines: readonly Line[]): Line['note'] {
  if (line.code === 'TOLL') return null;
  const isTwin = ({ code, place, toPlace }: Line): boolean =>
    code === line.code && place === line.place && toPlace === line.toPlace;
  return lines.filter(isTwin).length > 1 ? line.note : null;
}
