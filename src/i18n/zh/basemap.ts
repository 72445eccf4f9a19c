/** Words for the tiles of one's own, drawn in the place of the bundled map. */
export const basemap = {
  intro:
    '地图默认画在自带底图上：不联网，不画任何国界省界。您也可以填一个瓦片地址（如天地图，用您自己的密钥），所有地图都会改画在它上面。',
  bundled: '正在使用：自带底图。',
  own: '正在使用：{{name}}。',
  reload_why: '为安全起见，页面打开时就定下可以连接哪些主机；请重新载入一次，新的瓦片主机才会被允许。',
  reload: '重新载入页面',
  not_kept: '此浏览器不保存数据，关闭页面后需要重新填写。',
  remove: '恢复自带底图',
  look: '看地图',
  form: '自选底图',
  addresses: '瓦片地址',
  addresses_hint:
    '一行一个，最多三个，下面一行叠在上面（如注记）。{z} {x} {y} 代入层级与列号、行号，{s} 子域，{tk} 密钥。须为 Web 墨卡托（EPSG:3857）瓦片。',
  key: '密钥',
  key_hint: '地址里有 {tk} 时填写；向地图服务商申请，只存在本机。',
  subdomains: '子域',
  subdomains_hint: '地址里有 {s} 时填写，如 0-7 或 a, b, c。',
  attribution: '署名',
  attribution_hint: '显示在地图上：服务商要求的署名，在中国公开使用还应写明审图号。',
  datum: '坐标系',
  datum_hint: '天地图是 CGCS2000，与 WGS-84 在此无异；高德、腾讯等是 GCJ-02。选错时线路会偏离底图三五百米。',
  wgs84: 'WGS-84 / CGCS2000',
  gcj02: 'GCJ-02（“火星坐标”）',
  use: '用作底图',
  fill_tianditu: '填入天地图地址',
  private: '设置只存在本机。瓦片主机会知道您看的是哪一块地图；货物与价格不会发给它。',
  review:
    '在中国公开展示的地图须经审核。自带底图不画国界，可减少风险，但不等于免审；公开使用请选有审图号的底图。',
  datum_note:
    '数据一律是 WGS-84。选 GCJ-02 时，只在落笔那一刻偏移，数据、导出与距离不变；邻国靠近中国的点也会随之偏移几百米。',
  faults: {
    no_address: '还没有地址，不知道去哪里取瓦片。请填写一个，或填入天地图地址。',
    too_many: '最多叠 {{most}} 层，再多会看不清也太慢。请删去几行。',
    no_url: '“{{address}}”不是网址。请填写以 https:// 开头的完整地址。',
    not_secure:
      '“{{address}}”不是 https，途中可被看到或改动，页面不会连接它。请改用 https；只有本机地址可用 http。',
    no_tile: '“{{address}}”缺少 {z}、{x} 或 {y}，每块瓦片会是同一张图。请把层级、列号、行号换成这三个记号。',
    unknown_token:
      '不认识花括号里的“{{token}}”，不知道该代入什么。请改用 {z} {x} {y} {s} {tk}，或直接写出它的值。',
    bad_key: '密钥“{{value}}”里有半个字符，多半是复制时被截断。请重新完整复制。',
    no_key: '地址里有 {tk}，却没有密钥，服务商会拒绝。请填写您的密钥。',
    no_subdomains: '地址里有 {s}，却没有子域可代入。请填写如 0-7，或把 {s} 换成固定的主机名。',
    bad_host:
      '“{{address}}”的主机名不能用于取图：只能含字母、数字、点和连字符，且不随 {z} {x} {y} {tk} 变化。',
    bad_subdomains: '读不懂子域“{{value}}”。请写成 0-7，或用逗号分开的名字，最多十个。',
    no_attribution: '没有署名。地图服务商都要求注明来源；请填写它的名称。',
  },
} as const;
