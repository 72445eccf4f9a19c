import { nameKey } from '../reading/fold-name.ts';
import { COMMODITIES } from './commodity.ts';

/** What people call a kind of goods beside its name, and narrower goods that belong to it. */
const WORDS: Readonly<Record<string, { readonly same: string; readonly narrower: string }>> = {
  laptops: {
    same: '笔记本;笔电;手提电脑;laptop computers;notebook computers;notebooks',
    narrower: '电脑;台式机;台式电脑;一体机;平板;平板电脑;computers;desktops;tablets;PC',
  },
  electronics: {
    same: '电子;电子元件;电子元器件;电子配件;电子类;electronic goods;electronic parts;electronic components',
    narrower:
      '手机;手机配件;显示屏;显示器;液晶屏;显示面板;芯片;半导体;集成电路;电路板;线路板;硬盘;主板;电脑配件;充电器;数据线;耳机;音响;摄像头;路由器;通信设备;通讯设备;无人机;投影仪;家电;家用电器;小家电;电器;空调;冰箱;洗衣机;电视;电视机;打印机;服务器;phones;mobile phones;smartphones;phone accessories;computer parts;displays;monitors;panels;chips;semiconductors;PCB;hard drives;chargers;headphones;cameras;routers;telecom equipment;drones;projectors;appliances;home appliances;air conditioners;refrigerators;washing machines;TV;televisions;servers;printers',
  },
  vehicle_parts: {
    same: '汽配;汽车配件;汽车零件;汽车零配件;汽车部件;汽摩配;零部件;auto parts;automobile parts;car parts;automotive parts;vehicle part;CKD;SKD',
    narrower:
      '轮胎;发动机;变速箱;变速器;轮毂;车桥;底盘;车灯;座椅;保险杠;刹车片;减震器;tyres;tires;engines;gearboxes;transmissions;wheels;axles;chassis;bumpers;brake pads;shock absorbers',
  },
  electric_vehicles: {
    same: '电动车;新能源车;新能源汽车;纯电车;EV;electric cars;electric vehicle;new energy vehicles',
    narrower:
      '汽车;小汽车;轿车;乘用车;商品车;燃油车;二手车;皮卡;越野车;cars;used cars;vehicles;passenger cars;sedans;pickups;SUV',
  },
  motorcycles: {
    same: '摩托;motorbikes',
    narrower:
      '电动摩托;电动摩托车;摩配;摩托车配件;摩托车零件;沙滩车;全地形车;三轮车;踏板车;scooters;ATV;motorcycle parts;tricycles',
  },
  general: {
    same: '普货;普通货物;普通货;general cargo;general goods;general manufactures;general merchandise;FAK',
    narrower:
      '机械;机械设备;机械配件;机械零件;机电;机电设备;机电产品;工程机械;农机;通机;通用机械;汽油机;柴油机;发电机;发电机组;水泵;阀门;轴承;电机;马达;齿轮;模具;机床;设备;设备配件;仪器;仪表;仪器仪表;机器;配件;零件;五金;五金件;五金工具;工具;电动工具;紧固件;螺丝;家具;沙发;床垫;家居用品;百货;日用品;日用百货;日化;日化品;厨具;餐具;灯具;LED灯;照明;电缆;电线;电线电缆;变压器;逆变器;光伏组件;太阳能板;太阳能组件;光伏支架;服装;成衣;服饰;鞋子;鞋类;箱包;帽子;袜子;纺织品;家纺;布料;面料;布匹;纱线;棉纱;玩具;文具;礼品;工艺品;体育用品;健身器材;自行车;化妆品;护肤品;建材;建筑材料;陶瓷;瓷砖;卫浴;洁具;石材;大理石;地板;门窗;玻璃;玻璃制品;玻璃纤维;玻纤;钢材;钢管;钢板;钢卷;型钢;钢结构;不锈钢;铝材;铝型材;铝锭;铝板;铝箔;铜管;铜板;电解铜;金属制品;塑料制品;塑胶制品;橡胶;橡胶制品;木材;板材;胶合板;木制品;纸张;纸浆;纸制品;包装材料;包材;展品;样品;杂货;machinery;machines;machine parts;machinery parts;mechanical parts;spare parts;parts;accessories;equipment;construction machinery;generators;pumps;valves;bearings;motors;gears;moulds;molds;machine tools;instruments;furniture;sofas;mattresses;household goods;kitchenware;tableware;lamps;LED lights;lighting;cables;wires;transformers;inverters;solar panels;solar modules;PV modules;garments;clothes;clothing;apparel;shoes;footwear;luggage;textiles;fabrics;yarn;toys;stationery;gifts;handicrafts;sporting goods;sports goods;fitness equipment;bicycles;cosmetics;building materials;construction materials;ceramics;tiles;ceramic tiles;sanitary ware;stone;marble;granite;flooring;glass;glassware;fibreglass;fiberglass;steel;steel pipes;steel coils;steel plates;stainless steel;aluminium;aluminum;aluminium profiles;aluminum profiles;copper cathodes;metal products;hardware;tools;power tools;fasteners;screws;plastic products;plastics;rubber;rubber products;timber;wood;lumber;plywood;paper;pulp;packaging;packing materials;exhibits;samples;daily necessities',
  },
  chemicals: {
    same: '化工;化工产品;化工原料;化学品;化学原料;chemical products;chemical raw materials',
    narrower:
      '树脂;塑料粒子;塑胶粒;塑料颗粒;聚乙烯;聚丙烯;聚酯切片;涂料;油漆;油墨;颜料;染料;钛白粉;纯碱;化肥;肥料;尿素;农药;添加剂;柠檬酸;胶水;润滑油;洗涤剂;甲醇;resins;plastic pellets;plastic granules;polyethylene;polypropylene;paint;ink;pigments;dyes;titanium dioxide;soda ash;fertilizers;fertilisers;urea;pesticides;additives;citric acid;adhesives;lubricants;detergents;methanol;PVC',
  },
  copper_concentrate: {
    same: '铜精粉;铜矿;copper conc',
    narrower:
      '铜矿石;精矿;锌精矿;铅精矿;铁矿;铁矿石;锰矿;铬矿;铝土矿;矿石;矿砂;矿粉;copper ore;concentrates;zinc concentrates;lead concentrates;iron ore;manganese ore;chrome ore;bauxite;ores',
  },
  grain: {
    same: '粮食;农产品;grains;farm goods;farm products;agricultural products',
    narrower:
      '大豆;黄豆;玉米;小麦;大麦;高粱;大米;油菜籽;葵花籽;芝麻;饲料;豆粕;鱼粉;木薯;木薯淀粉;木薯干;淀粉;面粉;白糖;食糖;食用油;菜籽油;葵花籽油;棕榈油;干辣椒;辣椒;花椒;调料;调味品;火锅底料;榨菜;茶叶;咖啡;咖啡豆;坚果;干果;食品;零食;饮料;啤酒;白酒;红酒;葡萄酒;soybeans;corn;maize;wheat;barley;sorghum;rice;rapeseed;sesame;animal feed;soybean meal;fish meal;tapioca;cassava;starch;flour;sugar;edible oil;sunflower oil;palm oil;chilli;chili;spices;seasonings;tea;coffee;coffee beans;nuts;food;foodstuffs;snacks;beverages;drinks;beer;wine;liquor',
  },
  fresh_fruit: {
    same: '鲜果;水果;新鲜水果;榴莲;鲜榴莲;fruit;durian;fresh durian',
    narrower:
      '山竹;龙眼;香蕉;火龙果;菠萝蜜;菠萝;芒果;荔枝;西瓜;木瓜;车厘子;樱桃;蓝莓;葡萄;苹果;橙子;橘子;柠檬;柑橘;脐橙;猕猴桃;椰青;椰子;蔬菜;鲜菜;新鲜蔬菜;大蒜;生姜;mangosteen;longan;bananas;dragon fruit;jackfruit;pineapples;mangoes;mangos;lychees;watermelons;papayas;cherries;blueberries;grapes;apples;oranges;lemons;citrus;kiwi fruit;coconuts;vegetables;fresh vegetables;garlic;ginger',
  },
  chilled_food: {
    same: '冷藏食品;冷冻食品;速冻食品;冷鲜食品;生鲜;冻品;冻货;chilled foods;frozen foods;frozen goods',
    narrower:
      '肉类;肉制品;肉类产品;牛肉;猪肉;羊肉;鸡肉;鸭肉;禽肉;鸡爪;凤爪;鸡翅;猪蹄;猪副;牛副;牛百叶;毛肚;冻肉;海鲜;水产;水产品;对虾;虾仁;鱼类;鱼片;鱼糜;三文鱼;巴沙鱼;罗非鱼;带鱼;鱿鱼;螃蟹;帝王蟹;龙虾;贝类;冰淇淋;冰激凌;乳制品;奶制品;奶粉;牛奶;黄油;奶酪;奶油;水饺;beef;pork;mutton;lamb;chicken;chicken feet;chicken paws;poultry;meat;meat products;offal;tripe;seafood;fish;fish fillets;salmon;pangasius;tilapia;squid;crabs;lobsters;shrimp;prawns;shellfish;ice cream;dairy;dairy products;milk powder;milk;butter;cheese;dumplings',
  },
  pharmaceuticals: {
    same: '药品;医药;药物;pharma;medicines;pharmaceutical;pharmaceutical products',
    narrower:
      '疫苗;医疗器械;医疗设备;医疗用品;原料药;中药材;中药;中成药;保健品;试剂;vaccines;medical devices;medical equipment;medical supplies;APIs;herbal medicine;supplements;reagents',
  },
  ecommerce: {
    same: '电商;跨境电商;电商货;电商货物;e-commerce;e-com;e-commerce parcels;ecommerce goods',
    narrower: '小包;小包裹;包裹;快件;亚马逊;亚马逊货;parcels;packets;express parcels;Amazon;FBA',
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

const COLD = /^(?:冷冻|冰冻|速冻|急冻|冻|frozen|冷藏|冰鲜|冷鲜|chilled)(?=.)/;
const FROZEN = /^(?:冷冻|冰冻|速冻|急冻|冻|frozen)/;
const FRESH = /^(?:新鲜|保鲜|鲜|fresh)(?=.)/;
/** Signs that are goods of their own behind one of these alone: 冻肉. */
const BEHIND_STATE: Readonly<Record<string, string>> = {
  肉: 'chilled_food',
  鱼: 'chilled_food',
  虾: 'chilled_food',
  鸡: 'chilled_food',
  鸭: 'chilled_food',
  果: 'fresh_fruit',
  菜: 'fresh_fruit',
};

/** What a word or a few words mean, in Chinese or English and any spelling; null for no goods. */
export function findCommodityWord(text: string): CommodityWord | null {
  const key = nameKey(text);
  return inAnyNumber(key) ?? inState(key);
}

const LEAST_OF_ONE = 5;

/** The word as it is, or its other grammatical number. */
function inAnyNumber(key: string): CommodityWord | null {
  const other = key.endsWith('s') ? key.slice(0, -1) : `${key}s`;
  const canTurn = /^[a-z]+$/.test(key) && (key.endsWith('s') || key.length >= LEAST_OF_ONE);
  return BY_WORD.get(key) ?? (canTurn ? BY_WORD.get(other) : undefined) ?? null;
}

/** Food that is said to be cold or fresh: frozen fruit is no fresh fruit, chilled medicine stays medicine. */
function inState(key: string): CommodityWord | null {
  const state = (COLD.exec(key) ?? FRESH.exec(key))?.[0];
  if (state === undefined) return null;
  const rest = key.slice(state.length);
  const sign = BEHIND_STATE[rest];
  const found = sign === undefined ? inAnyNumber(rest) : { id: sign, isNarrower: true };
  if (found === null || COMMODITIES.get(found.id)?.isFood !== true) {
    return found?.id === 'pharmaceuticals' ? found : null;
  }
  const isKept = found.id === 'fresh_fruit' ? !FROZEN.test(state) : FRESH.test(state);
  return isKept ? found : { id: 'chilled_food', isNarrower: true };
}

const LONGEST_STATE = 'chilled '.length;

/** Signs of the longest text that can be goods. */
export const LONGEST_COMMODITY_WORD =
  LONGEST_STATE + Math.max(...Array.from(BY_WORD.keys(), ({ length }) => length));
