import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { type AppStore, type Beginning, createAppStore } from '../../src/state/enquiry/app-store.ts';
import { storyInputs } from '../../src/state/enquiry/stories.ts';
import { DEFAULT_SITUATION } from '../../src/state/policy/policy-situation.ts';
import { instant, parseInstant } from '../../src/units/instant.ts';
import { App } from '../../src/views/app.tsx';
import { startI18n } from '../../src/views/texts/start-i18n.ts';
import { sampleAnswer } from '../builders/sample-answer.ts';
import { type FakeEngine, fakeEngine } from '../state/fake-engine.ts';
import { CATALOGUE } from '../state/sample-catalogue.ts';
import { SilentSurroundings } from './silent-surroundings.tsx';
import { standingInMaps } from './standing-in-maps.ts';

/** What stood in the list when a map was opened, for each that was. */
const openedMaps: string[] = [];

const NOW = parseInstant('2026-11-23T09:00') ?? instant(0);

interface OpenedPage {
  readonly engine: FakeEngine;
  readonly store: AppStore;
}

async function openPage(own: Partial<Beginning> = {}): Promise<OpenedPage> {
  const engine = fakeEngine(CATALOGUE);
  const beginning: Beginning = {
    inputs: storyInputs('laptops_duisburg', NOW),
    language: 'en',
    theme: 'light',
    notice: null,
    linkEdition: null,
    ...own,
  };
  const store = createAppStore(
    { engine, now: () => NOW, situation: () => DEFAULT_SITUATION, later: () => () => {} },
    beginning,
  );
  startI18n(beginning.language);
  await store.getState().loadCatalogue();
  await render(
    <SilentSurroundings engine={engine} now={NOW}>
      <App store={store} />
    </SilentSurroundings>,
  );
  store.getState().search();
  return { engine, store };
}

beforeEach(() => {
  openedMaps.length = 0;
  const { createRouteMap } = standingInMaps;
  vi.spyOn(standingInMaps, 'createRouteMap').mockImplementation((container, options) => {
    openedMaps.push(document.querySelector('[role=grid]')?.textContent ?? '');
    return createRouteMap(container, options);
  });
});

describe('the header', () => {
  it('says which data, prices and rates everything rests on', async () => {
    await page.viewport(1440, 900);
    await openPage();
    await expect.element(page.getByText('2026.11')).toBeVisible();
    await expect
      .element(page.getByRole('combobox', { name: 'Which day’s prices are billed' }))
      .toHaveTextContent('2026-11-20');
    await expect.element(page.getByText('USD 7.08 · EUR 8.25')).toBeVisible();
  });

  it('changes the language and keeps everything else', async () => {
    await page.viewport(1024, 800);
    const { store } = await openPage();
    const { inputs } = store.getState();
    await page.getByRole('button', { name: '中文' }).click();
    await expect.element(page.getByRole('button', { name: '改用深色' })).toBeVisible();
    await expect.element(page.getByText('重庆团结村中心站 → 杜伊斯堡')).toBeVisible();
    expect(document.documentElement.lang).toBe('zh-CN');
    expect(store.getState().inputs).toBe(inputs);
  });

  it('changes the theme', async () => {
    await openPage();
    await page.getByRole('button', { name: 'Use dark colours' }).click();
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(getComputedStyle(document.body).backgroundColor).toBe('rgb(13, 19, 25)');
  });

  it('copies a link that names every input', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await openPage();
    await page.getByRole('button', { name: 'Share' }).click();
    await expect.element(page.getByText(/Link copied/)).toBeVisible();
    expect(writeText.mock.calls[0]?.[0]).toContain('to=DEDUI');
    writeText.mockRestore();
  });

  it('offers to undo as soon as there is something to undo', async () => {
    const { store } = await openPage();
    await expect.element(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
    store.getState().edit({ boxes: '3' }, 'choice');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(store.getState().inputs.boxes).toBe('2');
    await expect.element(page.getByRole('button', { name: 'Redo' })).toBeEnabled();
  });
});

describe('a notice', () => {
  it('keeps a link that could not be read, to copy it', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const link = 'https://example.org/?q=9';
    const issue = { severity: 'warning', code: 'E14', path: '', values: { reason: 'link_version' } } as const;
    await openPage({ notice: { issue, link } });
    await expect.element(page.getByText(/Link unreadable \(unknown version\)/)).toBeVisible();
    await page.getByRole('button', { name: 'Copy the link' }).click();
    expect(writeText).toHaveBeenCalledWith(link);
    writeText.mockRestore();
  });

  it('tells of data of another edition, and can be closed', async () => {
    await openPage({ linkEdition: '2026.08' });
    const told = page.getByText('Link was made with data 2026.08; now 2026.11.');
    await expect.element(told).toBeVisible();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await expect.element(told).not.toBeInTheDocument();
  });
});

describe('comparing', () => {
  it('shows the answer and announces it once', async () => {
    const { engine } = await openPage();
    await engine.asked[0]!.answer(sampleAnswer());
    await expect
      .element(page.getByText(/^5 routes; lowest economic total: Timetabled train/))
      .toBeInTheDocument();
    await expect.element(page.getByRole('row', { name: /Timetabled train/ })).toBeVisible();
  });

  it('opens no map before the answer is on the screen', async () => {
    const { engine } = await openPage();
    await expect.element(page.getByRole('region', { name: 'Map (can be skipped)' })).toBeInTheDocument();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await import('../../src/views/compare/route-map-panel.tsx');
    expect(openedMaps).toEqual([]);
    await engine.asked[0]!.answer(sampleAnswer());
    await expect.poll(() => openedMaps).toEqual([expect.stringContaining('Timetabled train')]);
  });

  it.each([
    ['is refused', storyInputs('laptops_duisburg', NOW)],
    ['is not asked', { ...storyInputs('laptops_duisburg', NOW), to: '' }],
  ])('opens the map where the first question %s', async (_, inputs) => {
    const { engine } = await openPage({ inputs });
    await engine.asked[0]?.refuse({ severity: 'error', code: 'E17', path: 'boxes', values: {} });
    await expect.poll(() => openedMaps.length).toBe(1);
  });

  it('fades the old answer while another is under way', async () => {
    const { engine, store } = await openPage();
    await engine.asked[0]!.answer(sampleAnswer());
    await expect.element(page.getByRole('row', { name: /Timetabled train/ })).toBeVisible();
    store.getState().edit({ boxes: '3' }, 'choice');
    await expect.poll(() => document.querySelectorAll('[data-stale="true"]').length).toBeGreaterThan(0);
    await engine.asked[1]!.answer(sampleAnswer());
    await expect.poll(() => document.querySelectorAll('[data-stale="true"]').length).toBe(0);
  });

  it('lists all that is wrong and leads to each field, opening the form if it is closed', async () => {
    const { engine } = await openPage();
    await engine.asked[0]!.refuse(
      { severity: 'error', code: 'E22', path: 'ready', values: { x: 'soon' } },
      { severity: 'error', code: 'E02', path: 'to', values: {} },
    );
    const list = page.getByRole('list', { name: 'To be settled' });
    await expect.element(list.getByText(/E22/)).toBeVisible();
    await expect.element(list.getByText(/E02/)).toBeVisible();
    await list.getByRole('button', { name: 'Edit: Ready' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Ready' })).toHaveFocus();
  });

  it('begins with examples when nothing is asked, and asks the one that is chosen', async () => {
    const { engine, store } = await openPage();
    store.getState().startOver();
    await page.getByRole('button', { name: 'Durian, Laem Chabang → Chongqing' }).click();
    expect(engine.asked.at(-1)?.enquiry).toMatchObject({ from: 'THLCH', to: 'CNCKG', equipment: '40RF' });
  });

  it('says that there is no map, and works without it', async () => {
    const { engine } = await openPage();
    await engine.asked[0]!.answer(sampleAnswer());
    await expect.element(page.getByText(/E18|Map unavailable in this browser/)).toBeVisible();
  });
});

describe('a narrow page', () => {
  it('sums up the enquiry in a line and opens the form on demand', async () => {
    await page.viewport(390, 844);
    await openPage();
    await expect.element(page.getByText('Chongqing Tuanjiecun → Duisburg')).toBeVisible();
    await expect.element(page.getByRole('textbox', { name: 'Value' })).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Edit the enquiry' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Value' })).toBeVisible();
  });

  it('closes the form by Escape from within it, and gives the focus back to what opened it', async () => {
    await page.viewport(1024, 768);
    await openPage();
    const edit = page.getByRole('button', { name: 'Edit the enquiry' });
    await edit.click();
    const value = page.getByRole('textbox', { name: 'Value' });
    await value.click();
    await userEvent.keyboard('{Escape}');
    await expect.element(value).not.toBeInTheDocument();
    await expect.element(edit).toHaveFocus();
  });

  it('turns from the form to what a search finds, and stays there where it is refused', async () => {
    await page.viewport(390, 844);
    const { engine } = await openPage();
    await page.getByRole('button', { name: 'Edit the enquiry' }).click();
    const value = page.getByRole('textbox', { name: 'Value' });
    const again = page.getByRole('button', { name: /^(Calculate|Recalculate)$/ });
    await again.click();
    await engine.asked
      .at(-1)
      ?.refuse({ severity: 'error', code: 'E48', path: 'valueCny', values: { x: 'much' } });
    await expect.element(value).toHaveAttribute('aria-invalid', 'true');
    await again.click();
    await engine.asked.at(-1)?.answer(sampleAnswer());
    await expect.element(value).not.toBeInTheDocument();
    await expect.element(page.getByRole('row', { name: /Timetabled train/ })).toBeVisible();
  });

  it('shows list, chart or map', async () => {
    await page.viewport(390, 844);
    const { engine } = await openPage();
    await engine.asked[0]!.answer(sampleAnswer());
    const row = page.getByRole('row', { name: /Timetabled train/ });
    await expect.element(row).toBeVisible();
    await page.getByRole('button', { name: 'Chart', exact: true }).click();
    await expect.element(page.getByRole('region', { name: 'Time and invoice' })).toBeVisible();
    expect(row.query()).toBeNull();
  });

  it('reaches the origin with a slash even while the form is closed', async () => {
    await page.viewport(390, 844);
    await openPage();
    await userEvent.keyboard('/');
    await expect.element(page.getByRole('combobox', { name: 'From' })).toHaveFocus();
  });
});
