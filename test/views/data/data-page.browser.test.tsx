import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Answer } from '../../../src/contract/answer-schema.ts';
import type { UserFigure } from '../../../src/figures/user-figure.ts';
import type { Fen } from '../../../src/units/money.ts';
import { COST_MISS, NO_ROUTE, report, TIME_CASE, WRONG_ORDER } from '../../builders/backtest.ts';
import { cny } from '../../builders/comparison.ts';
import { sampleAnswer } from '../../builders/sample-answer.ts';
import { GAUGE } from '../../state/fake-data-engine.ts';
import { openPage } from './data-page.tsx';

const OWN: UserFigure = { ...GAUGE, value: '980', unit: 'CNY/box', note: 'forwarder', date: '2026-11-22' };

const tab = (name: string) => page.getByRole('tab', { name });
const openData = () => page.getByRole('button', { name: /^Data/ }).first().click();
const sources = () => page.getByRole('grid', { name: 'Sources' }).getByRole('rowheader');
const cases = () => page.getByRole('grid', { name: /^Results of the back-test/ }).getByRole('row');
const card = () => page.getByRole('article', { name: 'Where from' });

const withGaugeAt = (amount: Fen): Answer => {
  const answer = sampleAnswer();
  const reprice = (item: Answer['itineraries'][number]) => ({
    ...item,
    charges: item.charges.map((line) =>
      line.code === 'GAUGE_CHANGE' ? { ...line, amount, status: 'contract' as const } : line,
    ),
  });
  return { ...answer, itineraries: answer.itineraries.map(reprice) };
};

beforeEach(() => page.viewport(1440, 900));

describe('prices over time', () => {
  it('show each series with its picture, its last level and how many prices move with it', async () => {
    await openPage();
    await openData();
    await tab('Prices over time').click();
    const row = page.getByRole('row', { name: /Northbound index/ });
    await expect.element(row).toHaveTextContent('3,418');
    await expect.element(row).toHaveTextContent('1,800–3,418');
    await expect.element(row).toHaveTextContent('2 levels');
    await expect.element(row).toHaveTextContent('29');
    const curve = row.element().querySelector('.price-curve__line');
    expect(curve?.getAttribute('points')?.split(' ')).toHaveLength(2);
    expect(row.element().querySelector('.price-curve__held')).not.toBeNull();
  });
});

describe('the sources', () => {
  it('stand with issuer, date, figures, grades and our own reasoning', async () => {
    await openPage();
    await openData();
    await expect.element(sources().first()).toHaveTextContent('National rail freight tariff');
    const row = page.getByRole('row', { name: /Stays and fees/ });
    await expect.element(row).toHaveTextContent('Yusuan');
    await expect.element(row).toHaveTextContent('Median of measured means');
    await expect
      .element(row.getByRole('img'))
      .toHaveAttribute('aria-label', '12 of grade C · 3 of grade D · 2 unknown');
    await expect
      .element(page.getByRole('link', { name: /National rail freight tariff/ }))
      .toHaveAttribute('href', 'https://example.org/rail-tariff');
  });

  it('are sorted by a column, and turned round by another press', async () => {
    await openPage();
    await openData();
    const titles = () =>
      sources()
        .elements()
        .map((cell) => cell.textContent?.slice(0, 8));
    await page.getByRole('columnheader', { name: 'Issuer' }).click();
    expect(titles()).toEqual(['Corridor', 'National', 'Stays an']);
    await page.getByRole('columnheader', { name: 'Issuer' }).click();
    expect(titles()).toEqual(['Stays an', 'National', 'Corridor']);
    await expect
      .element(page.getByRole('columnheader', { name: 'Issuer' }))
      .toHaveAttribute('aria-sort', 'descending');
  });

  it('are found by words, filtered by grade and status, and all back on one press', async () => {
    await openPage();
    await openData();
    await page.getByRole('searchbox', { name: 'Find a source' }).fill('measured');
    await expect.poll(() => sources().elements().length).toBe(1);
    await page.getByRole('button', { name: /official or own/ }).click();
    await expect.element(page.getByText('The filters leave none.')).toBeVisible();
    await page.getByRole('button', { name: 'Clear the filters' }).first().click();
    await page.getByRole('combobox', { name: 'Status' }).selectOptions('published');
    await expect
      .poll(() =>
        sources()
          .elements()
          .map((cell) => cell.textContent),
      )
      .toEqual(['Corridor performanceCAREC 2020 ']);
  });
});

describe('looking up a figure', () => {
  it('shows where it is from', async () => {
    const { engine } = await openPage();
    await openData();
    await page.getByRole('searchbox', { name: 'Look up a figure' }).fill('dostyk');
    await page.getByRole('button', { name: /Gauge change/ }).click();
    await expect.element(card()).toHaveTextContent('1,150 CNY/box');
    await expect.element(card()).toHaveTextContent('1,035–1,323 CNY/box');
    await expect.element(card()).toHaveTextContent('Our reasoning Stays and fees at rail borders');
    await expect.element(card()).toHaveTextContent('12 services, 3 links, 1 terminals');
    expect(engine.askedCards).toEqual([GAUGE]);
  });

  it('says so when nothing is found', async () => {
    await openPage();
    await openData();
    await page.getByRole('searchbox', { name: 'Look up a figure' }).fill('zeppelin');
    await expect.element(page.getByText(/No figure holds "zeppelin"/)).toBeVisible();
  });
});

describe('a figure of one’s own', () => {
  it('replaces the shipped one and shows in list, header and store', async () => {
    const { keeper } = await openPage();
    await openData();
    await page.getByRole('searchbox', { name: 'Look up a figure' }).fill('dostyk');
    await page.getByRole('button', { name: /Gauge change/ }).click();
    await page.getByRole('button', { name: 'Replace with mine' }).click();
    await page.getByRole('textbox', { name: 'Mine' }).fill('980');
    await userEvent.keyboard('{Enter}');
    await expect.element(card()).toHaveTextContent('Your own, given on 2026-11-23');
    await tab('Own figures').click();
    const row = page.getByRole('row', { name: /Gauge change/ });
    await expect.element(row).toHaveTextContent(/1,150\s*980\s*−14\.8 %\s*CNY\/box/);
    await expect.element(page.getByRole('button', { name: '1 own figure in use; see it' })).toBeVisible();
    expect(keeper.kept).toHaveLength(1);
  });

  it('that is wrong stands as typed, with what is wrong beside it', async () => {
    await openPage();
    await openData();
    await page.getByRole('searchbox', { name: 'Look up a figure' }).fill('dostyk');
    await page.getByRole('button', { name: /Gauge change/ }).click();
    await page.getByRole('button', { name: 'Replace with mine' }).click();
    const value = page.getByRole('textbox', { name: 'Mine' });
    await value.fill('dear');
    await page.getByRole('button', { name: 'Use it' }).click();
    await expect.element(value).toHaveAttribute('aria-invalid', 'true');
    await expect.element(value).toHaveValue('dear');
    await expect.element(page.getByRole('alert')).toHaveTextContent('E22');
  });

  it('is removed without a question, and comes back by the header’s undo', async () => {
    await openPage([OWN]);
    await openData();
    await tab('Own figures').click();
    await page.getByRole('button', { name: 'Restore Gauge change' }).click();
    await expect.element(page.getByText('No own figures yet')).toBeVisible();
    await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByRole('row', { name: /Gauge change/ })).toBeVisible();
  });

  it('comes in from a file, whole or not at all', async () => {
    const { desk } = await openPage();
    await openData();
    await tab('Own figures').click();
    const picker = page
      .getByLabelText('Import a file')
      .elements()
      .find((item) => item instanceof HTMLInputElement);
    const upload = async (text: string) =>
      userEvent.upload(picker!, new File([text], 'own.csv', { type: 'text/csv' }));
    await upload('target,key,field,value\ntariff,,unit_price,5\n');
    await expect.element(page.getByRole('alert')).toHaveTextContent(/Row 2: the column key is empty/);
    expect(desk.userFigures.getState().applied).toEqual([]);
    await page.getByText('Open row 2').click();
    await page.getByLabelText('key', { exact: true }).fill(GAUGE.key);
    await page.getByRole('button', { name: 'Take the row so' }).click();
    await page.getByRole('button', { name: 'Import 1 row', exact: true }).click();
    await expect.element(page.getByRole('row', { name: /Gauge change/ })).toBeVisible();
    await page.getByRole('button', { name: 'Restore all' }).click();
    await upload(`target,key,field,value,unit\n${GAUGE.target},${GAUGE.key},unit_price,-1,CNY/box\n`);
    await expect.element(page.getByRole('alert')).toHaveTextContent(/^Row 2, value/);
    await upload(`target;key;field;value;unit\n${GAUGE.target};${GAUGE.key};unit_price;900;CNY/box\n`);
    await expect
      .element(page.getByRole('row', { name: /Gauge change/ }))
      .toHaveTextContent(/900\s*−21\.7 %\s*CNY\/box/);
    await expect.element(page.getByRole('alert')).toHaveTextContent(/F06.*own\.csv has most of ";"/);
  });

  it('never enters the link', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await openPage([OWN]);
    await page.getByRole('button', { name: 'Share' }).click();
    expect(writeText.mock.calls[0]?.[0]).not.toMatch(/980|gauge/i);
    writeText.mockRestore();
  });
});

describe('Compare', () => {
  it('takes a price of one’s own where a line shows its source, and tells which lines moved', async () => {
    const { compare, engine } = await openPage();
    await compare.asked[0]!.answer(sampleAnswer());
    await page
      .getByRole('button', { name: /^Where Gauge change comes from/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Replace with mine' }).click();
    await page.getByRole('textbox', { name: 'Mine' }).fill('980');
    await page.getByRole('button', { name: 'Use it' }).click();
    await expect.poll(() => compare.asked.length).toBe(2);
    await compare.asked[1]!.answer(withGaugeAt(cny('980.00')));
    const told = page.getByRole('status', { name: 'What your figures changed' });
    await expect.element(told).toHaveTextContent(/Gauge change .*→ ¥980\.00/);
    await expect.element(told).toHaveTextContent(/The other \d+ stand to the fen/);
    expect(engine.askedCards[0]).toMatchObject({ target: 'charge', code: 'GAUGE_CHANGE' });
    await told.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => engine.replaced.at(-1)).toEqual([]);
  });
});

describe('the back-test', () => {
  it('runs on demand and tells each case as it is, misses too', async () => {
    const { engine } = await openPage();
    await openData();
    await tab('Back-test').click();
    await page.getByRole('button', { name: 'Run the back-test' }).click();
    engine.backtests[0]!.tell({ found: [TIME_CASE], done: 1, total: 4 });
    await expect.element(page.getByText('1 of 4 worked out')).toBeVisible();
    await engine.backtests[0]!.finish(report([TIME_CASE, COST_MISS, WRONG_ORDER, NO_ROUTE]));
    await expect.element(cases().filter({ hasText: '7.0–9.0 d' }).first()).toHaveTextContent('within');
    const miss = cases().filter({ hasText: '3,000–4,000' });
    await expect
      .element(miss)
      .toHaveTextContent(/6,000 USD\/FEU.*50 % high.*published for 2018.*put your own figure in/);
    await expect.element(cases().filter({ hasText: 'faster' })).toHaveTextContent('wrong order');
    await expect.element(page.getByText('no such route')).toBeVisible();
  });

  it('puts the worst first on one press, and shows misses alone on another', async () => {
    const { engine } = await openPage();
    await openData();
    await tab('Back-test').click();
    await page.getByRole('button', { name: 'Run the back-test' }).click();
    await engine.backtests[0]!.finish(report([TIME_CASE, COST_MISS, NO_ROUTE]));
    const verdicts = () =>
      [...document.querySelectorAll('tbody .backtest__verdict > :first-child')].map(
        (cell) => cell.textContent,
      );
    await page.getByRole('button', { name: 'Worst first' }).click();
    expect(verdicts()).toEqual(['✕ no such route', '✕ 50 % high', '✓ within']);
    await page.getByRole('button', { name: 'Misses 2' }).click();
    expect(verdicts()).toHaveLength(2);
  });

  it('is cancelled and keeps what it has', async () => {
    const { engine } = await openPage();
    await openData();
    await tab('Back-test').click();
    await page.getByRole('button', { name: 'Run the back-test' }).click();
    engine.backtests[0]!.tell({ found: [TIME_CASE], done: 1, total: 4 });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(page.getByText(/Cancelled; 1 of 4 kept/)).toBeVisible();
    expect(engine.backtests[0]!.isCancelled).toBe(true);
  });
});

describe('the list of tests', () => {
  it('opens Compare with the question asked', async () => {
    const { store } = await openPage();
    await openData();
    await tab('Test me').click();
    await page.getByRole('button', { name: 'Try 31 t in a box' }).click();
    expect(store.getState().inputs).toMatchObject({ grossTonnes: '31', to: 'DEDUI' });
    await expect
      .element(page.getByRole('button', { name: 'Compare', exact: true }))
      .toHaveAttribute('aria-current', 'page');
  });

  it('shows the figure asked about', async () => {
    const { engine } = await openPage();
    await openData();
    await tab('Test me').click();
    await page.getByRole('button', { name: 'See the USD rate' }).click();
    expect(engine.askedCards.at(-1)).toMatchObject({ target: 'exchange', key: 'USD' });
  });
});

describe('the edition', () => {
  it('tells its change log and whose work it builds on', async () => {
    await openPage();
    await openData();
    await tab('Edition, credits').click();
    await expect.element(page.getByRole('heading', { name: 'Edition 2026.11' })).toBeVisible();
    await expect.element(page.getByText('OurAirports', { exact: false })).toBeVisible();
    await expect.element(page.getByRole('row', { name: /MapLibre GL JS/ })).toHaveTextContent('BSD-3-Clause');
  });
});

describe('a narrow page', () => {
  it('keeps to its width and reaches every part', async () => {
    await page.viewport(390, 844);
    await openPage([OWN]);
    await openData();
    for (const name of ['Sources', 'Own figures', 'Back-test', 'Test me', 'Edition, credits']) {
      await tab(name).click();
      expect(document.documentElement.scrollWidth, name).toBe(document.documentElement.clientWidth);
    }
  });
});
