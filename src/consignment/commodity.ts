/** Preset of a kind of goods; every figure can be overridden by the person asking. */
export interface Commodity {
  readonly id: string;
  readonly names: { readonly zh: string; readonly en: string };
  /** Harmonised System heading. */
  readonly hs: string;
  readonly densityKgPerM3: number;
  /** Loss of value on the way by ageing and obsolescence, share of value per year. */
  readonly decayPerYear: number;
  readonly needsReefer: boolean;
  readonly isFood: boolean;
  readonly mayHoldLithium: boolean;
  /** Usual gross mass of a loaded 40 ft box, tonnes. */
  readonly usualGross40Tonnes: number;
  /** Rides as finished cars, on cage wagons and ro-ro decks. */
  readonly isCar: boolean;
  /** Days that the goods usually keep under way, cooled as they should be; null for what does not spoil. */
  readonly shelfLifeDays: number | null;
  /** Price class of the Chinese railways' wagon-load tariff; null for goods that ride in no open or covered wagon. */
  readonly wagonClass: 4 | 5 | 6 | null;
}

/**
 * Decay follows the class defaults P130-P138 of the value-of-time table less 6 % capital; densities are estimates.
 * Wagon-load classes are read from the goods list of the national rail tariff: ores and grain 4, chemicals 5,
 * machines and all other manufactures 6. Durian keeps three to four weeks cooled and vacuum-packed chilled meat eight to ten;
 * both shelf lives are assumed.
 */
const PRESETS: readonly Commodity[] = [
  preset('laptops', '笔记本电脑', 'Laptops', '8471.30', 200, 0.19, {
    mayHoldLithium: true,
    usualGross40Tonnes: 9.5,
  }),
  preset('electronics', '电子产品', 'Electronics', '8517', 220, 0.19, {
    mayHoldLithium: true,
    usualGross40Tonnes: 12,
  }),
  preset('vehicle_parts', '汽车零部件', 'Vehicle parts', '8708', 320, 0.09, { usualGross40Tonnes: 18 }),
  preset('electric_vehicles', '电动汽车', 'Electric vehicles', '8703.80', 130, 0.09, {
    mayHoldLithium: true,
    isCar: true,
    wagonClass: null,
    usualGross40Tonnes: 11.5,
  }),
  preset('motorcycles', '摩托车', 'Motorcycles', '8711', 180, 0.06, { usualGross40Tonnes: 14 }),
  preset('general', '普通工业品', 'General manufactures', '—', 300, 0.06, { usualGross40Tonnes: 18 }),
  preset('chemicals', '化工品', 'Chemicals', '28–29', 900, 0.04, {
    wagonClass: 5,
    usualGross40Tonnes: 25,
  }),
  preset('copper_concentrate', '铜精矿', 'Copper concentrate', '2603', 2200, 0.02, {
    wagonClass: 4,
    usualGross40Tonnes: 28,
  }),
  preset('grain', '粮食及农产品', 'Grain and farm goods', '10', 720, 0.04, {
    isFood: true,
    wagonClass: 4,
    usualGross40Tonnes: 26,
  }),
  preset('fresh_fruit', '鲜果(榴莲)', 'Fresh fruit (durian)', '0810.60', 350, 7.3, {
    isFood: true,
    needsReefer: true,
    shelfLifeDays: 25,
    wagonClass: null,
    usualGross40Tonnes: 24,
  }),
  preset('chilled_food', '冷藏食品', 'Chilled food', '02–04', 500, 0.54, {
    isFood: true,
    needsReefer: true,
    shelfLifeDays: 60,
    wagonClass: null,
    usualGross40Tonnes: 26,
  }),
  preset('pharmaceuticals', '药品', 'Pharmaceuticals', '30', 180, 0.09, {
    needsReefer: true,
    wagonClass: null,
    usualGross40Tonnes: 14,
  }),
  preset('ecommerce', '跨境电商货物', 'E-commerce goods', '—', 180, 0.29, { usualGross40Tonnes: 12 }),
];

function preset(
  id: string,
  zh: string,
  en: string,
  hs: string,
  densityKgPerM3: number,
  decayPerYear: number,
  own: Partial<
    Pick<Commodity, 'needsReefer' | 'isFood' | 'mayHoldLithium' | 'isCar' | 'wagonClass' | 'shelfLifeDays'>
  > &
    Pick<Commodity, 'usualGross40Tonnes'>,
): Commodity {
  return {
    id,
    names: { zh, en },
    hs,
    densityKgPerM3,
    decayPerYear,
    needsReefer: false,
    isFood: false,
    mayHoldLithium: false,
    isCar: false,
    shelfLifeDays: null,
    wagonClass: 6,
    ...own,
  };
}

export const COMMODITIES: ReadonlyMap<string, Commodity> = new Map(PRESETS.map((item) => [item.id, item]));
