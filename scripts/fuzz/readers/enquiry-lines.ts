import { BLANK_ENQUIRY, type Enquiry } from '../../../src/contract/enquiry.ts';
import { enquiryOfLine } from '../../../src/enquiry/line/enquiry-of-line.ts';
import { readEnquiryLine } from '../../../src/enquiry/line/read-line.ts';
import { writeEnquiryLine } from '../../../src/enquiry/line/write-line.ts';
import { readEnquiry } from '../../../src/enquiry/read-enquiry.ts';
import type { BeijingDate } from '../../../src/units/instant.ts';
import { accepted, differs, type Reader } from '../reader.ts';
import { shippedNetwork } from './shipped-network.ts';

export const TODAY = '2026-11-30' as BeijingDate;
export const AS_OF = '2026-11-30T12:00';

export const LINES = [
  '重庆到新加坡，2个40HQ笔记本电脑，毛重9.5吨/箱，货值600万，12月7日货好',
  '2 x 40HQ laptops, value USD 850,000, Chongqing to Duisburg, ready 2026-12-07 18:00, within 25 days, insured',
  'POL: Chongqing POD: Singapore 1x20GP general cargo 18 t CNY 300k ETD next Monday, no air',
  '10台商品车 重庆→杜伊斯堡 总值120万元 后天发货 最迟1月20日到',
  '拼箱8方 电子产品 毛重2.5吨 货值60万元 重庆至林查班 避开海运',
  '询价：3×40GP 9类危险品 锂电池 重庆团结村中心站发往汉堡，货值200万，货好12/7下午6点',
  'Chonqing to Singapoer 1 x 40HQ laptops CNY 5000000',
];

/** An enquiry as it is pasted from a message. */
export function enquiryLines(): Reader {
  const network = shippedNetwork();
  const enquiryIn = (line: string): Enquiry => ({
    ...BLANK_ENQUIRY,
    ...enquiryOfLine(readEnquiryLine(network, line, TODAY)),
    asOf: AS_OF,
  });
  return {
    name: 'enquiry line',
    weight: 5,
    samples: LINES,
    words: [
      ...[
        '→',
        '到',
        ' to ',
        ' from ',
        '×',
        '40HQ',
        '20GP',
        'LCL',
        '拼箱',
        '台',
        '吨',
        ' kg',
        '万',
        'USD ',
        '货值',
        '总重',
        '净重',
      ],
      ...[
        '货好',
        'ready ',
        'deadline ',
        '后天',
        '3天后',
        '12/7',
        '25天内',
        '避开',
        'no ',
        '危险品',
        'class 9',
        'UN3480',
        '投保',
        '冷冻',
        '保税港',
      ],
    ],
    read(input) {
      const { parts } = readEnquiryLine(network, input, TODAY);
      const whole = differs('pieces', input, parts.map(({ text }) => text).join(''));
      const enquiry = enquiryIn(input);
      const asked = readEnquiry(network, enquiry);
      if (!asked.ok) return whole === null ? 'refused' : { silent: whole };
      const again = (language: 'zh' | 'en') => {
        const read = readEnquiry(network, enquiryIn(writeEnquiryLine(enquiry, language)));
        return read.ok ? read.value : read.issues;
      };
      return accepted(
        whole,
        differs('read back in Chinese', asked.value, again('zh')),
        differs('read back in English', asked.value, again('en')),
      );
    },
  };
}
