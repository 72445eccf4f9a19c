import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { UNWATCHED } from '../../src/compare/unwatched.ts';
import type { Answer, AnswerCharge } from '../../src/contract/answer-schema.ts';
import type { BilledFigure, DataSheet, FigureCard, SheetFigure } from '../../src/contract/figures.ts';
import type { FigureRef } from '../../src/figures/figure-ref.ts';
import { DEFAULT_SITUATION } from '../../src/state/policy/policy-situation.ts';
import { exactly, greatest, writeCny } from '../../src/units/exact.ts';
import { fen, formatFen } from '../../src/units/money.ts';
import { enquiry, openChongqing } from '../builders/chongqing.ts';
import { sessionOn } from '../builders/session.ts';
import { granted } from '../measures/policy-desk.ts';

/*
 * The card of each kind of figure, opened as the views open it and worked out anew from its own terms.
 *
 * Figures that are worked out of others have no card of their own and are worked out anew here, or where named: an
 * amount and a relief from the cards of their line, CO2e from the cards of link and factor, a place on the isochrone by
 * the comparison that its row leads to (`isochrone-as-compared.test.ts`), the error of a published figure
 * (`backtest.test.ts`), times of the draws by simulating (`simulate-itinerary.test.ts`), a departure by its timetable
 * (`timetable.test.ts`).
 */

const { network } = await openChongqing();
const session = sessionOn(network);
const SAMPLE = 25;
const RATIO_PLACES = 6;

const cardOf = async (figure: FigureRef | BilledFigure): Promise<FigureCard> =>
  granted(await session.figureCard(figure));

/** A figure as a view shows it, and what its card is asked for by. */
interface Shown {
  readonly value: string | null;
  readonly figure: FigureRef | BilledFigure;
}

const plain = (value: number | string): string => exactly(value).toFixed();

const asked = enquiry({ to: 'SGSIN' });
let answer: Answer;
let sheet: DataSheet;
beforeAll(async () => {
  answer = granted(await session.compare(asked, DEFAULT_SITUATION, UNWATCHED));
  sheet = granted(await session.dataSheet());
});

const chargesOf = (of: Answer): readonly AnswerCharge[] =>
  of.itineraries.flatMap(({ charges }) => charges.filter(({ inInvoice }) => inInvoice));

const billedFigure = ({ tariff, code, basis, eventDate }: AnswerCharge): BilledFigure => ({
  target: 'charge',
  tariff,
  code,
  basis,
  equipment: answer.query.equipment,
  commodity: answer.query.commodity,
  date: eventDate,
});

const listed = (rows: readonly SheetFigure[]): readonly Shown[] =>
  rows.map(({ value, figure }) => ({ value, figure }));

const linkFigures = (): readonly Shown[] =>
  [...network.links.values()].flatMap((link) => {
    const figure = (field: FigureRef['field']): FigureRef => ({ target: 'link', key: link.id, field });
    return [
      { value: plain(link.distanceKm), figure: figure('distance_km') },
      { value: plain(link.tariffKm), figure: figure('tariff_km') },
      { value: plain(link.out.typicalHours), figure: figure('hours_typical') },
      { value: plain(link.out.p90Hours), figure: figure('hours_p90') },
    ];
  });

const serviceFigures = (): readonly Shown[] =>
  [...network.services.values()].flatMap(({ id, timetable, capacityTeu }) => {
    const figure = (field: FigureRef['field']): FigureRef => ({ target: 'service', key: id, field });
    return [
      ...(timetable.kind === 'frequency'
        ? [{ value: plain(timetable.departuresPerWeek), figure: figure('departures_per_week') }]
        : []),
      ...(capacityTeu === null ? [] : [{ value: plain(capacityTeu), figure: figure('capacity_teu') }]),
    ];
  });

const timeFigures = (): readonly Shown[] =>
  answer.itineraries
    .flatMap(({ times }) => times)
    .flatMap(({ typicalHours, p90Hours, figure: { target, key, typical, p90 } }) => [
      { value: plain(typicalHours), figure: { target, key, field: typical } },
      { value: plain(p90Hours), figure: { target, key, field: p90 } },
    ]);

const KINDS: Readonly<Record<string, () => readonly Shown[]>> = {
  'billed price': () =>
    chargesOf(answer).map((charge) => ({ value: charge.unitPrice, figure: billedFigure(charge) })),
  'tariff price': () => sheet.tariffs.map(({ unitPrice, figure }) => ({ value: unitPrice, figure })),
  parameter: () => listed(sheet.parameters),
  'exchange rate': () => listed(sheet.exchangeRates),
  'level of a price series': () =>
    sheet.priceSeries.flatMap(({ levels }) => levels.map(({ value, figure }) => ({ value, figure }))),
  'factor of a box': () => listed(sheet.equipmentFactors),
  'emission factor': () => listed(sheet.emissionFactors),
  'distance and time of a link': linkFigures,
  'departures and capacity of a service': serviceFigures,
  'time of a step': timeFigures,
};

/**
 * A price moves by the level of its series on the day over that of its own day, which may lie between two that are
 * known: what the level of the day comes to against each of them.
 */
const ratiosTo = ({ figure, value }: FigureCard): readonly number[] => {
  const [series = ''] = figure.key.split('|');
  return sheet.priceSeries
    .filter(({ id }) => id === series)
    .flatMap(({ levels }) => levels)
    .map((level) =>
      Number(
        exactly(value ?? '')
          .div(level.value)
          .toFixed(RATIO_PLACES),
      ),
    );
};

/** The product of the terms of a card, each of which has a card of its own that says the same. */
async function workedOut({ formula, value }: FigureCard): Promise<string | null> {
  if (formula === null || value === null) return value;
  let product = exactly(1);
  for (const term of formula) {
    product = product.times(term.value);
    if (term.figure === null) continue;
    const own = await cardOf(term.figure);
    if (own.figure.target === 'price_level') {
      const ratios = ratiosTo(own);
      expect(Number(term.value)).toBeGreaterThanOrEqual(Math.min(...ratios));
      expect(Number(term.value)).toBeLessThanOrEqual(Math.max(...ratios));
      continue;
    }
    const isDiscount = own.unit === 'discount';
    const said = own.value === null ? null : isDiscount ? exactly(1).minus(own.value) : exactly(own.value);
    expect([term.label, said?.toFixed()]).toEqual([term.label, plain(term.value)]);
  }
  return product.toFixed();
}

/** As many places as the price was rounded to when it was worked out. */
const roundedAs = (figure: string, as: string): string =>
  exactly(figure).toFixed(Math.max(0, as.split('.')[1]?.length ?? 0));

describe('the card of a figure', () => {
  it.each(Object.keys(KINDS))('says of a %s what the view shows, and whence it comes', async (kind) => {
    const all = KINDS[kind]!();
    expect(all.length).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...all), async ({ value, figure }) => {
        const card = await cardOf(figure);
        expect(card.value === null ? null : plain(card.value)).toBe(value === null ? null : plain(value));
        expect(card.source).not.toBeNull();
        expect(card.grade === null).toBe(card.status === 'unknown');
        const product = await workedOut(card);
        if (product !== null) expect(roundedAs(product, plain(value ?? ''))).toBe(plain(value ?? ''));
      }),
      { numRuns: SAMPLE },
    );
  });
});

describe('what is worked out of the figures of cards', () => {
  it('is the amount of a line: its quantity at the price and the exchange rate of its card', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...chargesOf(answer)), async (charge) => {
        const { value, conversion } = await cardOf(billedFigure(charge));
        if (value === null) {
          expect(charge.amount).toBeNull();
          return;
        }
        const rate = conversion === null ? exactly(1) : exactly(conversion.value);
        const amount = exactly(charge.quantity).times(value).times(rate);
        const least = charge.minimum === null ? amount : exactly(charge.minimum).times(rate);
        expect(charge.amount === null ? null : formatFen(charge.amount)).toBe(
          writeCny(greatest(amount, least)),
        );
      }),
      { numRuns: SAMPLE },
    );
  });

  it('is the relief of a line, which its explanation adds up to', async () => {
    const relieved = answer.itineraries.flatMap(({ id, policy }) =>
      (policy?.lines ?? []).filter(({ before, after }) => before !== after).map((line) => ({ id, line })),
    );
    expect(relieved.length).toBeGreaterThan(0);
    for (const { id, line } of relieved) {
      const route = { enquiry: asked, situation: DEFAULT_SITUATION, itinerary: id };
      const { events } = granted(await session.explanation(route, { kind: 'charge', charge: line.charge }));
      const [share] = events.flatMap(({ lines }) =>
        lines.flatMap(({ key, values }) => (key === 'relievedShare' ? [values.share ?? ''] : [])),
      );
      const gross = events.flatMap(({ lines }) =>
        lines.flatMap(({ key, values }) => (key === 'total' ? [exactly(values.gross ?? '')] : [])),
      );
      expect(gross).toHaveLength(1);
      expect(writeCny(gross.reduce((sum, each) => sum.plus(each), exactly(0)).times(share ?? 1))).toBe(
        formatFen(fen(line.before - line.after)),
      );
    }
  });

  it('is the CO2e of a leg: distances and factors of the cards of its links, and two lifts where the box changes wagons', async () => {
    const legs = answer.itineraries.flatMap((itinerary) => itinerary.legs);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...legs), async (leg) => {
        const lift = await cardOf({ target: 'emission_factor', key: 'terminal.lift', field: 'value' });
        const changes = leg.calls.filter(
          ({ operation }) => operation === 'gauge_change' || operation === 'transhipment',
        );
        let grams = changes.length * 2 * 1000 * Number(lift.value) * answer.query.teu;
        for (const { link } of leg.links) {
          const { distanceKm, emissionFactor } = granted(
            await session.linkCard(link, answer.query.ready.slice(0, 16)),
          );
          const carried = emissionFactor.unit === 'g/tkm' ? answer.query.cargoTonnes : answer.query.teu;
          grams += distanceKm * emissionFactor.value * carried;
        }
        expect(Math.abs(grams / 1000 - leg.co2eKg)).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
      { numRuns: SAMPLE },
    );
  });
});
