import type { Network } from '../../network/network.ts';
import { meaningOf } from '../avoid-words.ts';
import { type Claims, set, setting, unread } from './claims.ts';
import { MONEY_BEFORE, MONEY_BEHIND } from './line-money.ts';

/** A mobile number, but for an amount that has as many digits. */
const MOBILE = new RegExp(
  String.raw`(?:(?:电话|手机|微信号?|tel\.?|phone|wechat|whatsapp|mob\.?)\s*[:：]?\s*)?(?<!\d|${MONEY_BEFORE})(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d|${MONEY_BEHIND})`,
  'i',
);

/** Figures that are no part of an enquiry: telephone numbers, addresses, dimensions, pieces. */
export function claimAsides(claims: Claims): void {
  claims.each(/https?:\/\/\S+|[\w.+-]+@[\w-]+\.[\w.]+/i, () => unread('contact'));
  claims.each(MOBILE, () => unread('contact'));
  claims.each(/(?:电话|手机|微信号?|tel\.?|phone|wechat|whatsapp|mob\.?)\s*[:：]?\s*\+?[\w-]{5,20}/i, () =>
    unread('contact'),
  );
  claims.each(
    /(?<!\d|\d\.)\d+(?:\.\d+)?\s*(?:cm|mm|m)?\s*[x×*]\s*\d+(?:\.\d+)?\s*(?:cm|mm|m)?\s*[x×*]\s*\d+(?:\.\d+)?\s*(?:cm|mm|米|厘米|m)?(?![\da-z])/i,
    () => unread('no_field'),
  );
  claims.each(
    /(?<!\d|\d[.,])\d[\d,]*\s*(?:件|托盘?|卡板|板|纸箱|包|袋|桶|卷|pcs|pieces?|ctns?|cartons?|pallets?|plts?|pkgs?|packages?|bags?|drums?|rolls?|units of)(?![a-z柜])/i,
    () => unread('no_field'),
  );
}

const AVOID =
  /(?:不走|不经过?|不要走|别走|避开|绕开|不过)\s*|(?<![a-z])(?:avoid(?:ing)?|not (?:via|through)|keep out of)\s+(?:the )?/giu;

/** What the routes are to keep out of, where it is known by a word that the form takes. */
export function claimAvoided(claims: Claims, network: Network): void {
  const said = new Set<string>();
  for (const match of [...claims.free.matchAll(AVOID)]) {
    const start = match.index + match[0].length;
    const [words = ''] =
      /^(?:\p{Script=Han}{2,12}|[\p{L}'-]+(?: [\p{L}'-]+){0,3})/u.exec(claims.free.slice(start)) ?? [];
    for (let length = words.length; length >= 2; length--) {
      const word = words.slice(0, length).trim();
      if (/[\p{Script=Latin}]$/u.test(word) && /^\p{Script=Latin}/u.test(words.slice(length))) continue;
      if (meaningOf(network, word).length === 0) continue;
      const meaning = said.has(word) ? unread('said_twice') : setting(set('avoid', word));
      claims.take(match.index, start + length, meaning);
      said.add(word);
      break;
    }
  }
}

/** Modes and services that are wished for, and terms of delivery: understood, with no place in the form. */
export function claimWishes(claims: Claims): void {
  claims.each(
    /(?:走|用|要|做)?(?:中欧班列|西部陆海新通道|铁海联运|江海联运|公海联运|海铁联运|班列|铁路|海运|空运|陆运|汽运|卡航|卡车|公路|江运|水运|快船)(?:运输|方式)?|(?<![a-z])(?:by|via)?\s*(?:rail|sea|ocean|air|truck|road|barge|train)(?: ?freight|ways?)?(?![a-z-])|(?<![a-z])airfreight(?![a-z])/i,
    () => unread('way'),
  );
  claims.each(/(?<![a-z])(?:EXW|FCA|FAS|FOB|CFR|CNF|C&F|CIF|CPT|CIP|DAP|DPU|DAT|DDP|DDU|FCL)(?![a-z])/i, () =>
    unread('no_field'),
  );
  claims.each(
    /门到门|门到港|港到港|港到门|站到站|双清包税|双清|包税|(?<![a-z])door[- ]to[- ](?:door|port)|port[- ]to[- ](?:door|port)/i,
    () => unread('no_field'),
  );
}

const WORDS = [
  '出发|起运|出口|进口|你好|您好|哈喽|问下|问一下|想问|各位|老板|亲|请问|请|麻烦|帮忙|帮我|帮|一下|报个?价|询价|询个?价|询盘|查询|报下|看看|多少钱|什么价|价格|谢谢|多谢|加急|特急|紧急|在线等|我们?有|我司|现有|需要|需|客户|有个?|一批|一票|货物?|运费|费用|怎么走',
  '品名|品类|货名|货物名称|名称|商品|柜型柜量|柜型|柜量|箱型箱量|箱型|箱量|箱量|数量|重量|毛重|体积|货值|价值|时效|要求|备注|路线|航线|线路|每柜|每箱|单柜|整柜|左右|大概|大约|约|共|合计|总共|总',
  String.raw`(?<!\p{Script=Han})(?:从|由|自|到|至|去|往|发往|运往|运到|发|运|出|的|了|吗|呢|和|与|及|或|在|是|为|要|想|等|起|含|走|装|急|货)(?!\p{Script=Han})`,
  "(?<![a-z'])(?:hi|hello|dear(?: all| sir| team)?|please|pls|kindly|can you|could you|quote|quotation|rate|rates|price|enquiry|inquiry|rfq|urgent|asap|thanks?|thank you|regards|best regards|we have|we need|i need|need|have|shipment|shipping|ship|cargo|goods|commodity|product|description|qty|quantity|equipment|container type|weight|gross|volume|value|ready|deadline|transit|from|to|of|for|with|and|the|a|an|in|at|on|by|is|are|per|box|container|containers|each|total|us|me|about|approx|pol|pod|origin|destination|all|standard|loaded|full)(?![a-z'])",
].join('|');

/** What says nothing of its own. */
export function claimWords(claims: Claims): void {
  claims.each(new RegExp(`(?:${WORDS})`, 'iu'), () => ({ kind: 'words' }));
}
