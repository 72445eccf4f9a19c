import type { Translated } from '../translated.ts';
import type { fields as zh } from '../zh/fields.ts';

export const fields = {
  from: 'From',
  to: 'To',
  commodity: 'Cargo',
  equipment: 'Box',
  boxes: 'Boxes',
  grossTonnes: 'Gross',
  valueCny: 'Value',
  dangerousGoods: 'DG',
  ready: 'Ready',
  deadline: 'Deadline',
  dayCostCny: 'Day cost',
  latePenaltyCny: 'Late',
  maxLegs: 'Legs',
  avoid: 'Avoid',
} as const satisfies Translated<typeof zh>;
