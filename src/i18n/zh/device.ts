/** What is stored on the device, other tabs, and a new edition of the page. */
export const device = {
  title: '本机保存与版本',
  stored: {
    enquiry: '上次的询价',
    policy: '政策情景与事实',
    scenarios: '我的情景',
    rates: '运价本',
    figures: '自有数据',
    basemap: '底图设置',
  },
  facts: '货物事实',
  aside: '本机保存的“{{what}}”出自别的版本或已损坏，当前版本读不了，没有采用，也没有覆盖。',
  asideParts_other: '本机保存的“{{what}}”有 {{count}} 项没有采用（{{parts}}），其余照用；原文另存在本机。',
  export: '导出原文',
  later: '稍后',
  discard: '删除原文',
  notKept:
    '浏览器没有存下“{{what}}”（隐私窗口、空间已满或存储已关闭）：现在照用，关闭页面后不再保留。请先导出备份。',
  close: '知道了',
  databaseBusy:
    '另一个标签页占用着本机数据库，本页先不等它：自有数据等它放开后再载入，现在的结果不含自有数据。关闭其他渝算标签页即可。',
  elsewhere: '另一个标签页更改了“{{what}}”，本页仍按更改前的计算。',
  adopt: '改用新的',
  stay: '先不改',
  newEdition: '新版本已备好。重新载入后启用；载入前本页一直用旧版的程序和数据。',
  openNewEdition: '重新载入',
  forget: {
    what: '最近的询价、情景与事实、我的情景、自有数据、运价本、底图、留存的原文、可撤销的步骤、各栏宽度、语言与主题，以及断网时用的整站副本。这些只在本机，从未发送。',
    all: '全部清除',
    sure: '以上内容全部删除，无法找回；要保留的请先导出。其他已打开的标签页在关闭前仍保有各自的内容。',
    failed: '没有删净：另一个标签页还占用着。请关闭渝算的其他标签页后再试。',
    confirm: '删除并重新载入',
    keep: '保留',
  },
} as const;
