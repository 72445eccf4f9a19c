import type { Enquiry } from '../../contract/enquiry.ts';
import { nameKey } from '../../reading/fold-name.ts';

/** Fields of an enquiry that a column may hold as they are typed in the form. */
export type ColumnField = Exclude<
  keyof Enquiry,
  'avoid' | 'withoutEvents' | 'eventEnds' | 'ownEvents' | 'asOf' | 'pricesOn' | 'leastSaving'
>;

/** What a column holds: a field, a whole enquiry in one line, the mass of all units, what the row is called. */
export type ColumnMeaning = ColumnField | 'line' | 'allTonnes' | 'reference';

const HEADS = {
  line: '询价;询价内容;一行询价;内容;需求;enquiry;inquiry;line;request;text',
  reference:
    '编号;序号;单号;参考号;客户;客户名称;备注;no;number;id;ref;reference;customer;client;remark;note',
  from: '起;起运地;起运港;起点;起运站;发货地;始发地;始发站;装货港;from;origin;pol;port of loading;place of receipt',
  to: '到;目的地;目的港;终点;目的站;到站;收货地;卸货港;to;destination;dest;pod;port of discharge;place of delivery',
  equipment: '箱型;柜型;箱型箱量;柜型柜量;装载;equipment;box;container;container type;size;type',
  boxes: '箱数;箱量;柜量;数量;柜数;件数;boxes;quantity;qty;containers;units;count;no of containers',
  commodity: '货物;品名;货名;货类;商品;commodity;goods;cargo;description;product',
  grossTonnes:
    '毛重;单柜毛重;单箱毛重;每柜毛重;每箱毛重;单柜重量;重量;gross-t;gross tonnes;gross weight;gross;weight;gross per box;weight per box;tonnes',
  allTonnes: '总毛重;总重;总重量;合计毛重;total weight;total gross;total gross weight;total tonnes',
  volumeM3: '体积;方数;立方;volume;volume-m3;cbm;m3',
  valueCny: '货值;货物价值;总货值;价值;value;value-cny;cargo value;goods value;invoice value',
  dangerousGoods: '危险品;危险品类别;dg;dg-class;dangerous goods;hazardous;class;imo class;un',
  batteryWh:
    '单块电池额定能量;电池额定能量;电池能量;电池瓦时;battery-wh;battery wh;wh;wh per battery;watt-hours;battery rating',
  insured: '投保;保险;insured;insurance',
  ready: '货好时间;货好;货好日期;备货时间;出运日期;装柜时间;ready;ready date;cargo ready;crd;etd',
  deadline:
    '期限;交期;最晚到达;要求到达;到货时间;时效;时效要求;deadline;due;arrive by;delivery date;within;transit',
  shelfLifeDays: '保质期;shelf-life-days;shelf life',
  dayCostCny: '每日成本;day-cost-cny;day cost;cost of a day',
  latePenaltyCny: '逾期违约金;违约金;late-penalty-cny;late penalty;penalty',
  maxLegs: '最多换乘;最多段数;max-legs;max legs;legs',
} as const satisfies Readonly<Record<ColumnMeaning, string>>;

const isMeaning = (key: string): key is ColumnMeaning => Object.hasOwn(HEADS, key);

const BY_HEAD: ReadonlyMap<string, ColumnMeaning> = new Map(
  Object.entries(HEADS).flatMap(([meaning, heads]) =>
    isMeaning(meaning) ? heads.split(';').map((head) => [nameKey(head), meaning] as const) : [],
  ),
);

/** A unit that stands in the head of a column holds for each figure below it: `毛重(kg)`, `value USD`. */
const UNIT =
  /[（(,，/ ]*(kgs?|公斤|千克|t|吨|tonnes?|usd|美元|eur|欧元|cny|rmb|元|人民币|万元|m3|m³|方|天|days?|wh)[)）]?(?:\/(?:柜|箱|box))?\s*$/iu;

export interface ListColumn {
  readonly head: string;
  readonly meaning: ColumnMeaning;
  /** Of a bare figure in it; empty for none. */
  readonly unit: string;
}

/** What the head of a column says; null where it is not understood. */
export function columnOf(head: string): ListColumn | null {
  const whole = BY_HEAD.get(nameKey(head));
  if (whole !== undefined) return { head, meaning: whole, unit: '' };
  const unit = UNIT.exec(head);
  const meaning = unit === null ? undefined : BY_HEAD.get(nameKey(head.slice(0, unit.index)));
  return meaning === undefined ? null : { head, meaning, unit: unit?.[1] ?? '' };
}
