import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Issue } from '../../../src/units/issue.ts';
import { sampleAnswer } from '../../builders/sample-answer.ts';
import { openPage } from '../data/data-page.tsx';

const warning = (code: string, path: string, values: Issue['values']): Issue => ({
  severity: 'warning',
  code,
  path,
  values,
});

const EXPIRED = warning('E05', 'charges:2024-01-01–2025-12-31', {
  items: 'RAIL_THROUGH',
  d1: '2024-01-01',
  d2: '2025-12-31',
  d: '2026-12-12',
  n: 1,
  tariffs: 'sample.tariff',
});
const UNPOWERED = warning('E16', 'power', {
  where_zh: '团结村—杜伊斯堡',
  where_en: 'Tuanjiecun–Duisburg',
  power: 'power_unknown',
  h: 300,
  m: 4,
  n: 2,
  asked_zh: '承运人',
  asked_en: 'Carrier',
  avoid: 'rail',
});
const PAST = warning('E19', 'ready', { d: '2026-11-20T18:00+08:00', fix: '2026-11-24T18:00' });
const SHUT: Issue = {
  severity: 'error',
  code: 'E03',
  path: 'withoutEvents',
  values: {
    n: 2,
    reason_zh: '改绕',
    reason_en: 'Ships go round',
    event: 'suez-cape',
    remedy: 'remedy_event',
  },
};

const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();

describe('a message of the page', () => {
  it('has its remedy as a button that acts', async () => {
    await page.viewport(1440, 900);
    const { store, compare, engine } = await openPage();
    const inputs = () => store.getState().inputs;
    const answer = sampleAnswer();
    await compare.asked.at(-1)?.answer({ ...answer, issues: [EXPIRED, UNPOWERED, PAST] });

    await press(/^Set "Ready" to 2026-11-24 18:00/);
    expect(inputs().ready).toBe('2026-11-24T18:00');

    await press(/^Avoid rail$/i);
    expect(inputs().avoid).toEqual(['rail']);

    const expired = page
      .getByRole('list', { name: 'To be settled' })
      .getByRole('listitem')
      .filter({ hasText: 'E05' });
    await expired
      .getByRole('button', { name: /^Replace with mine/ })
      .first()
      .click();
    await expect.element(page.getByRole('textbox', { name: 'Mine' })).toBeVisible();
    expect(engine.askedCards.at(-1)).toMatchObject({ target: 'charge', tariff: 'sample.tariff' });
  });

  it('that nothing leads there goes without the event that is in the way', async () => {
    const { store, compare } = await openPage();
    await compare.asked.at(-1)?.refuse(SHUT);
    await press('Suppose that the event does not happen');
    expect(store.getState().inputs.withoutEvents).toEqual(['suez-cape']);
  });

  it('that the calculation broke down asks it again', async () => {
    const { compare } = await openPage();
    const before = compare.asked.length;
    await compare.asked
      .at(-1)
      ?.refuse({ severity: 'error', code: 'E20', path: '', values: { reason: 'gone' } });
    const list = page.getByRole('list', { name: 'To be settled' });
    await list.getByRole('button').first().click();
    expect(compare.asked.length).toBe(before + 1);
  });
});
