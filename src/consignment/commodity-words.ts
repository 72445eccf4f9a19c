import { nameKey } from '../reading/fold-name.ts';
import { COMMODITIES } from './commodity.ts';

/** What people call a kind of goods beside its name, and narrower goods that belong to it. */
const WORDS: Readonly<Record<string, { readonly same: string; readonly narrower: string }>> = {
  laptops: {
    same: '笔记本;笔电;手提电脑;laptop;laptop computers;notebook computers;notebooks',
    narrower: '电脑;平板;平板电脑;computers;tablets;PC',
  },
  electronics: {
    same: '电子;电子元件;电子元器件;电子类;electronic goods;electronic components',
    narrower:
      '手机;显示屏;显示器;液晶屏;芯片;家电;电器;打印机;服务器;phones;mobile phones;smartphones;displays;monitors;panels;chips;appliances;servers;printers',
  },
  vehicle_parts: {
    same: '汽配;汽车配件;汽车零件;汽车零配件;零部件;auto parts;car parts;automotive parts;vehicle part',
    narrower: '轮胎;发动机;变速箱;轮毂;tyres;tires;engines;gearboxes;wheels',
  },
  electric_vehicles: {
    same: '电动车;新能源车;新能源汽车;纯电车;EV;EVs;electric cars;electric vehicle',
    narrower: '汽车;小汽车;轿车;乘用车;商品车;燃油车;cars;vehicles;passenger cars;SUVs',
  },
  motorcycles: { same: '摩托;motorcycle;motorbikes', narrower: '电动摩托;摩配;摩托车配件;scooters;ATVs' },
  general: {
    same: '普货;普通货物;普通货;general cargo;general goods;general manufactures;FAK',
    narrower:
      '机械;机械设备;设备;机器;家具;百货;日用品;服装;纺织品;玩具;五金;建材;陶瓷;玻璃;钢材;铝材;光伏组件;machinery;machines;equipment;furniture;garments;textiles;toys;hardware;ceramics;glass;steel;solar panels',
  },
  chemicals: {
    same: '化工;化工产品;化工原料;化学品;chemical;chemical products',
    narrower: '树脂;塑料粒子;涂料;油漆;钛白粉;resin;plastic pellets;paint;titanium dioxide;PVC',
  },
  copper_concentrate: { same: '铜精粉;铜矿;copper concentrates;copper conc', narrower: '铜矿石;copper ore' },
  grain: {
    same: '粮食;农产品;grains;farm goods;farm products',
    narrower: '大豆;玉米;小麦;大米;木薯;木薯淀粉;干辣椒;soybeans;corn;maize;wheat;rice;tapioca;cassava',
  },
  fresh_fruit: {
    same: '鲜果;水果;榴莲;鲜榴莲;fruit;fresh fruits;durian;durians;fresh durian;fresh durians',
    narrower:
      '山竹;龙眼;香蕉;火龙果;车厘子;樱桃;蓝莓;葡萄;柑橘;椰青;mangosteen;longan;bananas;dragon fruit;cherries;blueberries;grapes;citrus;coconuts',
  },
  chilled_food: {
    same: '冷藏食品;冷冻食品;冻品;chilled foods;frozen food;frozen goods',
    narrower:
      '牛肉;猪肉;羊肉;冻肉;冻牛肉;冷冻牛肉;鸡肉;海鲜;水产;冻虾;鱼;乳制品;beef;frozen beef;pork;meat;frozen meat;seafood;fish;shrimp;dairy',
  },
  pharmaceuticals: {
    same: '药品;医药;pharma;medicine;medicines;pharmaceutical',
    narrower: '疫苗;医疗器械;原料药;vaccines;medical devices;APIs',
  },
  ecommerce: {
    same: '电商;跨境电商;电商货;电商货物;e-commerce;ecommerce;e-com;ecommerce goods',
    narrower: '小包;包裹;快件;亚马逊;parcels;FBA',
  },
};

/** A word for goods. */
export interface CommodityWord {
  readonly id: string;
  /** Names goods of which the kind is only the class. */
  readonly isNarrower: boolean;
}

const BY_WORD: ReadonlyMap<string, CommodityWord> = new Map(
  Array.from(COMMODITIES.values()).flatMap(({ id, names }) => {
    const { same = '', narrower = '' } = WORDS[id] ?? {};
    const named = (words: readonly string[], isNarrower: boolean) =>
      words.filter((word) => word !== '').map((word) => [nameKey(word), { id, isNarrower }] as const);
    return [
      ...named(narrower.split(';'), true),
      ...named(same.split(';'), false),
      ...named([id, names.zh, names.en], false),
    ];
  }),
);

/** What a word or a few words mean, in Chinese or English and any spelling; null for no goods. */
export const findCommodityWord = (text: string): CommodityWord | null => BY_WORD.get(nameKey(text)) ?? null;

/** Signs of the longest word there is. */
export const LONGEST_COMMODITY_WORD = Math.max(...Array.from(BY_WORD.keys(), ({ length }) => length));
