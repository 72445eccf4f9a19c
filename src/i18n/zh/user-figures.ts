/** The user's figures as every view shows them: how many are in use, and what the last change moved. */
export const userFigures = {
  in_use_other: '自有数据 {{count}}',
  label: '自有数据',
  hint_other: '在用 {{count}} 项自有数据，查看',
  effect: {
    title: '自有数据的影响',
    moved_other: '动了 {{count}} 行：',
    line: '{{item}}（{{place}}）{{before}} → {{after}}，路线 {{letters}}',
    mine: '您的数值',
    nothing: '没有一行变动：打开的这票货用不到这个数值。',
    still_other: '其余 {{count}} 行分毫未动。',
    come_other: '新出现 {{count}} 条路线。',
    gone_other: '少了 {{count}} 条路线。',
    more_other: '另有 {{count}} 行',
    close: '关闭',
    undo: '撤销',
  },
} as const;
