import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fen } from '../../../../src/units/money.ts';
import { answerOf } from '../../../builders/answer.ts';
import { cny } from '../../../builders/comparison.ts';
import { RIVER_SEA, sampleAnswer, TRAIN } from '../../../builders/sample-answer.ts';
import { openAnswer } from '../results/answer-page.tsx';

const ledger = () => page.getByRole('table', { name: /Cost lines of/ });
const line = (name: RegExp) => ledger().getByRole('row', { name });

describe('the cost lines', () => {
  it('stand in the order of travel over their totals', async () => {
    await openAnswer({ answer: answerOf([TRAIN]) });
    const names = [...document.querySelectorAll('.cost-lines__row .cost-lines__item')].map(
      (cell) => cell.textContent,
    );
    expect(names.slice(0, 4)).toEqual([
      'Yard handling',
      'Export customs',
      'Inspection, exp.',
      'Rail running charge',
    ]);
    await expect.element(line(/^Invoice total/)).toHaveTextContent(/¥40,047\.66 per box.*80,095\.32/);
    await expect.element(line(/^Economic total/)).toHaveTextContent('151,947.31');
  });

  it('say that a price is unknown, and that the totals are at least so much', async () => {
    await openAnswer({ answer: answerOf([RIVER_SEA]) });
    const unknown = line(/Port handling/);
    expect(unknown.element().textContent?.match(/unknown/g)).toHaveLength(2);
    expect(unknown.element().textContent).not.toMatch(/0\.00/);
    await expect.element(line(/^Invoice total/)).toHaveTextContent(/at least 26,740\.80/);
    await expect.element(line(/^Economic total/)).toHaveTextContent(/at least/);
  });

  it('name the source, the formula and the rate of a line behind its grade', async () => {
    await openAnswer({ answer: answerOf([TRAIN]) });
    await page.getByRole('button', { name: 'Where Foreign rail freight comes from (C)' }).first().click();
    const card = page.getByRole('dialog', { name: 'Where Foreign rail freight comes from' });
    await expect.element(card).toHaveTextContent(/2 × \$1,980\.00 × 7\.08 = ¥28,036\.80/);
    await expect.element(card).toHaveTextContent(/1 USD = ¥7\.08/);
    await expect.element(card).toHaveTextContent(/Published prices of trains/);
    await userEvent.keyboard('{Escape}');
    await expect.element(card).not.toBeInTheDocument();
  });

  it('say of a price that a lever set that a measure of the scenario did', async () => {
    const billed = answerOf([TRAIN]);
    const [route] = billed.itineraries;
    const charges = route!.charges.map((charge) =>
      charge.code === 'RAIL_FOREIGN' ? { ...charge, source: 'scenario', status: 'assumed' as const } : charge,
    );
    await openAnswer({ answer: { ...billed, itineraries: [{ ...route!, charges }] } });
    await page
      .getByRole('button', { name: /Where Foreign rail freight comes from/ })
      .first()
      .click();
    await expect.element(page.getByRole('dialog')).toHaveTextContent(/a measure of the scenario/);
  });

  it('show how a list price became the price billed', async () => {
    await openAnswer({ answer: answerOf([TRAIN]) });
    await page.getByRole('button', { name: 'Where Rail running charge comes from (A)' }).click();
    const card = page.getByRole('dialog');
    await expect.element(card).toHaveTextContent('¥3.185 × (1 − 30 %) × 1 = ¥2.2295');
    await expect.element(card).toHaveTextContent('30 % off rail.lane-discount');
    await expect.element(card.getByRole('link')).toHaveAttribute('href', 'https://example.org/rail-tariff');
  });
});

describe('what measures take off', () => {
  const relieved = () => {
    const billed = answerOf([TRAIN]);
    const route = billed.itineraries[0]!;
    const { charges, invoiceTotal, economicTotal } = route;
    const charge = charges.findIndex(({ code }) => code === 'INSPECTION');
    const before = charges[charge]!.amount ?? fen(0);
    const measure = {
      measure: 'a14.inspection_waiver',
      article: 14,
      gross: before,
      incremental: before,
      kept: true,
    };
    const policy = {
      scenario: 'text-only',
      billedTotal: invoiceTotal,
      afterNational: invoiceTotal,
      saving: before,
      incremental: before,
      benefits: [
        {
          line: 'tax.import',
          eventDate: '2026-12-20',
          amount: cny('650.00'),
          measures: [{ ...measure, article: 16 }],
        },
      ],
      taxes: {},
      lines: [
        {
          charge,
          line: 'inspection.fees',
          before,
          afterNational: before,
          after: fen(0),
          measures: [measure],
        },
      ],
      undecided: [],
    };
    const relieved = {
      ...route,
      policy,
      invoiceTotal: fen(invoiceTotal - before),
      economicTotal: fen(economicTotal - before - cny('650.00')),
    };
    return { ...billed, itineraries: [relieved] };
  };

  it('stands under the line it is taken off, with the article that says so', async () => {
    await openAnswer({ answer: relieved() });
    const names = [...document.querySelectorAll('.cost-lines__row .cost-lines__item')].map(
      (cell) => cell.textContent,
    );
    expect(names[names.indexOf('Inspection, exp.') + 1]).toBe('Policy relief');
    await expect.element(line(/^Policy relief/)).toHaveTextContent(/article 14/);
  });

  it('is named after the national rule where the text adds nothing to that', async () => {
    const answer = relieved();
    const policy = answer.itineraries[0]!.policy!;
    policy.lines[0]!.afterNational = policy.lines[0]!.after;
    await openAnswer({ answer });
    await expect.element(line(/^Policy relief/)).toHaveTextContent(/National rule/);
  });

  it('is left out of the invoice total, and tax not paid out of the economic total alone', async () => {
    const answer = relieved();
    const [billed, priced] = [answerOf([TRAIN]).itineraries[0]!, answer.itineraries[0]!];
    const less = (total: 'invoiceTotal' | 'economicTotal') => Number(billed[total]) - Number(priced[total]);
    await openAnswer({ answer });
    await expect.element(line(/^Import tax not paid/)).toHaveTextContent(/−650\.00|-650\.00/);
    expect(less('economicTotal') - less('invoiceTotal')).toBe(cny('650.00'));
  });

  it('is named in the list beside the total', async () => {
    await openAnswer({ answer: relieved() });
    await expect.element(page.getByText(/^policy −/).first()).toBeVisible();
  });
});

describe('the tabs', () => {
  it('lead to the sources and their shares', async () => {
    await openAnswer({ answer: answerOf([TRAIN]) });
    await page.getByRole('tab', { name: 'Sources' }).click();
    const row = page.getByRole('row', { name: /Rail tariff for boxes/ });
    await expect.element(row).toHaveTextContent(/Yard handling, Rail running charge.*22\.5 %/);
  });

  it('lead to the timeline, whose table says when and how long', async () => {
    await openAnswer({ answer: sampleAnswer() });
    await page.getByRole('tab', { name: 'Timeline' }).click();
    const times = page.getByRole('table', { name: 'Times of A Timetabled train' });
    await expect
      .element(times.getByRole('row', { name: /^Wait for train/ }))
      .toHaveTextContent(/Wed 12-09 00:00.*Sat 12-12 20:00.*3 d 20 h/);
    await expect.element(page.getByText(/Cut-off Fri 12-11 12:00/)).toBeVisible();
    await expect.element(page.getByText(/spare 2 d 12 h; if missed ⇒ \+7 d/)).toBeVisible();
  });

  it('say behind the timeline what each time rests on', async () => {
    await openAnswer({ answer: sampleAnswer() });
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await page.getByRole('button', { name: 'Where the times come from' }).click();
    const times = page.getByRole('table', { name: 'Where the times come from' });
    await expect.element(times.getByRole('row', { name: /^Gauge change/ })).toHaveTextContent(/24 h\s*60 h/);
    await times.getByRole('button', { name: /^Where the time of Gauge change.*\(C\)$/ }).click();
    const card = page.getByRole('dialog', { name: /^Where the time of Gauge change/ });
    await expect.element(card).toHaveTextContent('24 h, nine in ten within 60 h');
    await expect.element(card).toHaveTextContent(/Published prices of trains/);
    await expect.element(card).toHaveTextContent(/Describes.*2025/);
  });
});
