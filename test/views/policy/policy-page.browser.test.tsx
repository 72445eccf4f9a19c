import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PolicyPresets } from '../../../src/contract/policy.ts';
import { answerUnder, openPage } from './policy-page.tsx';

const openPolicy = () => page.getByRole('button', { name: 'Policy', exact: true }).click();
const toll = () => page.getByRole('article', { name: 'Container toll' });

async function openAnswered(texts: PolicyPresets['presets'] = []) {
  const opened = await openPage(texts);
  const asked = opened.compare.asked[0]!;
  await asked.answer(answerUnder(asked.situation));
  await openPolicy();
  await expect.element(toll()).toBeVisible();
  return opened;
}

describe('the Policy view', () => {
  it('shows every article before there is an answer, and leads to Compare', async () => {
    await openPage();
    await openPolicy();
    await expect.element(toll()).toHaveTextContent('In force, 38 days left');
    await expect.element(toll()).not.toHaveTextContent('applies here');
    await page.getByRole('button', { name: 'Go to Compare' }).click();
    await expect
      .element(page.getByRole('button', { name: 'Compare', exact: true }))
      .toHaveAttribute('aria-current', 'page');
  });

  it('offers what can be done with a file that is refused: another one, or what stands of it', async () => {
    await openAnswered();
    const picker = page
      .getByLabelText('Import a scenario')
      .elements()
      .find((item) => item instanceof HTMLInputElement);
    await userEvent.upload(picker!, new File([':'], 'broken.yaml'));
    const issues = page.getByRole('alert', { name: 'Changes that could not be taken' });
    await expect
      .element(issues.getByRole('button', { name: 'Use what stands of broken.yaml' }))
      .toBeVisible();
    await expect.element(issues.getByRole('button', { name: 'Choose another file' })).toBeVisible();
    await issues.getByRole('button', { name: 'Close' }).click();
    await expect.element(issues).not.toBeInTheDocument();
  });

  it('fades what an enquiry that cannot be read has left standing, and leads to where it is mended', async () => {
    const { compare, store } = await openAnswered();
    const effects = () => document.querySelector('.policy__main > .table-scroll, .policy__main > section');
    store.getState().edit({ pricesOn: 'soon' }, 'choice');
    await expect
      .element(page.getByText('Inputs changed; these figures are of the earlier ones.'))
      .toBeVisible();
    await compare.asked
      .at(-1)
      ?.refuse({ severity: 'error', code: 'E22', path: 'pricesOn', values: { x: 'soon' } });
    await expect.element(page.getByText(/^The inputs cannot be calculated as they stand/)).toBeVisible();
    const faded = effects();
    expect(faded && getComputedStyle(faded).opacity).toBe('0.45');
    store.getState().edit({ pricesOn: '' }, 'choice');
    const again = compare.asked.at(-1)!;
    await again.answer(answerUnder(again.situation));
    await expect.element(page.getByText(/cannot be calculated/)).not.toBeInTheDocument();
    expect(faded && getComputedStyle(faded).opacity).toBe('1');
  });

  it('opens the articles that give something, and says where the text names no amount', async () => {
    await openAnswered();
    await expect.element(toll()).toHaveTextContent('In force, 24 days left');
    await expect.element(toll()).toHaveTextContent('¥50.00');
    await expect
      .element(page.getByRole('button', { name: /Better China-Europe trains/ }))
      .toHaveTextContent('No amount in the text');
  });

  it('asks for a fact that only the folder of measures knows, by its own words', async () => {
    const { situation } = await openAnswered();
    const drive = page.getByRole('combobox', { name: 'By what is the truck driven?' }).first();
    await drive.selectOptions('Battery');
    await expect.poll(() => situation().facts).toEqual({ drive: 'battery' });
  });

  it('takes a missing fact, a parameter and a switch as changes of one’s own, and takes them back', async () => {
    const { situation } = await openAnswered();
    await page
      .getByRole('combobox', { name: 'Was the trip booked before entering the expressway?' })
      .first()
      .selectOptions('Yes');
    await expect.poll(() => situation().facts).toEqual({ booked: true });
    await toll().getByText('Reading and parameters').click();
    await page.getByRole('textbox', { name: 'Class 3 bus rate' }).fill('1.2');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => situation().scenario)
      .toMatchObject({ set: { 'a14.container_toll.bus_class3_per_km': { '2024-01-01': 1.2 } } });
    await expect.element(toll()).toHaveTextContent('Source: set by you');
    await toll().getByRole('checkbox', { name: 'Use: Container toll' }).click();
    await expect.poll(() => situation().scenario).toMatchObject({ disable: ['a14.container_toll'] });
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => situation().scenario).not.toHaveProperty('disable');
  });

  it('names parameters in words with their codes beside, and what is not told as a question', async () => {
    await openAnswered();
    await toll().getByText('Reading and parameters').click();
    await expect.element(toll()).toHaveTextContent(/Class 3 bus rate.*bus_class3_per_km/);
    await expect.element(page.getByRole('slider', { name: 'Class 3 bus rate, slider' })).toBeVisible();
    await expect
      .element(toll().getByRole('combobox', { name: 'Was the trip booked before entering the expressway?' }))
      .toBeVisible();
  });

  it('explains in words, takes the answer to a question there, and shows codes when asked to', async () => {
    const { situation } = await openAnswered();
    const why = page.getByRole('list').filter({ hasText: 'Truck class' });
    await expect.element(why).toHaveTextContent('✓ Truck class: class 6; needs: class 6');
    await expect.element(why).not.toHaveTextContent('one_of');
    await page.getByRole('button', { name: 'Show codes' }).click();
    await expect.element(why).toHaveTextContent('one_of(truck_class, 6)');
    await why
      .getByRole('combobox', { name: 'Is the truck within the legal limits of load and size?' })
      .selectOptions('No');
    await expect.poll(() => situation().facts).toEqual({ legal_load: false });
  });

  it('shares the saving among its measures', async () => {
    await openAnswered();
    const shares = page.getByRole('table').filter({ hasText: 'Share, CNY' });
    await expect.element(shares).toHaveTextContent(/Container toll.*40\.00.*80\.0 %/);
    await expect.element(shares).toHaveTextContent(/Total.*50\.00/);
  });

  it('names the last day of hand-over for each relief, at three odds', async () => {
    await openAnswered();
    const days = page.getByRole('table').filter({ hasText: '95 % sure by' });
    await expect
      .element(days)
      .toHaveTextContent(/Container toll.*2026-12-20.*2026-12-21.*2026-12-22.*2026-12-31.*50\.00/);
    await expect.element(page.getByRole('img', { name: /half until 2026-12-22/ })).toBeVisible();
  });

  it('says how likely a relief is on the day looked at, never rounding up to safety', async () => {
    await openAnswered();
    const days = page.getByRole('table').filter({ hasText: '95 % sure by' });
    await expect.element(days).toHaveTextContent('100.0 %');
    await page.getByRole('textbox', { name: 'Hand-over day' }).fill('2026-12-21');
    await expect.element(days).toHaveTextContent('94.9 %');
    await page.getByRole('textbox', { name: 'Hand-over day' }).fill('2027-01-01');
    await expect.element(days).toHaveTextContent('0.0 %');
  });

  it('writes the day of hand-over as the page does, reads it as people write it, and says what is no day', async () => {
    await openAnswered();
    const box = page.getByRole('textbox', { name: 'Hand-over day' });
    const slider = page.getByRole('slider', { name: 'Hand-over day, slider' });
    await expect.element(box).toHaveValue('2026-12-07');
    await box.fill('2026/12/21');
    await expect.element(slider).toHaveAttribute('aria-valuetext', '2026-12-21');
    await expect
      .element(page.getByRole('button', { name: 'Choose the date: Hand-over day' }))
      .toHaveTextContent('Mon');
    await box.fill('someday');
    await userEvent.tab();
    await expect.element(box).toHaveAttribute('aria-invalid', 'true');
    await expect.element(page.getByText('The time "someday" cannot be read.')).toBeVisible();
    await expect.element(slider).toHaveAttribute('aria-valuetext', '2026-12-21');
    await box.fill('1999-01-01');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/^"1999-01-01" lies outside of/)).toBeVisible();
    await page.getByRole('button', { name: 'Set "Hand-over day" to 2026-12-21' }).click();
    await expect.element(box).toHaveValue('2026-12-21');
  });

  it('moves the hand-over by key, and past the end of the text nothing is saved', async () => {
    const { situation } = await openAnswered();
    const slider = page.getByRole('slider', { name: 'Hand-over day, slider' });
    await page.getByRole('button', { name: '2026-12-31 last day' }).click();
    await expect.poll(() => situation().handOver).toBe('2026-12-31');
    await expect.element(toll()).toHaveTextContent('this is its last day');
    (slider.element() as HTMLInputElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => situation().handOver).toBe('2027-01-01');
    await expect.element(toll()).toHaveTextContent('Ended 2026-12-31');
    await expect.element(page.getByText('The same as without measures', { exact: false })).toBeVisible();
  });

  it('says in figures what ended on the day after, and offers a share of one’s own where no later text is loaded', async () => {
    const { situation } = await openAnswered();
    await page.getByRole('textbox', { name: 'Hand-over day' }).fill('2027-01-01');
    const after = page.getByRole('table').filter({ hasText: 'If all lapse' });
    await expect.element(after).toHaveTextContent(/Container toll.*Ended 2026-12-31.*50\.00/);
    await page.getByRole('button', { name: 'Replaced by a later text' }).click();
    await expect.element(page.getByText('No later text is loaded.')).toBeVisible();
    expect(situation().scenario).toBe('in-force');
    await page.getByRole('button', { name: 'Assume a share' }).click();
    await expect
      .element(page.getByText('Your assumption, no published text', { exact: false }))
      .toBeVisible();
    await expect
      .poll(() => situation().scenario)
      .toMatchObject({ add: [{ line: 'toll.chongqing', discount: 0.1, valid: { from: '2027-01-01' } }] });
    await page.getByRole('textbox', { name: 'Share the later text takes off' }).fill('２５％');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => situation().scenario).toMatchObject({ add: [{ discount: 0.25 }] });
  });

  it('puts a later text that is loaded in the place of this one at a click, and takes it back', async () => {
    const { situation } = await openAnswered([
      {
        id: 'successor',
        title: { zh: '后续文件', en: 'The text that follows' },
        note: null,
        replacements: { 'a14.container_toll': 'b01.container_toll' },
      },
    ]);
    await page.getByRole('button', { name: 'Replaced by a later text' }).click();
    await expect
      .poll(() => situation().scenario)
      .toMatchObject({ after_expiry: { 'a14.container_toll': { replaced_by: 'b01.container_toll' } } });
    await expect.element(page.getByRole('combobox', { name: 'Later text' })).toHaveValue('successor');
    await page.getByRole('button', { name: 'Lapse' }).click();
    await expect
      .poll(() => situation().scenario)
      .toMatchObject({ after_expiry: { 'a14.container_toll': 'lapse' } });
  });

  it('leads from a card to its place in the text, and from there back to the card', async () => {
    await openAnswered();
    await toll()
      .getByRole('link', { name: /Article 14/ })
      .click();
    const article = page.getByRole('region', { name: /Article 14/ });
    await expect.element(article).toHaveTextContent('车辆通行费');
    const head = page.getByRole('definition').filter({ hasText: 'no address of the issuing body known' });
    await expect.element(head).toBeVisible();
    await article.getByRole('link', { name: 'To the measure: Container toll' }).click();
    await expect.element(toll()).toHaveFocus();
  });

  it('looks at another route when it is chosen', async () => {
    const { store } = await openAnswered();
    const before = store.getState().selectedId;
    await page.getByRole('row', { name: /^B/ }).click();
    await expect.poll(() => store.getState().selectedId).not.toBe(before);
    await expect.element(page.getByRole('row', { name: /^B/ })).toHaveAttribute('aria-selected', 'true');
  });

  it('draws the step of the invoice, and tells it month by month', async () => {
    await openAnswered();
    await expect.element(page.getByRole('img', { name: /2024-01 to 2028-12/ })).toBeVisible();
    await page.getByRole('button', { name: 'Table', exact: true }).last().click();
    await expect.element(page.getByRole('row', { name: /^2026-12 / })).toHaveTextContent('saves ¥50.00');
    await expect.element(page.getByRole('row', { name: /^2027-01 / })).toHaveTextContent('no change');
  });
});
