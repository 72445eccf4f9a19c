import { describe, expect, it } from 'vitest';
import { dataTexts } from '../../src/i18n/data-texts.ts';
import { DICTIONARIES } from '../../src/i18n/dictionary.ts';
import { messages as enMessages } from '../../src/i18n/en/messages.ts';
import { exploreTexts } from '../../src/i18n/explore-texts.ts';
import { policyTexts } from '../../src/i18n/policy-texts.ts';
import { messages as zhMessages } from '../../src/i18n/zh/messages.ts';
import { deviceTexts } from '../../src/views/texts/device-texts.ts';

/** Words that no text of the page may use, each with the word of the trade in its place. */
const REPLACED: Readonly<Record<'zh' | 'en', readonly (readonly [RegExp, string])[]>> = {
  zh: [
    [/公海公联运/, '公—海—公联运'],
    [/图定铁路/, '中欧班列（全程时刻表）'],
    [/(?<!备)好货/, '货好时间'],
    [/讫/, '到'],
    [/劣于以上/, '未入选方案'],
    [/发票口径|综合口径/, '应付合计 / 含时间成本合计'],
    [/段数/, '最多换乘'],
    [/毛\/省/, '总减免 / 本文件新增减免'],
    [/本票无此环节/, '本票不涉及'],
    [/尚不能定/, '待补充信息'],
    [/收回(?!款)/, '撤销填写'],
    [/费用不晚于/, '最迟计费日'],
    [/\bmine\b|WAGON2|yusuan-designations/, '名称，不是代号'],
    [/自有数(?!据)|换成我的数(?!值)/, '自有数据 / 改用我的数值'],
    [/考一考|没对上|答不上来/, '自测 / 偏差超限 / 无法计算'],
    [/接运(?!价)|对端|走法/, '可承运 / 对方场站 / 路径'],
    [/（门点）/, '（上门）'],
    [/第\s?\d+\s?条(?!路|线|记)/, '第十四条'],
    [/^台湾|^香港|(?<!中国)(?:台湾|香港)(?=地区|省)/, '中国台湾、中国香港'],
  ],
  en: [
    [/\bno match for\b/i, 'beaten by'],
    [/\d\}\} tr\b|\d\}\} bo\b/, '0 transfers, 4 borders'],
    [/^Papers\b/, 'Documents'],
    [/All that is sought/i, 'If all requests to the State are granted'],
    [/The text read alone/i, 'Municipal text only'],
    [/cannot be told yet/i, 'need more information'],
    [/no such step here/i, 'Not part of this shipment'],
    [/^(?:Go on|Taper)$/, 'Assume extended, Phase out'],
    [/Last safe day of hand-over/i, 'Latest safe hand-over date'],
    [/^As billed$/, 'Before policy'],
    [/^(?:Less|In all)$/, 'Reduction, Total'],
    [/^Drugs$/, 'Pharmaceuticals'],
    [/^Steadiest$/, 'Most reliable'],
    [/^(?:Takes|Runs in)$/, 'Accepts, Operating month'],
  ],
};

/** Every text of a dictionary with its path. */
const texts = (branch: object, path: string): readonly string[] =>
  Object.entries(branch).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return [`${path}.${key}: ${value}`];
    return typeof value === 'object' && value !== null ? texts(value, `${path}.${key}`) : [];
  });

const ALL = {
  page: DICTIONARIES,
  messages: { zh: zhMessages, en: enMessages },
  explore: exploreTexts,
  policy: policyTexts,
  data: dataTexts,
  device: deviceTexts,
};

describe.each(['zh', 'en'] as const)('the texts of the page in %s', (language) => {
  const all = Object.entries(ALL).flatMap(([name, dictionaries]) => texts(dictionaries[language], name));

  it.each(REPLACED[language])('do not say %s, but %s', (word) => {
    const said = all.filter((line) => word.test(line.slice(line.indexOf(': ') + 2)));
    expect(said).toEqual([]);
  });
});
