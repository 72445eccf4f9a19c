/** The texts of what is supposed of the bills: rates of exchange, a discount, a delay. */
export const whatIf = {
  title: '假如……谁最划算',
  what: '只改一项，按已列账单逐行重算；班次、保险与其他价格不变。',
  kinds: {
    usd: '美元汇率',
    eur: '欧元汇率',
    fuel: '燃油价格',
    discount: '{{letter}} 干线运费折扣',
    delay: '{{letter}} 晚到',
  },
  fuelShares:
    '燃油占运费的份额（假定）：公路 {{road}} %、江运 {{river}} %、海运 {{sea}} %、航空 {{air}} %；铁路按运价表，不随油价。',
  choose: '改哪一项',
  percent: '{{value}} %',
  days: '{{value}} 天',
  now: '此时 {{letter}} 含时间成本最低：{{total}}',
  none: '在此范围内次序不变：{{letter}} 始终最低。',
  point: '到 {{at}} 为止 {{below}} 最低，再往上 {{above}} 最低',
  set: '移到 {{at}}',
  noComplete: '没有费用齐全的路线可比。',
} as const;
