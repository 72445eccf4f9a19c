import { sha256 } from '../../../src/cli/quote/sha256.ts';
import { z } from '../../../src/network/zod.ts';
import { checkQuote } from '../../../src/quote/check-quote.ts';
import { BLANK_DRAFT, type QuoteDraft } from '../../../src/quote/quote-draft.ts';
import { copyOf, officeJson } from '../../../src/quote/quote-file.ts';
import { quoteSchema } from '../../../src/quote/quote-schema.ts';
import { readDraft } from '../../../src/quote/read-draft.ts';
import { readQuoteFile } from '../../../src/quote/read-quote-file.ts';
import { canonical, type SealedQuote, sealQuote } from '../../../src/quote/seal.ts';
import { readDraftText, writeDraftText } from '../../../src/state/quotes/stored-draft.ts';
import type { BeijingDate } from '../../../src/units/instant.ts';
import { success } from '../../../src/units/issue.ts';
import { formatFen } from '../../../src/units/money.ts';
import { AIR, RAIL_SEA, sampleAnswer } from '../../../test/builders/sample-answer.ts';
import { aQuote } from '../../../test/quote/a-quote.ts';
import { accepted, differs, type Reader } from '../reader.ts';

const TODAY = '2026-12-01' as BeijingDate;

/** Quotes dropped back on the page: of the office, and a customer's copy. Whatever was changed in one has to be found. */
export async function quotes(): Promise<Reader> {
  const [plain, dear] = [
    await sealQuote(aQuote(), sha256),
    await sealQuote(
      aQuote({
        routes: [RAIL_SEA.id, AIR.id],
        draft: {
          marginPercent: '10',
          marginPerBox: '100',
          currency: 'USD',
          rate: '7.1',
          rateDay: '2026-11-30',
        },
      }),
      sha256,
    ),
  ];
  const answer = sampleAnswer();
  const isOriginal = ({ quote, seal }: SealedQuote): boolean =>
    [plain, dear].some(
      (known) => seal.whole === known.seal.whole && contentOf(quote) === contentOf(known.quote),
    );
  const open = (text: string) => readQuoteFile('quote.json', new TextEncoder().encode(text));
  return {
    name: 'quote',
    weight: 2,
    samples: [
      officeJson(plain),
      officeJson(dear),
      JSON.stringify(copyOf(plain)),
      JSON.stringify(copyOf(dear)),
    ],
    words: [
      'null',
      '{}',
      '[]',
      '"__proto__":1,',
      '1e999',
      '"0.00"',
      '"999999999999999.99"',
      '-',
      '"2026-02-30"',
      '"%"',
      '"A"',
    ],
    async read(input) {
      const file = await open(input);
      if (!file.ok) return 'refused';
      const { record } = file.value;
      const report = await checkQuote({
        file: file.value,
        office: record.kind === 'copy' && record.copy.seal === dear.seal.whole ? dear : null,
        today: TODAY,
        digest: sha256,
        ready: null,
        recompare: async () => success(answer),
      });
      if (!report.ok) return 'refused';
      if (record.kind === 'copy') return 'accepted';
      const again = await open(officeJson(record.sealed));
      const isFound = isOriginal(record.sealed) || report.value.alterations.length > 0;
      return accepted(
        differs('read back', record, again.ok ? again.value.record : again.issues),
        isFound ? null : 'changed, and nothing is said of it',
      );
    },
  };
}

const contentOf = (quote: SealedQuote['quote']): string => canonical(z.encode(quoteSchema, quote));

const DRAFT: QuoteDraft = {
  ...BLANK_DRAFT,
  customer: '甲公司',
  marginPercent: '10',
  marginPerBox: '1,000',
  currency: 'USD',
  rate: '7.1',
  rateDay: '2026/11/30',
  validUntil: '2026-12-31',
};

/** What was typed of an offer, as the device keeps it, and the terms that it is read as. */
export const quoteDrafts = (): Reader => ({
  name: 'quote draft',
  weight: 4,
  samples: [
    writeDraftText(DRAFT),
    writeDraftText(BLANK_DRAFT),
    writeDraftText({ ...DRAFT, rate: '', currency: 'CNY' }),
  ],
  words: [
    'null',
    '{}',
    '[]',
    '"__proto__":1,',
    '%',
    '¥',
    '万',
    '-90',
    '500',
    '1e9',
    '"EUR"',
    '"100"',
    '03/04/2026',
  ],
  read(input) {
    const draft = readDraftText(input);
    if (draft === null) return 'refused';
    const kept = differs('kept', draft, readDraftText(writeDraftText(draft)));
    const terms = readDraft(draft, TODAY);
    if (!terms.ok) return kept === null ? 'refused' : { silent: kept };
    const { selling, rateDay, validUntil } = terms.value;
    const { markup } = selling;
    const again = readDraft(
      {
        ...draft,
        marginPercent: markup.percent,
        marginPerBox: formatFen(markup.perUnit),
        marginPerLine: formatFen(markup.perLine),
        marginLeast: formatFen(markup.least),
        rate: selling.cnyPerUnit,
        rateDay: rateDay ?? '',
        validUntil: validUntil ?? '',
      },
      TODAY,
    );
    return accepted(kept, differs('read back', terms.value, again.ok ? again.value : again.issues));
  },
});
