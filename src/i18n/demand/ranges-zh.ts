/** What is said of the ranges of a run: within what the headline lies, and how far each input moves it. */
export const likely = {
  range: '（{{low}} 至 {{high}}）',
  within: '；{{low}} 至 {{high}}',
  note: '括号内为80%区间：各项价格与排放强度在各自公布或估计的上下限内抽取 {{draws, number}} 次，基准与情景同用一次抽取，货主每次重新选路。同一价格对所有货流同高同低，任两项价格的相关系数取0.3；措施的数值、选路参数、时间和货量不变。',
  title: '要点与80%区间',
  figure: '要点',
  value: '结果',
  low: '第10百分位',
  high: '第90百分位',
  figures: {
    invoice: '账单变动 ¥',
    generalised: '综合成本变动 ¥',
    teuShifted: '改走 TEU',
    outlay: '支出 ¥',
    co2eKg: 'CO₂e变动 t',
  },
} as const;

export const ranges = {
  title: '结果随各项输入的变动',
  hint: '每次只动一项，取其可信范围的低端与高端，其余不变，货主重新选路：各类价格与排放强度取数据表的上下限，时间的代价减半与加倍，措施的数值取其规则文件的上下限，选路参数取文献范围并重新拟合走廊常数。路线仍为本次运算找出的路线；货量、时间、班期和另成一张网络的杠杆不动。竖线为所列结果。',
  ofAll: '以下为全部月份合计。',
  ask: '计算各项变动',
  parameter: '输入',
  low: '低',
  high: '高',
  pricing_other: '措施的数值还有 {{count, number}} 项在计算……',
  unpriced_other:
    '措施的数值有 {{count, number}} 项未能计价，不在图表中：其后又算过别的情景。重新计算后即有。',
  others_other: '图中为影响最大的 {{count, number}} 项，其余见表。',
  still_other: '另有 {{count, number}} 项不改变这一数值。',
  tableFile: '存 CSV',
  pictureFile: '存图',
  atLow: '取低端',
  atHigh: '取高端',
  inputs: {
    prices: '价格：{{charge}}',
    emissions: '排放强度：{{mode}}',
    terminal: '场站作业',
    time: '时间的代价（资金、损耗、不准时）',
  },
  figures: { invoice: 'Δ账单', teuShifted: '改走 TEU', outlay: '支出', co2eKg: 'ΔCO₂e t' },
  parameters: {
    elasticity: '自身费用弹性',
    dissimilarity: '走廊之间的尺度',
    overlap: '重叠路段的权重',
    rule: '选路规则',
  },
  rules: { this: '所选', other: '另一种' },
  ends: { low: '低端', high: '高端' },
} as const;
