/** The map panel and its twin list. */
export const map = {
  name: '路线地图',
  zoomIn: '放大',
  zoomOut: '缩小',
  credits: '底图来源',
  hide: '隐藏地图',
  show: '显示地图',
  inView: '视图内列表 {{count}}',
  listName: '视图内的场站',
  lead: '{{letter}} 高亮',
  whole: '全程',
  loading: '正在载入地图',
  roles: { origin: '起点', destination: '终点', transfer: '转运', border: '口岸' },
} as const;
