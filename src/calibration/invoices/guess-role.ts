import { plainText } from '../../reading/plain-text.ts';
import type { InvoiceRole } from './invoice-column.ts';

/** Words of a heading by what the column under it holds; the first that is met counts. */
const WORDS: readonly (readonly [words: RegExp, role: InvoiceRole])[] = [
  [
    /^(actual |real )?(departure|departed|atd|etd|sailing)( date)?$|^(实际)?(离港|开船|发车|起飞|发运|启运|开航)(日期?|时间)?$/,
    'departed',
  ],
  [
    /^(actual |real )?(arrival|arrived|ata|eta)( date)?$|^(实际)?(到港|抵港|到达|抵达)(日期?|时间)?$/,
    'arrived',
  ],
  [
    /^(invoice|bill|inv)\.?( ?(no|number|nr|id|#)\.?)?$|^(发票|账单|帐单|对账单|结算单)(号码?|编号)?$|^(job|shipment|booking|业务|提单|运单|票)(.*)(no\.?|number|号码?|编号)$|^票号$/,
    'invoice',
  ],
  [
    /^(invoice |bill |shipment |service |charge )?date$|^(发票|账单|开票|结算|业务|费用|计费|装运)?日期$/,
    'date',
  ],
  [
    /^(from|pol|origin|port of loading|place of receipt|por|起运(港|地|站)?|始发(港|站|地)?|装(货|运|船)港|发站|启运港|起点)$/,
    'from',
  ],
  [
    /^(to|pod|destination|dest\.?|port of discharge|place of delivery|del|目的(港|地|站)?|卸(货|船)?港|到站|抵达港|终点|交货地)$/,
    'to',
  ],
  [/^(via|transhipment( port)?|gateway|border|经由|中转(港|站)?|口岸|出境口岸|转运港)$/, 'via'],
  [/^(mode|transport mode|transport|运输方式|方式|运输模式)$/, 'mode'],
  [/^(carrier|shipping line|line|operator|airline|船公司|船司|承运人|航空公司|班列公司|运营商)$/, 'carrier'],
  [/^(container|box|equipment|ctnr|cntr)( ?(type|size))?$|^(箱型|柜型|箱种|柜种|尺寸)$/, 'equipment'],
  [
    /^(qty|quantity|boxes|containers|units|no\.? of (boxes|containers)|箱量|柜量|箱数|柜数|数量|件数)$/,
    'quantity',
  ],
  [/^(gross )?weight|^gw$|^kgs?$|毛重|重量|计费重/, 'weight'],
  [/^(volume|cbm|m3|m³|体积|方数)/, 'volume'],
  [
    /^(item|charge|charge (name|item|description|code|type)|description|fee|fee (name|type)|cost item|费目|费用(名称|项目|类型|科目)?|项目|收费项目|科目|品名)$/,
    'item',
  ],
  [/^(unit price|rate|price|单价|费率)$/, 'unit_price'],
  [
    /^(amount|total|total amount|invoiced?|invoice(d)? amount|sum|billed|cost|金额|合计|总额|总价|总金额|应付(金额)?|实付(金额)?|费用金额|发票金额|价税合计)$/,
    'amount',
  ],
  [/^(currency|cur\.?|ccy|币种|货币|币别)$/, 'currency'],
  [/^(route|route id|线路|路线|路线编号)$/, 'route'],
  [
    /^(no\.?|#|序号|编号|s\/n|remarks?|notes?|comments?|备注|说明|customer|client|客户|supplier|vendor|供应商|payer|due( date)?|付款.*|税率|税额|vat|tax|exchange rate|汇率)$/,
    'ignored',
  ],
];

/** What a column holds by its heading, with what stands in brackets behind it or without; null where no word is known. */
export function guessRole(heading: string): InvoiceRole | null {
  const plain = plainText(heading).toLowerCase();
  const bare = plain.replace(/[（(【[].*$/, '').trim();
  // In both languages: 起运港 POL, Amount/金额.
  const parts = plain.split(/\s*[/|\n]\s*|\s+(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\s+/);
  for (const word of [plain, bare, ...parts]) {
    const known = word === '' ? undefined : WORDS.find(([pattern]) => pattern.test(word));
    if (known) return known[1];
  }
  return null;
}
