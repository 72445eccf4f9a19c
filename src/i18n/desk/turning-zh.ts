/** 使次序翻转的最小改动。 */
export const turning = {
  title: '最小改动：{{loser}} 胜过 {{winner}}',
  rule: '单改一项，或两项按同一幅度改，幅度进到 0.1 %，至多 50 %；只列重算后确能翻转的，小的在前。',
  run: '试算',
  running: '正在重算第 {{done}}/{{total}} 项…',
  stop: '停止',
  none: '幅度在 50 % 以内，单改或同改两项都不能使 {{loser}} 胜出。',
  levers: {
    freight: '{{loser}} 干线运费减 {{percent}} %',
    rival_freight: '{{winner}} 干线运费加 {{percent}} %',
    day_cost_more: '一天的成本加 {{percent}} %，到 {{amount}}',
    day_cost_less: '一天的成本减 {{percent}} %，到 {{amount}}',
  },
  and: '，同时',
  apply: '照此重算',
  applyName: '照此重算：{{move}}',
  note: '试算：{{move}}',
} as const;
