import type { CalibrationIssueCode } from '../../calibration/calibration-issue.ts';
import { defineTexts } from '../text-engine.ts';

type Messages = Readonly<Record<CalibrationIssueCode, string>>;

const zh: Messages = {
  K01: '{{file}} 中没有找到账单表：没有一行写明金额及至少另两列的名称（如日期、起运地、目的地）。请补上表头，或选用另一张表。',
  K02: '没有一列被读作 {{role}}，缺了它无法核对账单。请在下方为它选一列。',
  K03: '{{a}} 列和 {{b}} 列都被读作 {{role}}，不知用哪一列。请把其中一列改为其他含义或不读。',
  K04: '列“{{x}}”未被读取。若其中有用，请为它选定含义。',
  K05: '{{file}} 不是修正系数文件。请用 calibrate check --out 生成。',
  K06: '修正系数学自 {{a}}，现用的数据是 {{b}}。请用账单重新校准。',
  K07: '{{file}} 中没有可以学习的金额。请看各行说明，选定路线或改正后再试。',
  K10: '金额“{{x}}”读不出来。请写成数字，可带币种，如 USD 1,250。',
  K11: '金额“{{x}}”不大于零。红字与冲销请先与原账单合并。',
  K12: '金额“{{x}}”没有币种。请写在单元格、表头或币种列中，或为整张表选定。',
  K13: '不支持币种“{{x}}”，可用 CNY、USD、EUR。请换算后填写。',
  K14: '日期“{{x}}”读不出来。请写成 2026-11-30。',
  K15: '“{{x}}”可读作 {{a}} 或 {{b}}。请写清楚。',
  K16: '{{role}} 空着，缺了它这一行无法核对。请补上。',
  K17: '“{{x}}”读不出重量或体积。请写成大于零的数字。',
  K18: '运输方式“{{x}}”不认识。请写铁路、海运、江运、公路、空运或其联运。',
  K19: '箱型“{{x}}”不认识或不止一种。请写成 20GP、40HQ 等，一行一种。',
  K20: '箱量“{{x}}”不是正整数。请改正。',
  K21: '不认识费目“{{x}}”，这一行不用于学习。请改写，如海运费、THC、报关费、全包价。',
  K22: '“{{x}}”不止一个地点。账单一行只能有一个。',
  K23: '到达日 {{d2}} 早于离开日 {{d1}}。请改正其一。',
  K24: '这一行没有金额，不读作账单：{{x}}',
  K25: '与第 {{row}} 行完全相同，不重复计算。若确是两笔，请写不同的发票号。',
  K30: '有 {{n}} 条路线都符合，金额各不相同，不作猜测。请选定路线，或补上运输方式、经由、承运人。',
  K31: '模型在这一天没有符合的路线：{{from}} 至 {{to}}。请检查地点、运输方式和经由。',
  K32: '符合的路线上没有费目“{{x}}”或没有它的价格，无从核对。',
  K33: '实付 {{paid}} 元与模型 {{modelled}} 元相差四倍以上，不用于学习。请检查币种、箱量和费目。',
  K34: '同一票已有分项，总额“{{x}}”不再用于学习。',
  K35: '缺少 {{x}} 在 {{d}} 的汇率，这一行不用于学习。',
};

const en: Messages = {
  K01: 'No table of invoices in {{file}}: no row names the amount and at least two other columns (such as date, origin, destination). Add a header, or choose another sheet.',
  K02: 'No column is read as {{role}}, and no invoice can be checked without it. Choose one below.',
  K03: 'Columns {{a}} and {{b}} are both read as {{role}}. Make one of them something else, or not read.',
  K04: 'Column "{{x}}" is not read. If it matters, say what it holds.',
  K05: '{{file}} is no file of correction factors. Make one with calibrate check --out.',
  K06: 'The factors were learned on {{a}}, the data in use are {{b}}. Calibrate again with the invoices.',
  K07: 'There is no amount in {{file}} that anything can be learned from. See what is said of each row, choose routes or correct them, and try again.',
  K10: 'The amount "{{x}}" cannot be read. Write a figure, with its currency if you like: USD 1,250.',
  K11: 'The amount "{{x}}" is not above zero. Net credit notes against their invoices first.',
  K12: 'The amount "{{x}}" has no currency. Write it in the cell, the heading or a column of its own, or choose one for the whole table.',
  K13: 'Currency "{{x}}" is not supported; CNY, USD and EUR are. Convert it first.',
  K14: 'The date "{{x}}" cannot be read. Write 2026-11-30.',
  K15: '"{{x}}" may be {{a}} or {{b}}. Write it out.',
  K16: '{{role}} is empty, and the row cannot be checked without it. Fill it in.',
  K17: '"{{x}}" is no mass or volume. Write a figure above zero.',
  K18: 'Mode "{{x}}" is not known. Write rail, sea, river, road, air or several of them.',
  K19: 'Kind of box "{{x}}" is not known, or is several. Write 20GP, 40HQ and so on, one a row.',
  K20: 'Quantity "{{x}}" is no whole number above zero. Correct it.',
  K21: 'Item "{{x}}" is not known, so the row is not learned from. Write it otherwise: ocean freight, THC, customs clearance, all-in.',
  K22: '"{{x}}" is more than one place. A row of an invoice has one.',
  K23: 'It arrived on {{d2}}, before it departed on {{d1}}. Correct one of them.',
  K24: 'A row without an amount, not read as an invoice: {{x}}',
  K25: 'The same as row {{row}}, and counted once. If there were two, give them different invoice numbers.',
  K30: '{{n}} routes fit and bill different amounts; none is guessed. Choose the route, or add mode, via or carrier.',
  K31: 'The model has no route that fits on that day: {{from}} to {{to}}. Check places, mode and via.',
  K32: 'The routes that fit have no item "{{x}}", or no price for it: there is nothing to hold it against.',
  K33: 'Paid {{paid}} and modelled {{modelled}} CNY are more than four times apart, so the row is not learned from. Check currency, quantity and item.',
  K34: 'The bill has its items, so its total "{{x}}" is not learned from as well.',
  K35: 'No exchange rate of {{x}} on {{d}}, so the row is not learned from.',
};

/** What is said of tables of invoices, by code. */
export const calibrationMessages = { zh, en };

/** Part of what a page or command line says once it loads this. */
defineTexts('calibrationIssues', calibrationMessages);
