/** Names of the field's own things, used by every view. */
export const words = {
  /** Parcels that are no boxes, which have no code that the trade knows them by. */
  loads: { CAR: '商品车', WAGON: '铁路整车', LCL: '拼箱' },
  loadsCounted: {
    CAR_other: '{{count, number}} 辆商品车',
    WAGON_other: '{{count, number}} 车皮整车',
    LCL_other: '拼箱',
  },
  modes: { rail: '铁路', sea: '海运', river: '内河', road: '公路', air: '航空' },
  modeLetters: { rail: '铁', sea: '海', river: '江', road: '公', air: '空' },
  kindLetters: {
    place: '城',
    border_crossing: '口',
    inland_depot: '场',
    overseas_hub: '仓',
    chokepoint: '峡',
    country: '国',
    strait: '峡',
    canal: '运',
    lock: '闸',
    border: '界',
    service: '班',
  },
  kinds: {
    place: '城市',
    rail_yard: '铁路场站',
    river_port: '内河港',
    sea_port: '海港',
    airport: '机场',
    border_crossing: '边境口岸',
    inland_depot: '内陆场站',
    overseas_hub: '境外枢纽',
    chokepoint: '通航要道',
  },
  grades: {
    A: '官方或自有运价',
    B: '运营方或媒体公布',
    C: '模型估算',
    D: '占位假设',
  },
  stages: {
    load: '载入数据',
    price: '计价',
    search: '搜索路线',
    simulate: '模拟时间',
    describe: '整理结果',
  },
} as const;
