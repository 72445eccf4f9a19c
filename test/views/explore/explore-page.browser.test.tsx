import { I18nProvider } from 'react-aria-components/I18nProvider';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createAppStore } from '../../../src/state/enquiry/app-store.ts';
import type { EnquiryInputs } from '../../../src/state/enquiry/enquiry-inputs.ts';
import { emptyInputs } from '../../../src/state/enquiry/stories.ts';
import { DEFAULT_SITUATION } from '../../../src/state/policy/policy-situation.ts';
import { instant, parseInstant } from '../../../src/units/instant.ts';
import { EngineProvider, type PageSurroundings } from '../../../src/views/contexts/engine-context.tsx';
import { StoreProvider } from '../../../src/views/contexts/store-context.tsx';
import { ExploreView } from '../../../src/views/explore/explore-view.tsx';
import { StepsProvider } from '../../../src/views/shell/steps.tsx';
import { startI18n } from '../../../src/views/texts/start-i18n.ts';
import { silentClient } from '../../builders/silent-engine.ts';
import { sampleEngine } from '../../state/explore-sample.ts';
import { fakeEngine } from '../../state/fake-engine.ts';
import { CATALOGUE } from '../../state/sample-catalogue.ts';
import '../../../src/views/style/tokens.css';
import '../../../src/views/style/base.css';
import '../../../src/views/style/controls.css';
import '../../../src/views/style/table.css';
import '../../../src/views/style/shell.css';

const NOW = parseInstant('2026-12-07T09:00') ?? instant(0);

const unasked = () => {
  throw new Error('not asked of this page');
};

/** Explore alone, in English, at a width where everything stands side by side. */
async function openExplore(fragment = '') {
  await page.viewport(1440, 900);
  window.history.replaceState(null, '', `${window.location.pathname}${fragment}`);
  const sample = sampleEngine();
  const surroundings: PageSurroundings = {
    engine: {
      ...silentClient,
      ...fakeEngine(CATALOGUE),
      ...sample,
      figureCard: unasked,
      dataSheet: unasked,
      replaceFigures: unasked,
      backtest: unasked,
      lastHandOver: unasked,
      dispose: unasked,
    },
    now: () => NOW,
    situation: () => DEFAULT_SITUATION,
    later: (_, task) => {
      const timer = setTimeout(task, 0);
      return () => clearTimeout(timer);
    },
  };
  const beginning = {
    inputs: emptyInputs(NOW),
    language: 'en',
    theme: 'light',
    notice: null,
    linkEdition: null,
  } as const;
  const store = createAppStore(surroundings, beginning);
  startI18n('en');
  await store.getState().loadCatalogue();
  const compared: Partial<EnquiryInputs>[] = [];
  await render(
    <I18nProvider locale="en">
      <EngineProvider surroundings={surroundings}>
        <StoreProvider store={store}>
          <StepsProvider>
            <ExploreView onCompare={(inputs) => compared.push(inputs)} />
          </StepsProvider>
        </StoreProvider>
      </EngineProvider>
    </I18nProvider>,
  );
  await expect.element(page.getByRole('tab', { name: 'Terminals' })).toBeVisible();
  return { sample, compared };
}

const table = () => page.getByRole('tabpanel');
const card = () => page.getByRole('region', { name: 'Card' });
const filters = () => page.getByRole('region', { name: 'Filters and isochrone' });

describe('Explore without a map', () => {
  it('says that there is none, and lists all that would be on it', async () => {
    await openExplore();
    await expect
      .element(page.getByText('Map unavailable in this browser; lists and results still work.'))
      .toBeVisible();
    await expect.element(table().getByRole('row', { name: 'Singapore' })).toBeVisible();
    await page.getByRole('tab', { name: 'Links' }).click();
    await expect.element(table().getByRole('row', { name: 'Tuanjiecun–Warsaw' })).toBeVisible();
    await expect.element(table().getByText('closed')).toBeVisible();
  });
});

describe('the filters', () => {
  it('hide links, count what is left, and are taken back by Ctrl+Z', async () => {
    await openExplore();
    await filters().getByRole('checkbox', { name: /sea/ }).click();
    await expect.element(filters().getByText('Links 3, terminals 4')).toBeVisible();
    await expect.element(filters().getByText('1 hidden')).toBeVisible();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(filters().getByText('Links 4, terminals 5')).toBeVisible();
  });

  it('say how much is hidden when nothing is left, and are cleared from there', async () => {
    await openExplore('#x=1&hide=rail+sea+road');
    await expect.element(filters().getByText('Links 0: 4 hidden')).toBeVisible();
    await filters().getByRole('button', { name: 'Clear filters' }).click();
    await expect.element(filters().getByText('Links 4, terminals 5')).toBeVisible();
  });

  it('stand in the address', async () => {
    await openExplore();
    await filters().getByRole('combobox', { name: 'Country' }).selectOptions('SG');
    await expect.element(filters().getByText('Links 1, terminals 2')).toBeVisible();
    expect(window.location.hash).toContain('country=SG');
  });
});

describe('the search box', () => {
  it('is reached with a slash and opens a card', async () => {
    await openExplore();
    await userEvent.keyboard('/');
    await userEvent.keyboard('qinzhou');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(card().getByRole('heading', { name: 'Qinzhou Port' })).toBeVisible();
    await expect.element(page.getByRole('combobox', { name: 'Find a terminal' })).toHaveValue('');
  });
});

describe('the card of a terminal', () => {
  it('opens from the list and leads to Compare, either way', async () => {
    const { compared } = await openExplore();
    await table().getByRole('row', { name: 'Tuanjiecun' }).click();
    await expect.element(card().getByRole('heading', { name: 'Tuanjiecun' })).toBeVisible();
    await card().getByRole('button', { name: 'From here' }).click();
    await card().getByRole('button', { name: 'To here' }).click();
    expect(compared).toEqual([{ from: 'CNCKG-TJC' }, { to: 'CNCKG-TJC' }]);
  });

  it('shows what a service takes, how often it leaves and that it is closed', async () => {
    await openExplore('#x=1&open=terminal+CNCKG-TJC');
    await card()
      .getByRole('button', { name: /Qinzhou Port/ })
      .click();
    await expect.element(card().getByText('12 h before')).toBeVisible();
    await expect.element(card().getByText('100 TEU a run')).toBeVisible();
    await expect.element(card().getByText('refused')).toBeVisible();
    await card()
      .getByRole('button', { name: /Warsaw/ })
      .click();
    await expect.element(card().getByText('Closed: Border closed')).toBeVisible();
  });

  it('shows prices with range and document', async () => {
    await openExplore('#x=1&open=terminal+CNCKG-TJC');
    await expect.element(card().getByText('¥195.00')).toBeVisible();
    await card()
      .getByRole('button', { name: /Where from: Through rail freight/ })
      .click();
    const source = page.getByRole('dialog');
    await expect.element(source.getByText('CNY 150–240')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(card().getByRole('heading', { name: 'Tuanjiecun' })).toBeVisible();
  });

  it('closes with Escape', async () => {
    await openExplore('#x=1&open=terminal+CNCKG-TJC');
    await expect.element(card().getByRole('heading', { name: 'Tuanjiecun' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(card().getByRole('heading', { name: 'Tuanjiecun' })).not.toBeInTheDocument();
  });

  it('opens the week of a terminal', async () => {
    await openExplore('#x=1&open=terminal+CNCKG-TJC');
    await card().getByRole('button', { name: 'By week' }).click();
    await expect.element(table().getByText('20:00')).toBeVisible();
    await expect.element(table().getByText('On demand, in no column: Hanoi truck')).toBeVisible();
    await table().getByRole('button', { name: 'Week after' }).click();
    await expect.element(table().getByText('2026-12-14 to 2026-12-20')).toBeVisible();
  });
});

describe('the month of travel', () => {
  it('is chosen among the twelve ahead, stands in the address, and is taken back', async () => {
    await openExplore();
    const month = filters().getByRole('combobox', { name: 'Operating month' });
    const choices = month.getByRole('option').elements();
    expect(choices.map(({ textContent }) => textContent).slice(0, 3)).toEqual([
      'any month',
      'Dec 2026',
      'Jan 2027',
    ]);
    expect(choices).toHaveLength(13);
    await month.selectOptions('Jan 2027');
    await expect.element(filters().getByText('Services printed without days')).toBeVisible();
    expect(window.location.hash).toContain('month=2027-01');
    await filters().getByRole('button', { name: 'Clear' }).click();
    await expect.element(month).toHaveValue('');
  });
});

describe('an isochrone', () => {
  it('lists what is within, sorts it and opens a pair in Compare', async () => {
    const { sample, compared } = await openExplore();
    await filters().getByRole('button', { name: 'Isochrone' }).click();
    await filters().getByRole('button', { name: 'Calculate' }).click();
    await sample.asked[0]?.answer(['CNQZH-PRT', 2.6], ['SGSIN', 8]);
    await expect.element(table().getByText('2 terminals')).toBeVisible();
    const names = () =>
      table()
        .getByRole('rowheader')
        .elements()
        .map((cell) => cell.textContent);
    expect(names()).toEqual(['Qinzhou Port', 'Singapore']);
    await table().getByRole('columnheader', { name: 'P50 d' }).click();
    expect(names()).toEqual(['Singapore', 'Qinzhou Port']);
    await table().getByRole('row', { name: 'Singapore' }).click();
    expect(compared[0]).toMatchObject({ from: 'CNCKG-TJC', to: 'SGSIN', equipment: '40HQ' });
  });

  it('shows how far it has come, is cancelled, and keeps what was measured', async () => {
    const { sample } = await openExplore('#x=1&table=isochrone');
    await sample.asked[0]?.report(['CNQZH-PRT', 2.6]);
    await expect.element(filters().getByText('1 of 4 terminals measured')).toBeVisible();
    await filters().getByRole('button', { name: 'Cancel' }).click();
    await expect.element(table().getByText('Cancelled; measured before: 1')).toBeVisible();
    await expect.element(table().getByRole('rowheader', { name: /Qinzhou Port/ })).toBeVisible();
  });

  it('is saved as a table and as points', async () => {
    const { sample } = await openExplore('#x=1&table=isochrone');
    await sample.asked[0]?.answer(['CNQZH-PRT', 2.6], ['SGSIN', 8]);
    const saved: Promise<[string, string]>[] = [];
    const anchor = HTMLAnchorElement.prototype;
    vi.spyOn(anchor, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      const name = this.download;
      saved.push(fetch(this.href).then(async (file) => [name, await file.text()]));
    });
    await table().getByRole('button', { name: 'Save the terminals within as CSV' }).click();
    await table().getByRole('button', { name: 'Save the terminals within as GeoJSON' }).click();
    const [[csvName, csv] = ['', ''], [pointsName, points] = ['', '']] = await Promise.all(saved);
    expect([csvName, pointsName].map((name) => name.split('.').at(-1))).toEqual(['csv', 'geojson']);
    expect(csv.trim().split('\r\n')).toHaveLength(3);
    expect(JSON.parse(points).features).toHaveLength(2);
    vi.restoreAllMocks();
  });

  it('refuses a limit that is no figure', async () => {
    await openExplore('#x=1&table=isochrone');
    await filters().getByRole('textbox', { name: 'Within', exact: true }).fill('soon');
    await expect.element(filters().getByText('"soon" is no figure.', { exact: false })).toBeVisible();
    await expect.element(filters().getByRole('button', { name: 'Recalculate' })).toBeDisabled();
  });
});
