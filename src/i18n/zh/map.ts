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
  tiles: {
    failed:
      '未能从 {{host}} 取得任何瓦片（{{reason}}），现显示自带底图。请在“数据”的“底图”中核对地址与密钥。',
    partial: '部分瓦片未能从 {{host}} 取得（{{reason}}），这些地方显示自带底图。',
    noAnswer: '没有应答，或对方不允许其他网页使用其瓦片',
  },
  roles: { origin: '起点', destination: '终点', transfer: '转运', border: '口岸' },
} as const;
