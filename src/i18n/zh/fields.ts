/** Names of the inputs of an enquiry, as the form labels them and messages name them. */
export const fields = {
  from: '起',
  to: '讫',
  commodity: '货物',
  equipment: '箱型',
  boxes: '箱数',
  grossTonnes: '毛重',
  valueCny: '货值',
  dangerousGoods: '危险品',
  ready: '好货',
  deadline: '期限',
  dayCostCny: '每日成本',
  latePenaltyCny: '迟到',
  maxLegs: '段数',
  avoid: '避开',
} as const;
