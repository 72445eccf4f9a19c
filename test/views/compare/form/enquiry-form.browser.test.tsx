import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { success } from '../../../../src/units/issue.ts';
import { present } from '../../../../src/units/present.ts';
import { cny } from '../../../builders/comparison.ts';
import { sampleAnswer } from '../../../builders/sample-answer.ts';
import { CATALOGUE } from '../../../state/sample-catalogue.ts';
import { openForm } from './form-page.tsx';

const box = (name: string) => page.getByRole('combobox', { name, exact: true });
const text = (name: string) => page.getByRole('textbox', { name, exact: true });

describe('an end of the journey', () => {
  it('is shown by its name and asked for by its code', async () => {
    const { engine } = await openForm();
    await expect.element(box('To')).toHaveValue('Duisburg');
    await box('To').fill('singa');
    await page.getByRole('option', { name: /Singapore/ }).click();
    await expect.element(box('To')).toHaveValue('Singapore');
    expect(engine.asked.at(-1)?.enquiry.to).toBe('SGSIN');
  });

  it.each([
    ['pinyin', 'tuanjie', 'CNCKG-TJC'],
    ['Chinese', '钦州港', 'CNQZH-PRT'],
    ['an alias', 'xiyong', 'CNCKG-TJC'],
    ['a code', 'sgsin', 'SGSIN'],
    ['the beginning of a name', 'singapor', 'SGSIN'],
    ['a name in several words', 'chong qing', 'CNCKG'],
    ['traditional signs', '欽州', 'CNQZH'],
    ['a code in parts', 'SG SIN', 'SGSIN'],
  ])('is found by %s, and Enter takes what alone can be meant', async (_, typed, code) => {
    const { store } = await openForm();
    await box('To').fill(typed);
    await expect.element(page.getByRole('option').first()).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(store.getState().inputs.to).toBe(code);
  });

  it.each([
    ['alike', 'Sigapore'],
    ['the beginning of several', 'c'],
  ])('is not taken by Enter where the text is merely %s: the list stays open', async (_, typed) => {
    const { engine, store } = await openForm();
    const asked = engine.asked.length;
    await box('To').fill(typed);
    await expect.element(page.getByRole('option').first()).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('option').first()).toBeVisible();
    await expect.element(box('To')).toHaveValue(typed);
    expect(store.getState().inputs.to).toBe('DEDUI');
    expect(engine.asked).toHaveLength(asked);
  });

  it('is chosen with the arrows', async () => {
    const { store } = await openForm();
    await box('To').fill('qinzhou');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(['CNQZH', 'CNQZH-PRT']).toContain(store.getState().inputs.to);
    await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
  });

  it('keeps text that is no place, asks with it and shows what the engine says', async () => {
    const { engine, store } = await openForm();
    await box('To').fill('Xanadu');
    await expect.element(page.getByText(/No place matches/)).toBeVisible();
    await userEvent.tab();
    await expect.element(box('To')).toHaveValue('Xanadu');
    expect(engine.asked.at(-1)?.enquiry.to).toBe('Xanadu');
    await engine.asked
      .at(-1)
      ?.refuse({ severity: 'error', code: 'E25', path: 'to', values: { x: 'Xanadu' } });
    await expect.element(page.getByText(/E25/)).toBeVisible();
    await expect.element(box('To')).toHaveAttribute('aria-invalid', 'true');
    expect(store.getState().inputs.to).toBe('Xanadu');
  });

  it('offers the nearest place of the network for a place of the world that it does not have', async () => {
    const nearest = present(CATALOGUE.places.find(({ id }) => id === 'SGSIN'));
    const { engine } = await openForm('story', {
      placeElsewhere: async (name) =>
        success(name === 'Melaka' ? { names: { zh: '马六甲', en: 'Malacca' }, nearest, km: 204 } : null),
    });
    await box('To').fill('Melaka');
    await expect
      .element(page.getByText('Malacca is not in the network. The nearest place that is, 204 km away'))
      .toBeVisible();
    await expect.element(page.getByRole('option')).toHaveTextContent('Singapore');
    await page.getByRole('option').click();
    expect(engine.asked.at(-1)?.enquiry.to).toBe('SGSIN');
  });

  it('marks the letters that match', async () => {
    await openForm();
    await box('To').fill('sing');
    await expect.element(page.getByRole('option', { name: /Singapore/ })).toBeVisible();
    expect(document.querySelector('mark')?.textContent).toBe('Sing');
  });

  it('changes places with the other', async () => {
    const { store } = await openForm();
    await page.getByRole('button', { name: 'Swap origin and destination' }).click();
    expect(store.getState().inputs).toMatchObject({ from: 'DEDUI', to: 'CNCKG-TJC' });
  });
});

describe('how goods travel', () => {
  const load = () => page.getByRole('combobox', { name: 'Load', exact: true });

  it('asks a part load for its volume, and cars and wagons for their number', async () => {
    const { engine, store } = await openForm();
    await expect.element(text('Boxes')).toBeVisible();
    await load().selectOptions('Part load (LCL)');
    await expect.element(text('Boxes')).not.toBeInTheDocument();
    await text('Volume').fill('8');
    await expect.poll(() => engine.asked.at(-1)?.enquiry).toMatchObject({ equipment: 'LCL', volumeM3: '8' });
    await load().selectOptions('Finished cars');
    await expect.element(text('Volume')).not.toBeInTheDocument();
    await expect.element(page.getByText('cars', { exact: true })).toBeVisible();
    expect(store.getState().inputs).toMatchObject({
      equipment: 'CAR',
      commodity: 'electric_vehicles',
      volumeM3: '',
    });
  });
});

describe('a figure', () => {
  it('has separators until somebody types in it', async () => {
    await openForm();
    await expect.element(text('Value')).toHaveValue('¥6,000,000');
    await text('Value').fill('7500000');
    await expect.element(text('Value')).toHaveValue('7500000');
    await userEvent.tab();
    await expect.element(text('Value')).toHaveValue('¥7,500,000');
  });

  it('may be changed with its separators in place', async () => {
    const { store } = await openForm();
    await text('Value').click();
    await userEvent.keyboard('{End}0');
    expect(store.getState().inputs.valueCny).toBe('60000000');
    await userEvent.keyboard('{Backspace}');
    expect(store.getState().inputs.valueCny).toBe('6000000');
  });

  it('keeps the separators that are typed, for the engine to read', async () => {
    const { store } = await openForm();
    await text('Value').fill('1500,5');
    await expect.element(text('Value')).toHaveValue('1500,5');
    expect(store.getState().inputs.valueCny).toBe('1500,5');
    await userEvent.tab();
    await expect.element(text('Value')).toHaveValue('1500,5');
  });

  it('is never lost when it is wrong, and says so beside the field', async () => {
    const { engine } = await openForm();
    await text('Value').fill('six million');
    await expect.poll(() => engine.asked.at(-1)?.enquiry.valueCny).toBe('six million');
    await engine.asked.at(-1)?.refuse({
      severity: 'error',
      code: 'E17',
      path: 'valueCny',
      values: { parameter: 'valueCny', a: 0, b: 100, c: 'six million' },
    });
    await expect.element(text('Value')).toHaveValue('six million');
    await expect.element(text('Value')).toHaveAccessibleDescription(/E17 Value must be from 0 to 100/);
  });

  it('shows what is taken while it is empty', async () => {
    const { store } = await openForm();
    store.getState().edit({ grossTonnes: '' }, 'choice');
    await expect.element(text('Gross')).toHaveAttribute('placeholder', '9.5');
  });
});

describe('the cost of a day', () => {
  it('is automatic, and drawn from none to ten times', async () => {
    const { engine, store } = await openForm();
    store.getState().search();
    const { query } = sampleAnswer();
    await engine.asked
      .at(-1)
      ?.answer(sampleAnswer({ query: { ...query, dayCostCny: cny('1315.07'), dayCostIsOwn: false } }));
    const slider = page.getByRole('slider');
    await expect.element(text('Day cost')).toHaveAttribute('placeholder', '¥1,315');
    await slider.click();
    await userEvent.keyboard('{Home}');
    await expect.poll(() => store.getState().inputs.dayCostCny).toBe('0');
    await userEvent.keyboard('{End}');
    await expect.poll(() => Number(store.getState().inputs.dayCostCny)).toBeGreaterThan(10_000);
    await page.getByRole('button', { name: 'Back to automatic' }).click();
    expect(store.getState().inputs.dayCostCny).toBe('');
  });

  it('is not told of the value before while the one in the form is refused', async () => {
    const { engine, store } = await openForm();
    store.getState().search();
    await engine.asked.at(-1)?.answer(sampleAnswer());
    await expect.element(page.getByText(/ ÷ 365/)).toBeVisible();
    store.getState().edit({ valueCny: '' }, 'choice');
    await engine.asked
      .at(-1)
      ?.refuse({ severity: 'error', code: 'E40', path: 'valueCny', values: { parameter: 'valueCny' } });
    await expect.element(page.getByText(/ ÷ 365/)).not.toBeInTheDocument();
    await expect.element(text('Day cost')).toHaveAttribute('placeholder', 'auto');
  });
});

describe('a time', () => {
  it('is typed as text, in any form that can be read, and kept as typed', async () => {
    const { store } = await openForm();
    await expect.element(text('Ready')).toHaveValue('2026-11-24 18:00');
    await text('Ready').fill('2026-12-07 18:00');
    expect(store.getState().inputs.ready).toBe('2026-12-07 18:00');
    const weekday = page.getByRole('button', { name: 'Choose the date: Ready' });
    await expect.element(weekday).toHaveTextContent('Mon');
    await text('Ready').fill('2026年12月8日 18:00');
    await expect.element(weekday).toHaveTextContent('Tue');
    await expect.element(text('Ready')).toHaveValue('2026年12月8日 18:00');
    expect(store.getState().inputs.ready).toBe('2026年12月8日 18:00');
  });

  it('stays as typed when it is none', async () => {
    const { store } = await openForm();
    await text('Ready').fill('next week');
    expect(store.getState().inputs.ready).toBe('next week');
  });
});

describe('the goods', () => {
  it('bring the box they need', async () => {
    const { store } = await openForm();
    await page.getByRole('combobox', { name: 'Cargo' }).selectOptions('fresh_fruit');
    expect(store.getState().inputs).toMatchObject({ commodity: 'fresh_fruit', equipment: '40RF' });
  });
});

describe('what to avoid', () => {
  it('is found like a place and taken off again', async () => {
    const { store } = await openForm();
    await box('Avoid').fill('road');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(store.getState().inputs.avoid).toEqual(['road']);
    await expect.element(box('Avoid')).toHaveValue('');
    await page.getByRole('button', { name: 'No longer avoid road' }).click();
    expect(store.getState().inputs.avoid).toEqual([]);
  });

  it('is taken by Enter where it is clear: a mode, a country, a place, in Chinese too', async () => {
    const { store } = await openForm();
    for (const word of ['rail', '德国', 'duisburg']) {
      await box('Avoid').fill(word);
      await expect.element(page.getByRole('option').first()).toBeVisible();
      await userEvent.keyboard('{Enter}');
      await expect.element(box('Avoid')).toHaveValue('');
    }
    expect(store.getState().inputs.avoid).toEqual(['rail', 'DE', 'DEDUI']);
  });

  it('is not taken where a country and a place bear the name', async () => {
    const { store } = await openForm();
    await box('Avoid').fill('Singapore');
    await expect.element(page.getByRole('option').first()).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('option').first()).toBeVisible();
    expect(store.getState().inputs.avoid).toEqual([]);
  });
});

describe('the keyboard', () => {
  it('reaches the origin with a slash and takes steps back and forth', async () => {
    const { store } = await openForm();
    await userEvent.keyboard('/');
    await expect.element(box('From')).toHaveFocus();
    store.getState().edit({ boxes: '3' }, 'choice');
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => store.getState().inputs.boxes).toBe('2');
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await expect.poll(() => store.getState().inputs.boxes).toBe('3');
  });

  it('writes a slash where text is typed', async () => {
    await openForm();
    await text('Ready').fill('');
    await userEvent.keyboard('2026/');
    await expect.element(text('Ready')).toHaveValue('2026/');
  });

  it('cancels a search with Escape and says what there is to see', async () => {
    const { engine, store } = await openForm();
    store.getState().search();
    engine.asked.at(-1)?.report({ stage: 'search', done: 3, total: 14 });
    await expect.element(page.getByText('searching routes 3/14')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(engine.asked.at(-1)?.cancelled).toBe(true);
    await expect
      .element(page.getByText('Cancelled (searching routes 3/14): no results yet', { exact: true }))
      .toBeVisible();
  });

  it('searches with Enter in any field', async () => {
    const { engine } = await openForm();
    await text('Value').click();
    await userEvent.keyboard('{Enter}');
    expect(engine.asked).toHaveLength(1);
  });
});

describe('a new enquiry', () => {
  it('empties the form and can be undone', async () => {
    const { store } = await openForm();
    await page.getByRole('button', { name: 'New enquiry' }).click();
    await expect.element(box('From')).toHaveValue('');
    store.getState().undo();
    await expect.element(box('From')).toHaveValue('Chongqing Tuanjiecun');
  });
});
