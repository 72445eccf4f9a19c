import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { DemandAsked, DemandSheet } from '../../../../src/contract/demand/demand-sheet.ts';
import { demandIssue } from '../../../../src/demand/demand-issue.ts';
import { demandTotals } from '../../../../src/demand/demand-totals.ts';
import { indexedDbDemand } from '../../../../src/state/demand/demand-keeper.ts';
import { createAppStore } from '../../../../src/state/enquiry/app-store.ts';
import { storyInputs } from '../../../../src/state/enquiry/stories.ts';
import { DEFAULT_SITUATION } from '../../../../src/state/policy/policy-situation.ts';
import { instant } from '../../../../src/units/instant.ts';
import { failure, type Result, success } from '../../../../src/units/issue.ts';
import { StoreProvider } from '../../../../src/views/contexts/store-context.tsx';
import { DemandPane } from '../../../../src/views/policy/demand/demand-pane.tsx';
import { startI18n } from '../../../../src/views/texts/start-i18n.ts';
import { flow } from '../../../builders/demand.ts';
import { fakeEngine } from '../../../state/fake-engine.ts';
import { CATALOGUE } from '../../../state/sample-catalogue.ts';
import { SilentSurroundings } from '../../silent-surroundings.tsx';

const NOW = instant(0);

afterEach(() => indexedDbDemand().write(null));

function sheet(own: Partial<DemandSheet> = {}): DemandSheet {
  const flows = own.flows ?? [
    flow({ destination: 'DEDUI' }),
    flow({ id: 'f2', boxesPerYear: 60, equipment: '20GP' }),
  ];
  const corridors = own.corridors ?? new Map([['f1', 'river'] as const]);
  return {
    file: 'sample-2025.csv',
    isSample: true,
    rows: flows.length,
    refused: 0,
    issues: [],
    ...own,
    flows,
    corridors,
    totals: demandTotals(flows, corridors),
  };
}

const WRONG = demandIssue('D13', 'own.csv:3:boxes_per_year', { x: '-3' });

/** What a file of this name is read as. */
const FILES: Readonly<Record<string, DemandSheet>> = {
  'own.csv': sheet({
    file: 'own.csv',
    isSample: false,
    flows: [flow({ boxesPerYear: 7 })],
    corridors: new Map(),
    rows: 2,
    refused: 1,
    issues: [WRONG],
  }),
};

async function openPane(): Promise<void> {
  const store = createAppStore(
    {
      engine: fakeEngine(CATALOGUE),
      now: () => NOW,
      situation: () => DEFAULT_SITUATION,
      later: () => () => {},
    },
    {
      inputs: storyInputs('laptops_duisburg', NOW),
      language: 'en',
      theme: 'light',
      notice: null,
      linkEdition: null,
    },
  );
  startI18n('en');
  await store.getState().loadCatalogue();
  const demand = async (asked: DemandAsked): Promise<Result<DemandSheet>> => {
    if (asked.kind === 'sample') return success(sheet());
    const read = FILES[asked.name];
    return read ? success(read) : failure([demandIssue('D03', asked.name, { file: asked.name })]);
  };
  await render(
    <SilentSurroundings engine={{ demand }}>
      <StoreProvider store={store}>
        <DemandPane />
      </StoreProvider>
    </SilentSurroundings>,
  );
}

const bringIn = (name: string): Promise<void> =>
  userEvent.upload(
    page
      .getByLabelText('Open a table')
      .elements()
      .find((item) => item instanceof HTMLInputElement)!,
    new File(['flows'], name),
  );

const whole = () => page.getByText(/flows?, [\d,]+ TEU/);

describe('a year of cargo', () => {
  it('begins with the sample, said to be one, its totals and its flows', async () => {
    await openPane();
    await expect.element(page.getByText(/^Sample data: made from published totals/)).toBeVisible();
    await expect.element(whole()).toHaveTextContent('Sample year 2025: 2 flows, 300 TEU');
    await expect.element(page.getByRole('row', { name: 'Export 2 300 100.0 %' })).toBeVisible();
    await page.getByRole('button', { name: 'Equipment' }).click();
    await expect.element(page.getByRole('row', { name: '40HQ 1 240 80.0 %' })).toBeVisible();
    await page.getByRole('button', { name: 'Corridor' }).click();
    await expect.element(page.getByRole('row', { name: 'not stated 1 60 20.0 %' })).toBeVisible();
    await expect
      .element(page.getByRole('row', { name: /^f1 .* Duisburg Laptops Export 40HQ 120 / }))
      .toBeVisible();
  });

  it('leaves a file with a refused row to the person, who takes the sound ones', async () => {
    await openPane();
    await expect.element(whole()).toBeVisible();
    await bringIn('own.csv');
    await expect.element(page.getByText('own.csv: 1 of 2 rows refused')).toBeVisible();
    await expect.element(page.getByText(/3 · boxes_per_year.*"-3" boxes a year/)).toBeVisible();
    await expect.element(whole()).toHaveTextContent('Sample year');
    await page.getByRole('button', { name: 'Take the sound row' }).click();
    await expect.element(whole()).toHaveTextContent('own.csv: 1 flow, 14 TEU');
    await expect.element(page.getByText(/^Sample data/)).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Take the sample year' }).click();
    await expect.element(whole()).toHaveTextContent('Sample year');
  });

  it('says why a file cannot be read at all, and keeps what was in use', async () => {
    await openPane();
    await expect.element(whole()).toBeVisible();
    await bringIn('empty.csv');
    await expect.element(page.getByRole('alert')).toHaveTextContent('There is no flow in empty.csv');
    await expect.element(whole()).toHaveTextContent('Sample year');
  });
});
