/** What becomes of files of figures and scenarios that a person brings, for the views that take them. */
export const ownFiles = {
  figures_no_file: '这不是自有数据的文件。请导入本页导出的 JSON，或照模板填的 CSV。',
  figures_schema: '文件格式 {{schema}} 不识，本页能读 {{known}}。请用新版导出。',
  figures_cell: '第 {{row}} 行 {{column}} 列空着，看不出是哪个数值、改成多少。请照模板填写；一行都未导入。',
  figures_columns: '缺少列 {{columns}}。请照模板补上表头；一行都未导入。',
  figures_quotes: '从第 {{line}} 行起引号不配对，无法分列。含逗号的文字请用双引号括起。',
  figures_twice: '第 {{row}} 行又给出 {{key}} 的 {{field}}，第 {{first}} 行已有。请只留一行；一行都未导入。',
  figures_left_out_other: '文件中有 {{n}} 行略去未导入（第 {{rows}} 行）。可用“撤销”退回导入前。',
  scenario_left_out_other: '已采用 {{file}}，其中 {{n}} 项不成立，略去：{{parts}}。可用“撤销”退回。',
  scenario_none: '{{file}} 里没有一项能在现有措施上成立。请另选文件。',
  figures_more: '另有 {{n}} 处类似的问题。',
  figures_unread: '没有读取的列：{{columns}}。',
  figures_too_many: '文件超过 {{n}} 行。请分成几个文件导入。',
  figures_taken_over: '另一个标签页给出的自有数据已并入，两边的都在用。',
  figures_empty: '文件里没有填好的行：value 一列都空着。',
} as const;
