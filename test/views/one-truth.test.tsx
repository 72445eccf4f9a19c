import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerCsv } from '../../src/cli/answer/answer-csv.ts';
import { answerJson } from '../../src/cli/answer/answer-json.ts';
import { answerTable } from '../../src/cli/answer/answer-table.ts';
import { UNWATCHED } from '../../src/compare/unwatched.ts';
import { type Answer, type AnswerItinerary, answerSchema } from '../../src/contract/answer-schema.ts';
import type { Enquiry } from '../../src/contract/enquiry.ts';
import type { AnswerPrices } from '../../src/contract/prices.ts';
import { costLinesCsv } from '../../src/export/cost-lines-csv.ts';
import { readLink, writeLink } from '../../src/state/enquiry/enquiry-link.ts';
import { readPolicyLink, writePolicyLink } from '../../src/state/policy/policy-link.ts';
import { DEFAULT_SITUATION } from '../../src/state/policy/policy-situation.ts';
import { addFen, type Fen, fen, formatFen } from '../../src/units/money.ts';
import { ParetoTable } from '../../src/views/charts/pareto-table.tsx';
import { CostLines } from '../../src/views/compare/detail/cost-lines.tsx';
import { ResultRow } from '../../src/views/compare/results/result-row.tsx';
import { startI18n } from '../../src/views/texts/start-i18n.ts';
import { enquiry, openChongqing } from '../builders/chongqing.ts';
import { sessionOn } from '../builders/session.ts';
import { granted } from '../measures/policy-desk.ts';
import { markupReader, textUnder, wordsOf } from './static-markup.tsx';

/*
 * The same figure asked of every place that shows it: what it is summed from, the list, the chart's table, the ledger,
 * what the Policy view asks, the command line in its three forms, the exported file and the link opened again.
 */

const { network } = await openChongqing();
const session = sessionOn(network);
startI18n('en');
const markup = markupReader();

/** By how much at most a part of a journey's emissions is rounded. */
const ROUNDED_KG = 0.05;

const LANES: readonly Partial<Enquiry>[] = [
  { from: 'CNCKG-TJC', to: 'SGSIN', deadline: '2027-01-05T12:00', latePenaltyCny: '200' },
  { from: 'DEDUI', to: 'CNCKG', commodity: 'vehicle_parts', boxes: '3' },
];

/** The figures that a text shows, as plain decimals; those of a duration or a moment stay as they are written. */
const figureIn = (text: string): string => /-?[\d,]+(?:\.\d+)?/.exec(text)?.[0].replaceAll(',', '') ?? '';

/** An amount as a place shows it, to as many digits as that place gives. */
function shows(text: string, amount: Fen): boolean {
  const figure = figureIn(text);
  const [, digits = ''] = figure.split('.');
  const whole = Number(formatFen(amount));
  return figure !== '' && Math.abs(Number(figure) - whole) <= 0.5 * 10 ** -digits.length + 1e-9;
}

const sumOf = (amounts: readonly (Fen | null)[]): Fen =>
  addFen(amounts.flatMap((amount) => (amount === null ? [] : [amount])));

/** What an itinerary's own lines come to: the root of its totals. */
function summed({ charges, policy }: AnswerItinerary) {
  const reliefs = (policy?.lines ?? []).map(({ before, after }) => fen(before - after));
  const saving = addFen(reliefs);
  const invoice = fen(
    sumOf(charges.filter(({ inInvoice }) => inInvoice).map(({ amount }) => amount)) - saving,
  );
  const unbilled = sumOf(charges.filter(({ inInvoice }) => !inInvoice).map(({ amount }) => amount));
  const benefits = addFen((policy?.benefits ?? []).map(({ amount }) => amount));
  return { saving, invoice, benefits, economic: fen(invoice + unbilled - benefits) };
}

interface Places {
  readonly answer: Answer;
  readonly prices: AnswerPrices;
  readonly table: string;
  readonly pareto: string;
  readonly csv: readonly Readonly<Record<string, string>>[];
  readonly json: Answer;
}

/** The line of a table that begins with the letter of an itinerary, cell by cell. */
const lineOf = (table: string, letter: string): readonly string[] => {
  const line = table.split('\n').find((one) => new RegExp(`^ *${letter}  `).test(one)) ?? '';
  return line.trim().split(/ {2,}/);
};

const rowOf = (table: string, letter: string): string =>
  table.split('</tr>').find((row) => new RegExp(`<b class="song">${letter}</b>`).test(row)) ?? '';

const csvRows = (text: string) =>
  Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true })
    .data;

describe.each(LANES)('the figures of $from to $to', (lane) => {
  const asked = enquiry(lane);
  let places: Places;
  beforeAll(async () => {
    const answer = granted(await session.compare(asked, DEFAULT_SITUATION, UNWATCHED));
    places = {
      answer,
      prices: granted(await session.prices({ enquiry: asked, situation: DEFAULT_SITUATION })),
      table: answerTable(answer, 'en', true),
      pareto: markup(<ParetoTable itineraries={answer.itineraries} />),
      csv: csvRows(answerCsv(answer, 'en')),
      json: answerSchema.parse(JSON.parse(answerJson(answer))),
    };
  });

  const listed = (item: AnswerItinerary): string =>
    markup(
      <table>
        <tbody>
          <ResultRow
            answer={places.answer}
            itinerary={item}
            load="box"
            sort="economic"
            isSelected={false}
            isHovered={false}
            isPinned={false}
            onPin={() => {}}
            isEntry={false}
            onSelect={() => {}}
            onFocus={() => {}}
            onPoint={() => {}}
          />
        </tbody>
      </table>,
    );
  const detail = (item: AnswerItinerary): string =>
    markup(<CostLines answer={places.answer} itinerary={item} />);
  const exported = (item: AnswerItinerary) =>
    csvRows(
      costLinesCsv(places.answer, item, {
        item: (code) => code,
        place: (terminal) => terminal,
        check: ({ item: checked }) => checked,
        eventEdit: ({ kind }) => kind,
      }),
    );
  const totalIn = (rows: readonly Readonly<Record<string, string>>[], id: string, code: string): string =>
    rows.find((row) => row.itinerary === id && row.code === code)?.amount_cny ?? '';

  it('are the sums of their lines on every screen, in every file', () => {
    for (const item of places.answer.itineraries) {
      const { invoice, economic } = summed(item);
      const cells = lineOf(places.table, item.letter);
      const totals = [...detail(item).matchAll(/cost-lines__(?:sub)?total"[\s\S]*?<\/tr>/g)].map(([row]) =>
        textUnder(row, 'cost-lines__amount'),
      );
      const shown: Readonly<Record<string, readonly [text: string, amount: Fen]>> = {
        'invoice in the list': [textUnder(listed(item), 'result-list__invoice'), invoice],
        'invoice on the chart': [wordsOf(rowOf(places.pareto, item.letter).split('</td>')[1] ?? ''), invoice],
        'invoice in the ledger': [totals[0] ?? '', invoice],
        'invoice on the command line': [cells[2] ?? '', invoice],
        'invoice in its file': [totalIn(places.csv, item.id, 'INVOICE_TOTAL'), invoice],
        'invoice in the exported file': [totalIn(exported(item), item.id, 'INVOICE_TOTAL'), invoice],
        'economic total in the list': [textUnder(listed(item), 'result-list__economic'), economic],
        'economic total in the ledger': [totals[1] ?? '', economic],
        'economic total on the command line': [cells[3] ?? '', economic],
        'economic total in its file': [totalIn(places.csv, item.id, 'ECONOMIC_TOTAL'), economic],
        'economic total in the exported file': [totalIn(exported(item), item.id, 'ECONOMIC_TOTAL'), economic],
      };
      for (const [place, [text, amount]] of Object.entries(shown))
        expect([place, item.letter, text, formatFen(amount), shows(text, amount)]).toEqual([
          place,
          item.letter,
          text,
          formatFen(amount),
          true,
        ]);
      expect([item.invoiceTotal, item.economicTotal]).toEqual([invoice, economic]);
      expect(places.prices.itineraries[item.id]).toMatchObject({
        invoiceTotal: invoice,
        economicTotal: economic,
        perBox: item.perBox,
        policy: item.policy,
      });
    }
  });

  it('say one relief: on the list, in the ledger, in the files and in what the Policy view asks', async () => {
    for (const item of places.answer.itineraries) {
      const { saving, benefits } = summed(item);
      expect(item.policy?.saving).toBe(saving);
      const cells = lineOf(places.table, item.letter);
      expect(shows(cells[4] ?? '', saving)).toBe(true);
      if (saving !== 0) expect(wordsOf(listed(item))).toContain(`policy −${formatFen(saving)}`);
      const inFile = exported(item).filter(({ code }) => code === 'POLICY_RELIEF');
      expect(inFile.reduce((sum, { amount_cny: amount }) => sum - Number(amount), 0)).toBeCloseTo(
        saving / 100,
        6,
      );
      const route = { enquiry: asked, situation: DEFAULT_SITUATION, itinerary: item.id };
      expect(granted(await session.attribution(route)).total).toBe(saving + benefits);
      const dayAfter = granted(await session.dayAfter(route));
      expect([dayAfter.assumed.invoice, dayAfter.assumed.benefits]).toEqual([item.invoiceTotal, benefits]);
      const ready = places.answer.query.ready.slice(0, 10);
      const [month] = granted(await session.months(route, { from: ready, to: ready }));
      expect(month).toMatchObject({ invoice: item.invoiceTotal, saving });
    }
  });

  it('say one time, chance, emission and grade', () => {
    for (const item of places.answer.itineraries) {
      const cells = lineOf(places.table, item.letter);
      const row = listed(item);
      const chart = rowOf(places.pareto, item.letter).split('</td>').map(wordsOf);
      const [p50, p90, co2e, grade] = [cells[5], cells[6], cells[9], cells[10]];
      expect(textUnder(row, 'result-list__time')).toContain(`${p50} P90 ${p90}`);
      expect(chart[0]).toContain(p50);
      expect(chart[3]).toBe(co2e);
      expect(textUnder(row, 'result-list__co2e')).toMatch(new RegExp(`^${co2e?.replaceAll('.', '\\.')} `));
      expect(textUnder(row, 'result-list__grade')).toBe(grade);
      expect(textUnder(row, 'result-list__departure')).toContain(cells[7]);
      if (item.onTimeShare === null) expect(chart[2]).toBe('');
      else expect(textUnder(row, 'result-list__time')).toContain(chart[2]);
      const parts = item.timeline.reduce((sum, { co2eKg }) => sum + co2eKg, 0);
      expect(Math.abs(parts - item.co2eKg)).toBeLessThanOrEqual(ROUNDED_KG * item.timeline.length);
    }
  });

  it('number the lines of the ledger as the files do', () => {
    for (const item of places.answer.itineraries) {
      const lines = [...detail(item).matchAll(/<tr class="cost-lines__row[\s\S]*?<\/tr>/g)].flatMap(
        ([row]) => {
          const number = textUnder(row, 'cost-lines__number');
          return number === '' ? [] : [[number, figureIn(textUnder(row, 'cost-lines__amount'))]];
        },
      );
      const inFile = exported(item)
        .filter(({ line, code }) => line !== '' && code !== 'POLICY_RELIEF')
        .map(({ line, amount_cny: amount }) => [line, figureIn(amount ?? '')]);
      expect(lines).toEqual(inFile);
    }
  });

  it('are those of the answer, to the last digit, in the JSON of the command line', () => {
    expect(places.json).toEqual(places.answer);
  });

  it('come back where the link is opened again', async () => {
    const { asOf: _, ...inputs } = asked;
    const text = writeLink({ inputs, edition: network.edition }, writePolicyLink(DEFAULT_SITUATION));
    const opened = readLink(text);
    const policy = readPolicyLink(text);
    if (opened.kind !== 'enquiry') throw new Error(JSON.stringify(opened));
    expect(policy).toMatchObject({ situation: DEFAULT_SITUATION });
    const again = await session.compare({ ...opened.inputs, asOf: asked.asOf }, DEFAULT_SITUATION, UNWATCHED);
    expect(granted(again)).toEqual(places.answer);
  });

  it('count the routes alike on the command line and on the page', () => {
    const { itineraries, dominated, excluded } = places.answer;
    expect(places.table).toContain(
      `${itineraries.length} routes; ${dominated.length} dominated, ${excluded.length} excluded`,
    );
    expect(places.prices.order).toEqual(itineraries.map(({ id }) => id));
  });
});

describe('the counts of the network', () => {
  it('are the same in the header, on the map and on the Data page', async () => {
    const catalogue = granted(await session.catalogue());
    const view = granted(await session.networkView());
    const sheet = granted(await session.dataSheet());
    expect(sheet.counts).toMatchObject(catalogue.counts);
    expect(view.terminals.length).toBe(sheet.counts.terminals);
    expect(view.links.length).toBe(sheet.counts.links);
    expect(sheet.counts.services).toBe(network.services.size);
    expect([catalogue.network.edition, catalogue.network.priceDate]).toEqual([
      sheet.network.edition,
      sheet.network.priceDate,
    ]);
  });
});
