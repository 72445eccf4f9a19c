/** What a bill of carriage may hold, in the order in which a forwarder goes through it. */
export const CHECKLIST_ITEMS = [
  'carriage',
  'pick_up',
  'delivery',
  'toll',
  'handling',
  'border',
  'storage',
  'demurrage',
  'detention',
  'empties',
  'deposit',
  'seal',
  'interchange',
  'weighing',
  'documents',
  'release',
  'agency',
  'filing',
  'customs',
  'inspection',
  'quarantine',
  'duties',
  'dangerous_goods',
  'road_restrictions',
  'reefer',
  'fuel_surcharges',
  'war_risk',
  'insurance',
  'owner',
] as const;
export type ChecklistItem = (typeof CHECKLIST_ITEMS)[number];

/** Why an item has no place on a bill. */
export const CHECKLIST_REASONS = [
  'load',
  'mode',
  'trade',
  'reefer',
  'danger',
  'food',
  'insured',
  'destination',
  'territories',
  'none_on_way',
] as const;
export type ChecklistReason = (typeof CHECKLIST_REASONS)[number];
