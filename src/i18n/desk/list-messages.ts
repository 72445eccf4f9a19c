import type { ListIssueCode } from '../../enquiry/list/list-issue.ts';
import { defineTexts } from '../text-engine.ts';

type Messages = Readonly<Record<ListIssueCode, string>>;

const zh: Messages = {
  L01: '{{file}} 中没有询价。请写成一行一票，或带表头的表格（起运地、目的地、箱型、品名、货值……）。',
  L02: '询价有 {{rows}} 票，一次最多答 {{most}} 票，故一票也没有读入。请分几次询价。',
  L03: '{{file}} 打不开，可能已损坏。请在表格程序中另存为 XLSX 或 CSV。',
  L04: '{{file}} 是 2007 年前的格式或有密码。请去掉密码，另存为 XLSX 或 CSV。',
  L05: '{{file}} 解开后有 {{megabytes}} MB，最多读 {{most}} MB，故未读取。请删去图片与多余的表。',
  L06: '列“{{x}}”没读懂，未读取。若它是询价的一项，请改表头。',
  L07: '列“{{x}}”与“{{a}}”意思相同，只读前一列。',
  L08: '从第 {{line}} 行起引号不配对，其后的内容无法分列。请补上引号。',
  L09: '没有读进询价：“{{x}}”。请核对是否要紧。',
  L10: '货值“{{x}}”按 {{d}} 的汇率 {{rate}} 折为 {{a}} 元。要用别的汇率，请直接写人民币。',
};

const en: Messages = {
  L01: '{{file}} holds no enquiry. Write one to a line, or a table with heads (from, to, equipment, goods, value ...).',
  L02: 'There are {{rows}} enquiries, and at most {{most}} are answered in one go, so none was read. Ask for them in parts.',
  L03: '{{file}} cannot be opened and may be damaged. Save it as XLSX or CSV in a spreadsheet program.',
  L04: '{{file}} is of the form before 2007 or locked by a password. Take the password off and save it as XLSX or CSV.',
  L05: '{{file}} unpacks to {{megabytes}} MB, and at most {{most}} MB are read, so it was not. Take out pictures and other sheets.',
  L06: 'The column "{{x}}" is not understood and was not read. If it belongs to the enquiry, change its head.',
  L07: 'The column "{{x}}" means the same as "{{a}}"; the first alone is read.',
  L08: 'From line {{line}} on quotation marks do not pair, so what follows cannot be told apart. Close them.',
  L09: 'Not read into the enquiry: "{{x}}". See whether it matters.',
  L10: 'The value "{{x}}" was taken as CNY {{a}}, at the rate {{rate}} of {{d}}. For another rate, write it in CNY.',
};

export const listMessages = { zh, en };
defineTexts('listIssues', listMessages);
