/** What routes cross, what to heed there, and what can be avoided. */
export const crossings = {
  topics: { sanction: '制裁', export_control: '出口管制', war_risk: '战争风险' },
  of: '：',
  and: '、',
  crosses: '经过：{{places}}。',
  flights: '航班飞越哪些国家和地区未知。',
  inForce: '有效',
  since: '{{from}} 起',
  until: '至 {{to}}',
  span: '{{from}} 至 {{to}}',
  always: '一直',
  matches: '{{count}} 项可避开',
  none: '没有这样的方式、国家/地区、海峡、口岸、地点或班次。',
  groups: {
    modes: '运输方式',
    countries: '国家和地区',
    straits: '海峡、运河与船闸',
    borders: '边界与口岸',
    places: '城市与场站',
    services: '本次结果中的班次',
  },
} as const;
