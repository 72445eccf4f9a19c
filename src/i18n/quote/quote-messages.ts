import type { QuoteIssueCode } from '../../quote/quote-issue.ts';
import { defineTexts } from '../text-engine.ts';

type Messages = Readonly<Record<QuoteIssueCode, string>>;

const zh: Messages = {
  Q01: '“{{x}}”不是 {{a}} 到 {{b}} 之间的数。请改正，或留空表示没有。',
  Q02: '“{{x}}”可读作 {{a}} 或 {{b}}。请写成不会混淆的形式。',
  Q03: '用 {{cur}} 报价须有汇率。请填写 1 {{cur}} 合多少元，并注明日期。',
  Q04: '“{{x}}”不是日期，或可作两种理解。请写成 2026-12-31 的形式。',
  Q05: '有效期“{{x}}”早于报价日 {{d}}。请填报价日或之后的日子。',
  Q06: '运价在 {{d}} 到期，有效期不能到“{{x}}”，已按 {{d}} 计。',
  Q07: '此处有 {{count}} 个字符，最多 {{most}} 个。请缩短。',
  Q08: '没有方案“{{x}}”。可选：{{choices}}。',
  Q09: '选了 {{n}} 条路线，一份报价最多并列 {{most}} 条。请减少。',
  Q10: '运价已在 {{d}} 到期，此报价只供参考。请换用现行运价。',
  Q11: '{{file}} 不是报价：须是此处导出的 XLSX 或 JSON。请另选文件。',
  Q12: '{{file}} 的格式是 {{x}}，此处读得懂 {{known}}。请用新版打开。',
  Q13: '{{file}} 的核验部分已损坏，从 {{at}} 起读不出来。请另取一份未改动的文件。',
  Q14: '{{file}} 有 {{megabytes}} MB，最多读 {{most}} MB，故未读取。',
  Q15: '{{file}} 是给客户的一份，不含成本，只能核对金额。要重算，请同时给出内部留存的一份。',
  Q16: '{{file}} 是报价 {{x}} 的内部留存，与另一份文件不是同一报价。请选对应的一份。',
  Q17: '没有“{{x}}”这种选择。可选：{{choices}}。',
};

const en: Messages = {
  Q01: '"{{x}}" is no figure from {{a}} to {{b}}. Correct it, or leave it empty for none.',
  Q02: '"{{x}}" can be read as {{a}} or as {{b}}. Write it so that it cannot be mistaken.',
  Q03: 'A quote in {{cur}} needs its rate. State how many CNY one {{cur}} is, and of which day.',
  Q04: '"{{x}}" is no day, or can be read as two. Write it as 2026-12-31.',
  Q05: 'The quote would end on "{{x}}", before its own day {{d}}. Choose that day or a later one.',
  Q06: 'Prices end on {{d}}, so the quote cannot hold until "{{x}}"; it ends on {{d}}.',
  Q07: 'The text has {{count}} characters, and at most {{most}} fit. Shorten it.',
  Q08: 'There is no route "{{x}}". Choose from: {{choices}}.',
  Q09: '{{n}} routes were chosen, and at most {{most}} stand side by side in a quote. Choose fewer.',
  Q10: 'Prices ended on {{d}}, so the quote is for reference alone. Use current prices.',
  Q11: '{{file}} is no quote: it takes an XLSX or JSON exported here. Choose another file.',
  Q12: 'The form of {{file}} is {{x}}; this program reads {{known}}. Open it in a newer version.',
  Q13: 'The proof in {{file}} is damaged and cannot be read from {{at}} on. Take a copy that was not changed.',
  Q14: '{{file}} has {{megabytes}} MB, and at most {{most}} MB are read, so it was not.',
  Q15: '{{file}} is a customer’s copy without costs: its amounts were checked. To reckon it anew, give the office copy too.',
  Q16: '{{file}} is the office copy of quote {{x}}, which is another quote. Choose the copy that belongs to it.',
  Q17: 'There is no choice "{{x}}". Choose from: {{choices}}.',
};

export const quoteMessages = { zh, en };
defineTexts('quoteIssues', quoteMessages);
