/** How goods travel: in containers, as part of one, as finished cars, in railway wagons. */
export const LOADS = ['box', 'lcl', 'car', 'wagon'] as const;
export type Load = (typeof LOADS)[number];

export const EQUIPMENT_CLASSES = ['dry', 'reefer', 'open_top', 'flat_rack', 'lcl', 'car', 'wagon'] as const;
export type EquipmentClass = (typeof EQUIPMENT_CLASSES)[number];

const LOAD_OF_CLASS: Readonly<Record<EquipmentClass, Load>> = {
  dry: 'box',
  reefer: 'box',
  open_top: 'box',
  flat_rack: 'box',
  lcl: 'lcl',
  car: 'car',
  wagon: 'wagon',
};

export const loadOfClass = (one: EquipmentClass): Load => LOAD_OF_CLASS[one];

/** Whether goods that travel as `load` may be booked at all among these classes. */
export const carries = (classes: readonly EquipmentClass[], load: Load): boolean =>
  classes.some((one) => loadOfClass(one) === load);
