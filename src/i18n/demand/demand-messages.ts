import type { DemandIssueCode } from '../../demand/demand-issue.ts';
import { defineTexts } from '../text-engine.ts';

type Messages = Readonly<Record<DemandIssueCode, string>>;

const zh: Messages = {
  D01: '缺少列 {{column}}。货流表须有它才能读入；请在表头补上，各列见 docs/demand.md。',
  D02: '列 {{column}} 不属于货流表，未被读取。若是列名拼写有误，请改正。',
  D03: '{{file}} 中没有货流：至少要有表头和一行。请补上，或选用另一个文件。',
  D04: '货流有 {{rows}} 条，此处最多读 {{most}} 条，故一条也没有读入。请拆分或合并；命令行可读一百万条。',
  D05: '本行有 {{cells}} 个单元格，表头有 {{columns}} 列，无法对应。含逗号的文字请用双引号括起。',
  D06: '从第 {{line}} 行起引号不配对，其后的内容无法分列。请补上引号，文字中的引号写成两个。',
  D07: '工作簿 {{file}} 打不开，可能已损坏。请在表格软件中重新保存，或另存为 CSV。',
  D08: '工作簿 {{file}} 解开后有 {{megabytes}} MB，最多读 {{most}} MB，故未读取。请删去多余的表，或另存为 CSV。',
  D09: '{{file}} 是旧式（.xls）或加了密码的工作簿，读不了。请不加密码另存为 .xlsx 或 CSV。',
  D10: '{{file}} 是 Parquet 文件，只有命令行能读。请用命令行，或另存为 CSV 或 .xlsx。',
  D11: 'Parquet 文件 {{file}} 读不出来，可能不完整。请重新生成，或改用 CSV。',
  D12: '{{column}} 不能为空，否则无法指称这一行。请填写。',
  D13: '每年箱数“{{x}}”不大于零，没有可运的货。请改正，或删去此行。',
  D14: '“{{x}}”超过 {{column}} 的上限 {{most}}。请核对数值与单位。',
  D15: '没有方向“{{x}}”。可填：{{choices}}（或 进口、出口、内贸）。',
  D16: '“{{x}}”不是重庆的区县，没有相近的名称。请填区县名称或六位代码（如 CN500112），不清楚则留空。',
  D17: '编号“{{x}}”已在第 {{line}} 行出现，两条货流无法区分，未采用本行。请改编号，或删去一行。',
  D18: '方向是 {{x}}，起点却在 {{from}}、终点在 {{to}}。进口止于中国境内，出口起于中国境内，内贸两端都在境内；请改正其一。',
  D19: '没有月份分布“{{x}}”。可填：{{choices}}，或以空格隔开的十二个份额。',
  D20: '月份分布“{{x}}”有 {{count}} 个份额，合计 {{sum}}；应为十二个不小于零的数，合计为 1。请改正。',
  D21: '{{rows}} 行中有 {{n}} 行被拒绝，没有计入。其余照用。',
  D22: '{{file}} 是示例数据，不是实际运量的记录；结果只供演示。',
  D23: '“{{x}}”不是重庆的区县。是否为 {{a}}？不清楚则留空。',
  D24: '另有 {{n}} 个问题未列出。请先改正已列出的。',
  D25: '缺少列 {{column}}，却有一列名为“{{x}}”，可能拼写有误。请改正列名。',
  D26: '列 {{column}} 出现了不止一次，不知读哪一列。请只留一列。',
  D27: '没有通道“{{x}}”。可填：{{choices}}；不清楚则留空。',
  D28: '设备空间已满，本次计算所建的路径库（{{megabytes}} MB）未能保存，下次须重建。请腾出空间，或在数据页清除已存内容。',
  D29: '浏览器不保存内容（如无痕窗口），本次计算所建的路径库（{{megabytes}} MB）下次须重建。结果不受影响。',
};

const en: Messages = {
  D01: 'Column {{column}} is missing, and no flow can be read without it. Add it to the header; docs/demand.md lists the columns.',
  D02: 'Column {{column}} is none of a demand table and was not read. Correct it if it is a misspelling.',
  D03: 'There is no flow in {{file}}: a header and one row are the least. Add them, or choose another file.',
  D04: 'There are {{rows}} flows and at most {{most}} are read here, so none was. Split or merge them; the command line reads a million.',
  D05: 'Cells in the row: {{cells}}, in the header: {{columns}}, so they do not match. Put text that holds commas in double quotes.',
  D06: 'Quotation marks do not pair up from line {{line}} on, so what follows cannot be split. Close the quotation; double a mark inside text.',
  D07: 'The workbook {{file}} cannot be opened and may be damaged. Save it anew in the spreadsheet program, or as CSV.',
  D08: 'The workbook {{file}} unpacks to {{megabytes}} MB, and at most {{most}} MB are read, so nothing of it was. Remove other sheets, or save it as CSV.',
  D09: '{{file}} is a workbook of the old form (.xls) or locked by a password. Save it without one, as .xlsx or CSV.',
  D10: '{{file}} is a Parquet file, which the command line alone reads. Use that, or save it as CSV or .xlsx.',
  D11: 'The Parquet file {{file}} cannot be read and may be incomplete. Write it anew, or use CSV.',
  D12: '{{column}} is empty, so the row has no name to be called by. Fill it in.',
  D13: '"{{x}}" boxes a year is not more than none, so there is nothing to carry. Correct it, or remove the row.',
  D14: '"{{x}}" is above {{most}}, the most that {{column}} may be. Check the figure and its unit.',
  D15: 'There is no direction "{{x}}". Write one of: {{choices}}.',
  D16: '"{{x}}" is no district of Chongqing, nor named like one. Write its name or code (as CN500112), or leave it empty where it is not known.',
  D17: 'The id "{{x}}" already stands in row {{line}}; the two flows could not be told apart, and this row is not taken. Rename or remove one.',
  D18: 'The direction is {{x}}, but the flow goes from {{from}} to {{to}}. An import ends in China, an export begins there, and domestic goods do both; correct one of them.',
  D19: 'There is no month profile "{{x}}". Write one of: {{choices}}; or twelve shares divided by spaces.',
  D20: 'The month profile "{{x}}" has {{count}} shares with a sum of {{sum}}. Write twelve that are not negative, with a sum of 1.',
  D21: 'Of {{rows}} rows {{n}} were refused and are not counted; the others are taken.',
  D22: '{{file}} is sample data, no record of what was carried. Use its results to show how things work.',
  D23: '"{{x}}" is no district of Chongqing. Did you mean {{a}}? Leave it empty where it is not known.',
  D24: 'Issues not listed: {{n}} more. Mend those listed first.',
  D25: 'Column {{column}} is missing, and one is called "{{x}}", which may be a misspelling. Correct its name.',
  D26: 'Column {{column}} stands more than once, so it is not clear which to read. Leave one of them.',
  D27: 'There is no corridor "{{x}}". Write one of: {{choices}}; or leave it empty where it is not known.',
  D28: 'The device is full: the bank of ways that this run built ({{megabytes}} MB) is not kept and is built again next time. Make room, or clear what is stored on the Data page.',
  D29: 'The browser keeps nothing, as in a private window: the bank of ways that this run built ({{megabytes}} MB) is built again next time. The result stands.',
};

export const demandMessages = { zh, en };

/** What is wrong with a demand table, for whoever brings one. */
defineTexts('demandIssues', demandMessages);
