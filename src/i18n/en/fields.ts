import type { Translated } from '../translated.ts';
import type { fields as zh } from '../zh/fields.ts';

export const fields = {
  from: 'From',
  to: 'To',
  commodity: 'Cargo',
  equipment: 'Load',
  boxes: 'Boxes',
  grossTonnes: 'Gross',
  volumeM3: 'Volume',
  valueCny: 'Value',
  dangerousGoods: 'DG',
  ready: 'Ready',
  deadline: 'Deadline',
  dayCostCny: 'Day cost',
  latePenaltyCny: 'Late',
  maxLegs: 'Legs',
  avoid: 'Avoid',
  asOf: 'As of',
  limit: 'Limit',
  refused_X01: 'suspended',
  refused_X02: 'does not carry this load',
  refused_X03: 'avoided at your request',
  refused_E06: 'too heavy',
  refused_E07: 'no dangerous goods',
} as const satisfies Translated<typeof zh>;
