import type { Alteration } from '../../quote/altered-amounts.ts';
import type { LineChange, OfferChange } from '../../quote/changes-since.ts';
import type { QuoteReport } from '../../quote/check-quote.ts';
import type { LineReason } from '../../quote/line-reasons.ts';
import type { Quote } from '../../quote/quote-schema.ts';
import { type Fen, fen } from '../../units/money.ts';
import { formatMoney, formatQuantity, formatYuan } from '../format.ts';
import type { Language } from '../language.ts';
import { defineTexts } from '../text-engine.ts';
import { check as en } from './check-en.ts';
import { check as zh } from './check-zh.ts';
import { priceText, quoteWords } from './quote-words.ts';

const checkText = defineTexts('quoteCheck', { zh, en });

/** A paragraph of a report with what is listed below it. */
export interface ReportPart {
  readonly text: string;
  readonly tone: 'plain' | 'warn' | 'error';
  readonly items: readonly ReportPart[];
}

const part = (
  text: string,
  tone: ReportPart['tone'] = 'plain',
  items: readonly ReportPart[] = [],
): ReportPart => ({
  text,
  tone,
  items,
});

/** What a check of a quote found: whether it was changed, then how its costs stand now and why. */
export function writeReport(report: QuoteReport, language: Language): readonly ReportPart[] {
  const t = checkText(language);
  const until = report.validUntil ?? t('noEnd');
  const { alterations } = report;
  return [
    part(t('heading', { number: report.number, issued: report.issued, until })),
    ...(report.isExpired ? [part(t('expired', { until }), 'warn')] : []),
    alterations.length === 0
      ? part(t('intact'))
      : part(
          t('altered', { count: alterations.length }),
          'error',
          alterations.map((alteration) => part(alterationText(alteration, language), 'error')),
        ),
    ...(report.reckoned === null ? [part(t('copyOnly'))] : changeParts(report.reckoned, language)),
  ];
}

function alterationText(
  { against, part: name, route, line, stands, right }: Alteration,
  language: Language,
): string {
  const t = checkText(language);
  const what = t(`parts.${name}`, { route, line: line ?? '' });
  if (name === 'rows') return what;
  return t(`against.${against}`, { what, stands: stands ?? t('nothing'), right: right ?? t('nothing') });
}

function changeParts(
  { quote, changes, ready }: NonNullable<QuoteReport['reckoned']>,
  language: Language,
): readonly ReportPart[] {
  const t = checkText(language);
  const { quoted, current } = changes.edition;
  const isSame = changes.offers.every(
    ({ isOffered, lines, before, after }) => isOffered && lines.length === 0 && before.total === after?.total,
  );
  if (isSame)
    return [part(ready === null ? t('same', { edition: current }) : t('sameReady', { current, ready }))];
  const heading =
    ready !== null
      ? t('changedReady', { current, ready })
      : quoted === current
        ? t('changedSame', { current })
        : t('changedEdition', { current, quoted });
  return [
    part(
      heading,
      'warn',
      changes.offers.map((offer) => offerPart(quote, offer, language)),
    ),
  ];
}

function offerPart(quote: Quote, offer: OfferChange, language: Language): ReportPart {
  const t = checkText(language);
  const { letter, before, after } = offer;
  if (after === null) return part(t('gone', { letter }), 'warn');
  const events = [
    ...offer.eventsOver.map((event) => part(t('eventOver', eventValues(event, language)))),
    ...offer.eventsNew.map((event) => part(t('eventNew', eventValues(event, language)))),
  ];
  if (offer.lines.length === 0) return part(t('unchanged', { letter }), 'plain', events);
  const { currency } = quote.draft;
  const text = t('route', {
    letter,
    costBefore: formatMoney(before.cost, 2),
    costAfter: formatMoney(after.cost, 2),
    priceBefore: priceText(before.total, currency),
    priceAfter: priceText(after.total, currency),
    difference: signed(fen(after.cost - before.cost)),
  });
  return part(text, 'warn', [...offer.lines.map((line) => linePart(quote, line, language)), ...events]);
}

function linePart(
  quote: Quote,
  { line, number, before, after, reasons }: LineChange,
  language: Language,
): ReportPart {
  const t = checkText(language);
  const placeOf = (id: string): string => quote.places[id]?.[language] ?? id;
  const place =
    line.toPlace === '' || line.toPlace === line.place
      ? placeOf(line.place)
      : `${placeOf(line.place)}—${placeOf(line.toPlace)}`;
  const amountOf = (amount: Fen | null): string => (amount === null ? t('unknown') : formatYuan(amount, 2));
  const values = {
    item: quoteWords(language).item(line),
    place,
    before: amountOf(before),
    after: amountOf(after),
  };
  const text = number === null ? t('newLine', values) : t('line', { ...values, number });
  return part(
    text,
    'plain',
    reasons.map((reason) => part(reasonText(reason, language))),
  );
}

function reasonText({ kind, from, to, amount }: LineReason, language: Language): string {
  const t = checkText(language);
  const figure = (value: string): string => formatQuantity(value, FIGURE_PLACES);
  const reason = t(`reasons.${kind}`, { from: figure(from), to: figure(to) });
  return amount === null ? reason : t('by', { reason, amount: signed(amount) });
}

const FIGURE_PLACES = 6;

const signed = (amount: Fen): string => (amount > 0 ? `+${formatYuan(amount, 2)}` : formatYuan(amount, 2));

const eventValues = (event: Quote['offers'][number]['events'][number], language: Language) => ({
  event: event.text[language],
  days: [event.from, event.to].map((day) => day ?? '…').join(' – '),
});
