import type { Answer, AnswerCharge, AnswerItinerary } from '../../contract/answer-schema.ts';
import { chargeRemark } from '../../export/charge-remark.ts';
import { checklistText, countChecklist, writeChecklistEntry } from '../../i18n/checklist-texts.ts';
import { cliText } from '../../i18n/cli-texts.ts';
import { crossingTexts } from '../../i18n/crossing-texts.ts';
import { results as en } from '../../i18n/en/results.ts';
import { writeEventEdit } from '../../i18n/events/write-event-edit.ts';
import { writeRoom } from '../../i18n/events/write-room.ts';
import {
  formatCo2e,
  formatDuration,
  formatMomentShort,
  formatMoney,
  formatPrice,
  formatQuantity,
  formatRouteName,
  formatYuan,
} from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { panelTexts } from '../../i18n/panel-texts.ts';
import { modeName, writeExclusion } from '../../i18n/write-exclusion.ts';
import { results as zh } from '../../i18n/zh/results.ts';
import { groupBy } from '../../network/group-by.ts';
import { addFen, fen } from '../../units/money.ts';
import { present } from '../../units/present.ts';
import { type Column, textTable } from '../text-table.ts';
import { chargeName } from './charge-name.ts';

const WORDS = { zh, en } as const;

/** The comparison for a terminal: routes, counts, the cost lines of the first; all of them where `all` is set. */
export function answerTable(answer: Answer, language: Language, all: boolean): string {
  const t = cliText(language);
  const { query, network, itineraries, dominated, excluded } = answer;
  const heading = t('heading', {
    from: query.from,
    to: query.to,
    boxes: query.boxes,
    equipment: query.equipment,
    ready: query.ready.slice(0, 16).replace('T', ' '),
    edition: network.edition,
    prices: query.pricesOn === null ? t('pricesEach') : t('pricesOn', { day: query.pricesOn }),
  });
  const counts = { count: itineraries.length, dominated: dominated.length, excluded: excluded.length };
  const shown = t('shown', counts) + (all ? '' : t('howToSeeAll'));
  const [first] = itineraries;
  const parts = [
    heading,
    itineraryTable(itineraries, language),
    ...eventEditLines(answer, language),
    ...cautionLines(answer, language),
    [shown, ...switchingLines(answer, language)].join('\n'),
  ];
  if (first) parts.push(chargeTable(answer, first, language), checklistTable(answer, first, language));
  if (all && dominated.length > 0) {
    const routes = dominated.map(({ itinerary }) => itinerary);
    parts.push(t('dominated', { count: dominated.length }), itineraryTable(routes, language));
  }
  if (all && excluded.length > 0) {
    const lines = excluded.map(
      (route) => `  ${route.names[language]}: ${writeExclusion(route, answer.terminals, language)}`,
    );
    parts.push([t('excluded', { count: excluded.length }), ...lines].join('\n'));
  }
  return parts.join('\n\n');
}

/** What the answer supposes of events. */
function eventEditLines({ eventEdits }: Answer, language: Language): readonly string[] {
  if (eventEdits.length === 0) return [];
  const lines = eventEdits.map((edit) => `  ${writeEventEdit(edit, language)}`);
  return [[crossingTexts[language].supposed, ...lines].join('\n')];
}

/** What is to be heeded on the routes listed, each once, with the letters of those it stands on and its source. */
function cautionLines({ itineraries, sources }: Answer, language: Language): readonly string[] {
  const t = cliText(language);
  const { topics, effects } = crossingTexts[language];
  const heeded = itineraries.flatMap(({ letter, advisories, events }) => [
    ...advisories.map((one) => ({ ...one, letter, topic: topics[one.topic], room: null })),
    ...events.map((one) => ({ ...one, letter, topic: effects[one.effect] })),
  ]);
  const lines = Array.from(groupBy(heeded, ({ id }) => id).values(), (same) => {
    const { topic, affected, text, to, source, room } = present(same[0]);
    const words = [text[language], writeRoom(room, language) ?? []].flat();
    return `  ${t(to === null ? 'caution' : 'cautionUntil', {
      letters: same.map(({ letter }) => letter).join(t('listSeparator')),
      topic,
      place: modeName(affected.id, language) ?? affected.names[language],
      to: to ?? '',
      text: words.join(language === 'zh' ? '' : ' '),
      source: sources[source]?.texts.title[language] ?? source,
    })}`;
  });
  return lines.length === 0 ? [] : [[t('cautions'), ...lines].join('\n')];
}

/** Which itinerary is best by the cost of a day, from the cheapest day to the dearest. */
function switchingLines(
  { itineraries, dominated, switchingPoints }: Answer,
  language: Language,
): readonly string[] {
  const t = cliText(language);
  const letterOf = new Map(
    [...itineraries, ...dominated.map(({ itinerary }) => itinerary)].map(({ id, letter }) => [id, letter]),
  );
  const points = switchingPoints.flatMap(({ below, above, dayCostCny }) => {
    const [from, to] = [letterOf.get(below), letterOf.get(above)];
    return from && to ? [{ from, to, cost: formatMoney(dayCostCny) }] : [];
  });
  const last = points.at(-1);
  if (!last || points.length < switchingPoints.length) return [];
  const spans = [
    ...points.map(({ from, cost }) => t('bestUpTo', { letter: from, cost })),
    t('bestAbove', { letter: last.to }),
  ];
  return [t('switching', { points: spans.join(t('listSeparator')) })];
}

function itineraryTable(itineraries: readonly AnswerItinerary[], language: Language): string {
  const { list } = WORDS[language];
  const t = cliText(language);
  const columns: readonly Column[] = [
    { heading: '', alignment: 'left' },
    { heading: list.route, alignment: 'left' },
    { heading: list.invoice, alignment: 'right' },
    { heading: list.economic, alignment: 'right' },
    { heading: t('saving'), alignment: 'right' },
    { heading: t('duration'), alignment: 'right' },
    { heading: t('slowest'), alignment: 'right' },
    { heading: t('departure'), alignment: 'left' },
    { heading: t('arrival'), alignment: 'left' },
    { heading: list.co2e, alignment: 'right' },
    { heading: list.grade, alignment: 'left' },
  ];
  const rows = itineraries.map((itinerary) => [
    itinerary.letter,
    formatRouteName(itinerary, language),
    (itinerary.complete ? '' : list.at_least) + formatYuan(itinerary.invoiceTotal),
    (itinerary.complete ? '' : list.at_least) + formatYuan(itinerary.economicTotal),
    itinerary.policy ? formatYuan(itinerary.policy.saving) : '',
    formatDuration(itinerary.p50Minutes, language),
    formatDuration(itinerary.p90Minutes, language),
    formatMomentShort(itinerary.departure, language),
    formatMomentShort(itinerary.arrival, language),
    formatCo2e(itinerary.co2eKg),
    itinerary.grade ?? '',
  ]);
  return textTable(columns, rows);
}

function chargeTable(answer: Answer, itinerary: AnswerItinerary, language: Language): string {
  const words = WORDS[language];
  const { cost } = words;
  const columns: readonly Column[] = [
    { heading: cost.group, alignment: 'left' },
    { heading: cost.item, alignment: 'left' },
    { heading: cost.place, alignment: 'left' },
    { heading: cost.quantity, alignment: 'right' },
    { heading: cost.basis, alignment: 'left' },
    { heading: cost.unit_price, alignment: 'right' },
    { heading: cost.amount, alignment: 'right' },
    { heading: words.card.status, alignment: 'left' },
    { heading: cost.source, alignment: 'left' },
  ];
  const rows = itinerary.charges.map((charge) => [
    words.groups[charge.group],
    chargeName(charge.code, chargeRemark(charge, itinerary.charges), language),
    chargePlace(answer, charge, language),
    formatQuantity(charge.quantity, 3),
    panelTexts[language].bases[charge.basis],
    charge.unitPrice === null ? cost.unknown : formatPrice(charge.unitPrice, charge.currency),
    charge.amount === null ? cost.unknown : formatYuan(charge.amount, 2),
    words.statuses[charge.status],
    charge.source,
  ]);
  const title = cliText(language)('linesOf', {
    letter: itinerary.letter,
    name: itinerary.names[language],
  });
  const bound = itinerary.complete ? '' : words.list.at_least;
  const totals = [
    ...reliefLines(itinerary, language),
    `${cost.invoice_total}  ${bound}${formatYuan(itinerary.invoiceTotal, 2)}${unknownItems(itinerary, language)}`,
    `${cost.economic_total}  ${bound}${formatYuan(itinerary.economicTotal, 2)}`,
  ];
  return [title, textTable(columns, rows), ...totals].join('\n');
}

/** Beside a total: how many items of a bill it does not hold because nobody knows them. */
function unknownItems({ checklist }: AnswerItinerary, language: Language): string {
  const count = checklist.filter(({ state }) => state === 'not_known').length;
  return count === 0 ? '' : `  ${cliText(language)('notKnown', { count })}`;
}

/** What the bill above holds, leaves out and does not know. */
function checklistTable(answer: Answer, itinerary: AnswerItinerary, language: Language): string {
  const t = checklistText(language);
  const placeOf = (terminal: string): string => answer.terminals[terminal]?.names[language] ?? terminal;
  const columns: readonly Column[] = [
    { heading: t('head.item'), alignment: 'left' },
    { heading: t('head.state'), alignment: 'left' },
    { heading: t('head.what'), alignment: 'left' },
  ];
  const rows = itinerary.checklist.map((entry) => [
    t(`items.${entry.item}`),
    t(`states.${entry.state}`),
    writeChecklistEntry(entry, placeOf, language),
  ]);
  const title = t('heading', { letter: itinerary.letter, name: itinerary.names[language] });
  return [title, textTable(columns, rows), t('counts', countChecklist(itinerary.checklist))].join('\n');
}

/** What measures take off the lines above, and what they give beside them. */
function reliefLines({ policy }: AnswerItinerary, language: Language): readonly string[] {
  if (!policy) return [];
  const { saved } = WORDS[language].relief;
  const gained = addFen(policy.benefits.map(({ amount }) => amount));
  return [
    `${saved} (${policy.scenario})  ${formatYuan(fen(-policy.saving), 2)}`,
    ...(gained === 0 ? [] : [`${cliText(language)('benefits')}  ${formatYuan(fen(-gained), 2)}`]),
  ];
}

function chargePlace(answer: Answer, { place, toPlace }: AnswerCharge, language: Language): string {
  const name = (id: string): string => answer.terminals[id]?.names[language] ?? id;
  return toPlace === '' || toPlace === place ? name(place) : `${name(place)}—${name(toPlace)}`;
}
