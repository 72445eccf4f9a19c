import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openEventsField } from './event-page.tsx';

const dialog = () => page.getByRole('dialog', { name: 'Events' });
const button = (name: string) => dialog().getByRole('button', { name, exact: true });
const box = (name: string) => dialog().getByRole('textbox', { name, exact: true });

async function openEvents() {
  const store = await openEventsField();
  await page.getByRole('button', { name: 'Events: as known' }).click();
  await expect.element(dialog().getByText('Escorted convoys.')).toBeVisible();
  return store;
}

describe('the list of events', () => {
  it('shows those in force when the goods are ready, the others behind a disclosure', async () => {
    await openEvents();
    await expect.element(dialog()).toHaveTextContent(/In force on 2026-12-07Less capacity: /);
    await expect.element(dialog().getByText('Other events (1)')).toBeVisible();
    expect(dialog().getByText('2024-09-05 to 2024-09-06').query()?.checkVisibility() ?? false).toBe(false);
    await dialog().getByText('Other events (1)').click();
    await expect.element(dialog().getByText('2024-09-05 to 2024-09-06')).toBeVisible();
  });

  it('says of less room how likely and for how long it puts goods off', async () => {
    await openEvents();
    await expect
      .element(dialog())
      .toHaveTextContent(
        /room for 30 % of the usual goods: a chance of 70 % to be put off to the next, 2\.3 departures more/,
      );
  });

  it('switches an event off, moves its end and takes both back, each a step of the enquiry', async () => {
    const store = await openEvents();
    const changes = () => {
      const { withoutEvents, eventEnds } = store.getState().inputs;
      return [...withoutEvents, ...eventEnds];
    };
    await button('Switch off').click();
    expect(changes()).toEqual(['convoys']);
    await expect.element(dialog().getByText('Switched off')).toBeVisible();
    await button('Move its end').click();
    await box('Last day').fill('soon');
    await button('Set').click();
    await expect.element(dialog().getByRole('alert')).toHaveTextContent('Write a day');
    await box('Last day').fill('2026/12/31');
    await userEvent.keyboard('{Enter}');
    expect(changes()).toEqual(['convoys=2026-12-31']);
    await expect.element(dialog().getByText('End moved to 2026-12-31')).toBeVisible();
    await button('Undo').click();
    expect(changes()).toEqual([]);
    store.getState().undo();
    expect(changes()).toEqual(['convoys=2026-12-31']);
  });

  it('closes by Escape and says on its button what was changed', async () => {
    await openEvents();
    await button('Switch off').click();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog()).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Events: 1 changed' })).toBeVisible();
  });
});

describe('an event of one’s own', () => {
  it('is added once the engine understands it, and what it does not is said there', async () => {
    const store = await openEvents();
    await button('Add').click();
    await expect.element(dialog().getByRole('alert')).toHaveTextContent('Give a place and an amount first.');
    await dialog().getByRole('combobox', { name: 'Where' }).fill('narrows');
    await userEvent.tab();
    await dialog().getByRole('combobox', { name: 'Effect' }).selectOptions('Surcharge');
    await box('Amount').fill('-3');
    await button('Add').click();
    await expect.element(dialog().getByRole('alert')).toHaveTextContent(/E9|E87/);
    expect(store.getState().inputs.ownEvents).toEqual([]);
    await box('Amount').fill('1500');
    await button('Add').click();
    await expect.poll(() => store.getState().inputs.ownEvents).toEqual(['narrows; ; ; 1500 USD/teu']);
    await expect.element(dialog().getByText('narrows; ; ; 1500 USD/teu')).toBeVisible();
    await button('Remove').click();
    expect(store.getState().inputs.ownEvents).toEqual([]);
  });
});
