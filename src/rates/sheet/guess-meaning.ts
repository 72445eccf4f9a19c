import { plainText } from '../../reading/plain-text.ts';
import { boxesWithin } from './box-words.ts';
import { type ColumnMeaning, type ColumnRole, meaning } from './column-meaning.ts';
import { surchargeIn } from './surcharge-words.ts';

/** Words of a heading by what the column under it holds; the first that is met counts. */
const WORDS: readonly (readonly [words: RegExp, role: ColumnRole])[] = [
  [/^(航线|线路|路线|lane|route|trade ?lane|起运港?[-—~/至]目的港?|pol ?[-/] ?pod)$/, 'lane'],
  [
    /(有效|valid|生效|effective|失效|expir).*?(起|from|start|生效|effective)|^(生效日期?|起始日期?|start date|from date|effective(?: date)?|eff\.? date)$|^valid from$/,
    'valid_from',
  ],
  [
    /(有效|valid|expir|失效|截止).*?(止|至|to|until|till|end|截止)|^(失效日期?|截止日期?|到期日?|expiry(?: date)?|exp\.? date|expires?|end date|valid (?:to|until|till|thru)|有效期至)$/,
    'valid_to',
  ],
  [/有效期|validity|^valid$|^period$|执行期|适用期/, 'validity'],
  [
    /^(from|pol|port of loading|loading port|load(?:ing)? port|origin(?: port)?|departure(?: port)?|起运(?:港|地|站)?|始发(?:港|站|地)?|装(?:货|运|船)?港|发站|起始港|出发港|启运港|起点|por)(?![a-z])/,
    'from',
  ],
  [
    /^(to|pod|port of (?:discharge|destination)|discharg(?:e|ing) port|dest(?:ination)?(?: port)?|arrival(?: port)?|目的(?:港|地|站)?|卸(?:货|船)?港|到站|抵达港|终点|交货地|del|final destination)(?![a-z])|^(目的|卸|到站|抵达|终点|交货)/,
    'to',
  ],
  [
    /^(carrier|shipping line|line|ssl|vessel operator|operator|船公司|船司|承运人|航空公司|班列公司|运营商|船东)/,
    'carrier',
  ],
  [/^(mode|transport mode|运输方式|方式)$/, 'mode'],
  [
    /^(container|ctnr|cntr|equipment|box)?\s*(type|size|size\/type|type\/size)$|^(equipment|container|box|箱型|柜型|箱型尺寸|尺寸|箱种|柜种|cntr type)$/,
    'equipment',
  ],
  [/^(currency|cur\.?|ccy|币种|货币|币别)$/, 'currency'],
  [/^(unit|basis|per|uom|单位|计费单位|计价单位|计费方式)$/, 'basis'],
  [/^(min(?:imum)?\.?(?: charge| rate)?|最低(?:收费|运费|费用|价)?|起步价|最低消费)$/, 'minimum'],
  [/^(volume|tier|qty|quantity|mqc|boxes|箱量|柜量|货量|数量|阶梯|量级|箱量区间)/, 'tier'],
  [
    /^(t\/t|tt|transit(?: ?time)?(?: ?\(?days?\)?)?|days|航程|时效|运输时间|运行时间|在途(?:时间|天数)?|天数|航行天数)/,
    'transit',
  ],
  [
    /^(via|t\/s(?: port)?|transhipment(?: port)?|transshipment(?: port)?|direct.*|routing|service|中转(?:港|方式)?|直达.*|直航.*|转运港|经由|挂靠|航线代码|直\/转)/,
    'via',
  ],
  [
    /^(inclu(?:ded|des|sive|ding).*|scope|含(?:费|项).*|费用(?:说明|包含)|包含.*|是否含.*|所含费用)/,
    'inside',
  ],
  [/^(remarks?|notes?|comments?|备注|说明|备\s*注|注)/, 'note'],
  [
    /^(no\.?|#|序号|编号|s\/n|item|cut ?off|etd|etc|closing|截关.*|截单.*|开船.*|船期.*|班期.*|sailing.*|schedule|free ?time.*|免(?:箱|柜|用|堆).*|demurrage.*|agent|updated?|contact)/,
    'ignored',
  ],
];

const PRICE =
  /(freight|o\/f|\bof\b|rate|price|amount|运费|运价|海运费|价格|单价|报价|金额|费率|全包价|包干价|all ?in)/;

/**
 * What a column holds by its heading, which may stand in several rows, the lowest last; null where no word of it is known.
 */
export function guessMeaning(parts: readonly string[]): ColumnMeaning | null {
  const own = parts.findLast((part) => part !== '') ?? '';
  const whole = parts.filter((part) => part !== '').join(' ');
  return guessFrom(own, whole) ?? (whole === own ? null : guessFrom(whole, whole));
}

function guessFrom(own: string, whole: string): ColumnMeaning | null {
  const plain = plainText(own).toLowerCase();
  const role = roleOf(plain);
  if (role !== null) return meaning(role);
  const boxes = boxesWithin(plain);
  if (surchargeIn(whole, null) !== null && !/all ?in|全包|含/.test(whole.toLowerCase()))
    return meaning('surcharge', boxes);
  if (boxes.length > 0) return meaning('price', boxes);
  return PRICE.test(plain) ? meaning('price') : null;
}

/** Without what stands in brackets behind: `起运港（POL）`, `POL 起运港`, `Transit time (days)`. */
function roleOf(plain: string): ColumnRole | null {
  const bare = plain.replace(/[（(【[].*$/, '').trim();
  const bracket = /[（(【[]([^）)】\]]*)/.exec(plain)?.[1]?.trim() ?? '';
  const words = [
    plain,
    bare,
    ...plain.split(/\s*[/|\n]\s*|\s+(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\s+/),
    bracket,
  ];
  for (const word of words) {
    if (word === '') continue;
    const known = WORDS.find(([pattern]) => pattern.test(word));
    if (known) return known[1];
  }
  return null;
}
