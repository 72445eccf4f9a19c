/** The user's figures as every view shows them: how many are in use, and what the last change moved. */
export const userFigures = {
  in_use: '自有数 {{count}}',
  label: '自有数',
  hint: '在用 {{count}} 个自有数，查看',
  effect: {
    title: '自有数的影响',
    moved: '动了 {{count}} 行：',
    line: '{{item}}（{{place}}）{{before}} → {{after}}，路线 {{letters}}',
    mine: '您的数',
    nothing: '没有一行变动：打开的这票货用不到这个数。',
    still: '其余 {{count}} 行分毫未动。',
    come: '新出现 {{count}} 条路线。',
    gone: '少了 {{count}} 条路线。',
    more: '另有 {{count}} 行',
    close: '关闭',
    undo: '撤销',
  },
} as const;
