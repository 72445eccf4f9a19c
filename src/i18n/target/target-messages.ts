import type { TargetIssueCode } from '../../matrix/target/target-issue.ts';
import { defineTexts } from '../text-engine.ts';

type Messages = Readonly<Record<TargetIssueCode, string>>;

const zh: Messages = {
  T01: '{{x}}“{{value}}”不是可用的数字，应在 {{expected}} 之间。请改正。',
  T02: '没有通道“{{value}}”。可写：{{known}}，多个用逗号隔开。',
  T03: '{{value}} 既要移出又要移入。请从一边去掉。',
  T04: '需求表里没有货流“{{value}}”。最接近的是 {{nearest}}。',
  T05: '改动“{{value}}”读不懂。请写作 措施、措施.参数=到 或 措施.参数=从..到，例如 a14.port_fee_guidance.handling_cut=0..0.5。',
  T06: '措施库里没有“{{value}}”。最接近的是 {{nearest}}。',
  T07: '参数“{{value}}”不是单一的数字，不能在一段范围里取值。分情形的参数请写明情形，如 a14.container_toll.reading.other。',
  T08: '{{x}} 不能取 {{value}}，限于 {{least}} 至 {{most}}。',
  T09: '请二者选一：移动多少标准箱、从哪里、到哪里；或保住哪条通道的货。',
  T10: '同时试 {{n}} 项改动太多，至多 {{most}} 项。请去掉一些。',
  T11: '措施库里没有可以试的常用改动。请自己写明改动。',
  T12: '{{x}} 在这些月份里不改变任何货流的价格（已失效，或与这些货物无关），不起作用。',
  T13: '{{x}} 不能改到底，没有试它。原因见下一条；把范围缩小后再试。',
  T14: '{{x}} 写了两次。请去掉一个。',
  T15: '{{x}} 在该情景里已经打开，没有可改的。请去掉，或换一个情景作起点。',
};

const en: Messages = {
  T01: '{{x}} "{{value}}" is no number that can be used; it has to lie within {{expected}}. Correct it.',
  T02: 'There is no corridor "{{value}}". Write one or several of: {{known}}, divided by commas.',
  T03: '{{value}} is to be left and taken at once. Leave it out on one side.',
  T04: 'The demand has no flow "{{value}}". Nearest: {{nearest}}.',
  T05: 'The change "{{value}}" cannot be read. Write measure, measure.parameter=TO or measure.parameter=FROM..TO, as in a14.port_fee_guidance.handling_cut=0..0.5.',
  T06: 'The library has no "{{value}}". Nearest: {{nearest}}.',
  T07: 'The parameter "{{value}}" is not one number, so that it has no span to be sought in. Of a parameter with cases name one, as in a14.container_toll.reading.other.',
  T08: '{{x}} cannot be {{value}}; its limits are {{least}} and {{most}}.',
  T09: 'Ask for one of two: how many TEU to move, from where and to where; or a corridor whose traffic is to be kept.',
  T10: '{{n}} changes at once are too many; at most {{most}}. Leave some out.',
  T11: 'The library has none of the usual changes. Name the changes that may be made.',
  T12: '{{x}} moves no price of any flow in these months (it has ended, or is not for these goods), and has no effect.',
  T13: '{{x}} cannot be made in full and was not tried. The next line says why; narrow its span and try again.',
  T14: '{{x}} is named twice. Leave one out.',
  T15: '{{x}} is on in the scenario already; there is nothing to change. Leave it out, or start from another scenario.',
};

export const targetMessages = { zh, en };

/** Read wherever an issue is written, once this module is loaded. */
defineTexts('targetIssues', targetMessages);
