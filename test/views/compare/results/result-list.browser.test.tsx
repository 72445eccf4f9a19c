import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { answerOf } from '../../../builders/answer.ts';
import { sampleAnswer, TRAIN } from '../../../builders/sample-answer.ts';
import { openAnswer } from './answer-page.tsx';

const list = () => page.getByRole('grid', { name: 'Routes' });
const rows = () => list().getByRole('row', { selected: false });
const chosen = () => list().getByRole('row', { selected: true });
const letters = (): string =>
  [...document.querySelectorAll('.result-list__letter')].map((letter) => letter.textContent).join('');

describe('the list of routes', () => {
  it('opens a row by click', async () => {
    await openAnswer({ answer: sampleAnswer() });
    await expect.element(chosen()).toHaveTextContent(/Timetabled train/);
    await list().getByText('Air via Frankfurt').click();
    await expect.element(chosen()).toHaveTextContent(/Air via Frankfurt/);
  });

  it('is walked with the arrows and opened with Enter', async () => {
    await openAnswer({ answer: sampleAnswer() });
    (chosen().element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.element(chosen()).toHaveTextContent(/Timetabled train/);
    await userEvent.keyboard('{Enter}');
    await expect.element(chosen()).toHaveTextContent(/Rail–sea via Qinzhou/);
    await userEvent.keyboard('{End} ');
    await expect.element(chosen()).toHaveTextContent(/River–sea via Shanghai/);
  });

  it('takes one stop of the Tab key', async () => {
    await openAnswer({ answer: sampleAnswer() });
    expect(document.querySelectorAll('[data-id][tabindex="0"]')).toHaveLength(1);
  });

  it('is sorted by its column heads, and says by which', async () => {
    await openAnswer({ answer: sampleAnswer() });
    expect(letters()).toBe('ABCED');
    await list().getByRole('button', { name: 'P50 / P90' }).click();
    expect(letters()).toBe('EABCD');
    const head = list().getByRole('columnheader', { name: 'P50 / P90' });
    await expect.element(head).toHaveAttribute('aria-sort', 'ascending');
    await list().getByRole('button', { name: 'P50 / P90' }).click();
    expect(letters()).toBe('CBAED');
  });

  it('says "at least" before both totals of an incomplete route and what it lacks', async () => {
    await openAnswer({ answer: sampleAnswer() });
    const row = rows().filter({ hasText: 'River–sea via Shanghai' });
    expect(row.element().textContent?.match(/at least/g)).toHaveLength(2);
    await expect.element(row).toHaveTextContent(/Incomplete: 1 missing/);
    await expect.element(page.getByText('D lacks Port handling, Shanghai Waigaoqiao')).toBeVisible();
  });

  it('marks departures that are generated, and gives their wait as a span', async () => {
    await openAnswer({ answer: sampleAnswer() });
    const row = rows().filter({ hasText: 'Ordinary train' });
    await expect.element(row).toHaveTextContent(/assumed.*2 a week.*4 h–4 d/);
    await expect.element(chosen()).not.toHaveTextContent(/assumed/);
  });

  it('shows the spread of the time where there is no deadline', async () => {
    const open = { ...TRAIN, onTimeShare: null, slackMinutes: null };
    const answer = answerOf([open]);
    await openAnswer({ answer: { ...answer, query: { ...answer.query, deadline: null } } });
    await expect.element(list().getByRole('columnheader', { name: 'P90 − P50 / arrival' })).toBeVisible();
    await expect
      .element(chosen())
      .toHaveTextContent(/\+1 d 12 h ?arr\. (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d\d-\d\d/);
  });

  it('opens what was dominated and what was excluded, with the reasons', async () => {
    await openAnswer({ answer: sampleAnswer() });
    await page.getByRole('button', { name: /Dominated \(1\)/ }).click();
    await expect.element(page.getByText(/beaten by C Rail–sea via Qinzhou: 3 d 18 h slower/)).toBeVisible();
    await page.getByRole('button', { name: /Excluded \(2\)/ }).click();
    await expect.element(page.getByText('Suspended: Red Sea services suspended')).toBeVisible();
    await expect.element(page.getByText('Gross 28 t per box exceeds the limit of 24 t')).toBeVisible();
    await expect.element(page.getByText(/beaten by C/)).not.toBeVisible();
  });
});

describe('a pinned route', () => {
  const pin = (letter: string) => list().getByRole('button', { name: `Pin ${letter}` });

  it('stands on top, pressed, without having been opened, and goes back when it is let go', async () => {
    await openAnswer({ answer: sampleAnswer() });
    await pin('C').click();
    expect(letters()).toBe('CABED');
    await expect.element(pin('C')).toHaveAttribute('aria-pressed', 'true');
    await expect.element(chosen()).toHaveTextContent(/Timetabled train/);
    await pin('C').click();
    expect(letters()).toBe('ABCED');
  });

  it('is pinned with P on its row and keeps the focus there', async () => {
    await openAnswer({ answer: sampleAnswer() });
    (chosen().element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}p');
    expect(letters()).toBe('BACED');
    expect(document.activeElement?.querySelector('.result-list__letter')?.textContent).toBe('B');
    await userEvent.keyboard('{Tab}{Enter}');
    expect(letters()).toBe('ABCED');
  });

  it('takes no room of its row and can be hit', async () => {
    await openAnswer({ answer: sampleAnswer() });
    const rowOf = () => chosen().element().getBoundingClientRect();
    const before = rowOf();
    const { width, height } = pin('A').element().getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    await pin('A').click();
    expect([rowOf().width, rowOf().height]).toEqual([before.width, before.height]);
  });
});

describe('a route that is folded away and leads on something', () => {
  const answer = () => {
    const sample = sampleAnswer();
    const folded = sample.dominated.flatMap((one) =>
      (['a', 'b', 'c'] as const).map((id) => ({
        ...one,
        itinerary: {
          ...one.itinerary,
          id,
          letter: id.toUpperCase(),
          badges: id === 'b' ? ['cheapest' as const] : [],
        },
      })),
    );
    return { ...sample, dominated: folded };
  };

  it('is in sight while the rest is folded, and stands before its kind', async () => {
    await openAnswer({ answer: answer() });
    const held = page.getByRole('button', { name: /^Open the lines of B/ });
    await expect.element(held.first()).toHaveTextContent(/^B Cheapest$/);
    await expect.element(held.first()).toHaveAttribute('aria-pressed', 'false');
    await held.first().click();
    await expect.element(held.first()).toHaveAttribute('aria-pressed', 'true');
    await expect.element(page.getByRole('button', { name: /^Open the lines of A/ })).toBeVisible();
    await expect.element(held.nth(1)).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^Open the lines of C/ })).not.toBeInTheDocument();
  });

  it('stands under rules that are one a line, with shares written one way', async () => {
    await openAnswer({ answer: answer() });
    await page.getByRole('button', { name: /Dominated/ }).click();
    const rules = page.getByRole('listitem').filter({ hasText: 'Between routes' });
    await expect.element(rules).toHaveTextContent('invoice 2 %, P50 3 h (4 % on long ways), CO₂e 20 %');
    await expect
      .element(page.getByRole('listitem').filter({ hasText: 'A slower route' }))
      .toHaveTextContent('5 % of the invoice for taking as long again and 0.5 % for each transfer more; 5 %');
  });
});

describe('the states of the list', () => {
  it('offers a beginning before the first search', async () => {
    await openAnswer({ answer: null });
    await expect.element(page.getByText('Examples')).toBeVisible();
  });

  it('stands in for rows while the first search runs', async () => {
    await openAnswer({ answer: null, state: 'loading' });
    await expect.element(page.getByRole('status', { name: 'Calculating routes' })).toBeInTheDocument();
  });

  it('says that rows are old once the form has changed', async () => {
    await openAnswer({ answer: sampleAnswer(), state: 'stale' });
    await expect.element(page.getByText('Inputs changed; these are the old results')).toBeVisible();
  });

  it('says that nothing was found', async () => {
    await openAnswer({ answer: answerOf([]) });
    await expect.element(page.getByText('No routes')).toBeVisible();
  });
});

describe('the sentence and its chips', () => {
  it('keeps every amount in one piece', async () => {
    await openAnswer({ answer: sampleAnswer() });
    await expect.element(page.getByText('¥40,873 more', { exact: true })).toBeVisible();
    const amounts = [...document.querySelectorAll('.sentence__text b')];
    expect(amounts.length).toBeGreaterThanOrEqual(3);
    expect(amounts.map((amount) => getComputedStyle(amount).whiteSpace)).toEqual(amounts.map(() => 'nowrap'));
  });

  it('sort and filter the list', async () => {
    await openAnswer({ answer: sampleAnswer() });
    await page.getByRole('button', { name: 'Only sea (2)' }).click();
    expect(letters()).toBe('CD');
    await page.getByRole('button', { name: 'Only sea (2)' }).click();
    await page.getByRole('button', { name: 'On time (3)' }).click();
    expect(letters()).toBe('ABE');
    await page.getByRole('group', { name: 'Sort' }).getByRole('button', { name: 'Invoice' }).click();
    expect(letters()).toBe('BAE');
  });

  it('hand the switch value over as a cost of the day', async () => {
    const onSetDayCost = vi.fn();
    await openAnswer({ answer: sampleAnswer(), onSetDayCost });
    await page.getByRole('button', { name: /Set the cost of a day to ¥2,363/ }).click();
    expect(onSetDayCost).toHaveBeenCalledWith('2362.62');
  });
});
