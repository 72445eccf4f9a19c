import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { EMPTY_INPUTS } from '../../../../src/state/enquiry/enquiry-inputs.ts';
import type { Issue } from '../../../../src/units/issue.ts';
import { openPageAround } from './whole-page.tsx';

const refusal = (code: string, path: string, values: Issue['values'] = {}): Issue => ({
  severity: 'error',
  code,
  path,
  values,
});

/** An issue of every field that an enquiry has, with what has to be chosen first for the field to be there. */
const OF_FIELDS: Readonly<Record<keyof typeof EMPTY_INPUTS, Issue>> = {
  from: refusal('E25', 'from', { x: 'Xanadu' }),
  to: refusal('E52', 'to', { load: 'load_car', from: 'CNCKG', to: 'DEDUI' }),
  equipment: refusal('E23', 'equipment', { x: '50HQ', choices: '40HQ, 20GP' }),
  boxes: refusal('E31', 'boxes', { x: 'two' }),
  grossTonnes: refusal('E30', 'grossTonnes', { w: 40, m: 20 }),
  volumeM3: refusal('E31', 'volumeM3', { x: 'much' }),
  valueCny: refusal('E48', 'valueCny', { x: 'much' }),
  commodity: refusal('E23', 'commodity', { x: 'gold', choices: 'laptops, general' }),
  dangerousGoods: refusal('E03', 'dangerousGoods', {
    n: 2,
    reason: 'refused_X06',
    remedy: 'remedy_danger',
  }),
  batteryWh: refusal('E31', 'batteryWh', { x: 'strong' }),
  shelfLifeDays: refusal('E61', 'shelfLifeDays', { n: 2, m: 12 }),
  insured: refusal('E23', 'insured', { x: 'perhaps', choices: 'yes, no' }),
  ready: refusal('E22', 'ready', { x: 'soon' }),
  deadline: refusal('E22', 'deadline', { x: 'soon' }),
  dayCostCny: refusal('E48', 'dayCostCny', { x: 'much' }),
  latePenaltyCny: refusal('E48', 'latePenaltyCny', { x: 'much' }),
  maxLegs: refusal('E31', 'maxLegs', { x: 'few' }),
  avoid: refusal('E34', 'avoid', { x: 'Rusia', a: 'Russia', fix: 'Russia' }),
  withoutEvents: refusal('E35', 'withoutEvents', { x: 'nothing-such' }),
  eventEnds: refusal('E22', 'eventEnds', { x: 'soon' }),
  ownEvents: refusal('E35', 'ownEvents:0:where', { x: 'nowhere' }),
  leastSaving: refusal('E31', 'leastSaving', { x: 'little' }),
  pricesOn: refusal('E22', 'pricesOn', { x: 'soon' }),
};

describe('an issue of the enquiry', () => {
  it.each([1440, 1100, 390])(
    'leads to its field, or to what the field hangs on, %s px wide',
    async (width) => {
      await page.viewport(width, 900);
      const { engine, store } = await openPageAround();
      store.getState().edit({ pricesOn: 'soon', avoid: ['Rusia'] }, 'choice');
      await expect.poll(() => engine.asked.length).toBeGreaterThan(0);
      await engine.asked.at(-1)?.refuse(...Object.values(OF_FIELDS));
      const list = page.getByRole('list', { name: 'To be settled' });
      await expect.element(list).toBeVisible();
      const landed: string[] = [];
      for (const { path } of Object.values(OF_FIELDS)) {
        const item = [...document.querySelectorAll('.issues > li')].find(
          (element) => element.getAttribute('data-field') === path,
        );
        const link = item?.querySelector<HTMLButtonElement>('.issues__field');
        if (!link) {
          landed.push(`${path}: ${item?.querySelector('.issues__mend')?.textContent ?? 'nothing to do'}`);
          continue;
        }
        document.body.focus();
        link.click();
        await expect.poll(() => document.activeElement?.id ?? '').toMatch(/^field-/);
        landed.push(`${path}: ${document.activeElement?.id}`);
        (document.activeElement as HTMLElement).blur();
      }
      const own = (path: string): string => `${path}: field-${path}`;
      const elsewhere: Readonly<Record<string, string>> = {
        volumeM3: 'volumeM3: field-equipment',
        shelfLifeDays: 'shelfLifeDays: field-commodity',
        withoutEvents: 'withoutEvents: field-ownEvents',
        eventEnds: 'eventEnds: field-ownEvents',
        'ownEvents:0:where': 'ownEvents:0:where: field-ownEvents',
        leastSaving: 'leastSaving: Clear "Least saving"',
      };
      expect(landed).toEqual(Object.values(OF_FIELDS).map(({ path }) => elsewhere[path] ?? own(path)));
    },
  );
});
