import { type ReactNode, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { MatrixQuestion, MatrixReport } from '../../../../src/contract/demand/matrix.ts';
import type { EngineClient } from '../../../../src/contract/engine.ts';
import { demandTotals } from '../../../../src/demand/demand-totals.ts';
import { flowOutcome } from '../../../../src/matrix/flow-outcome.ts';
import { groupsBy, withFlows } from '../../../../src/matrix/groups.ts';
import { payerSums } from '../../../../src/matrix/payers.ts';
import { summarize } from '../../../../src/matrix/summary.ts';
import { createAppStore } from '../../../../src/state/enquiry/app-store.ts';
import { storyInputs } from '../../../../src/state/enquiry/stories.ts';
import { DEFAULT_SITUATION } from '../../../../src/state/policy/policy-situation.ts';
import { instant, parseInstant } from '../../../../src/units/instant.ts';
import { failure, type Result, success } from '../../../../src/units/issue.ts';
import { StoreProvider } from '../../../../src/views/contexts/store-context.tsx';
import { MatrixRun } from '../../../../src/views/policy/matrix/matrix-run.tsx';
import { startI18n } from '../../../../src/views/texts/start-i18n.ts';
import { openFlow, relieved, way, wayCost } from '../../../builders/ways.ts';
import { fakeEngine } from '../../../state/fake-engine.ts';
import { CATALOGUE } from '../../../state/sample-catalogue.ts';
import { SilentSurroundings } from '../../silent-surroundings.tsx';

const NOW = parseInstant('2026-11-30T12:00') ?? instant(0);
const BY_RAIL = wayCost(9000);
const OPEN = openFlow(
  'f1',
  100,
  way('river', 'river', wayCost(8000)),
  way('rail', 'rail_sea', BY_RAIL, relieved(BY_RAIL, 'waiver', 1500)),
);
const FLOWS = [OPEN.handed.flow];

/** A report as the engine makes it, of one flow that a relief draws from the river to the train. */
function report(): MatrixReport {
  const outcome = flowOutcome(OPEN, { kind: 'cheapest' });
  const summary = summarize([outcome]);
  const carried = withFlows(FLOWS, [outcome]);
  return {
    summary,
    payers: payerSums(summary, () => 'city'),
    titles: new Map([['waiver', { zh: '免除', en: 'A waiver' }]]),
    calibration: null,
    groups: {
      commodity: groupsBy('commodity', carried),
      destination: groupsBy('destination', carried),
      origin: groupsBy('origin', carried),
      district: groupsBy('district', carried),
    },
    rows: [],
  };
}

/** An engine whose runs a test brings to their end. */
function runningEngine() {
  const asked: MatrixQuestion[] = [];
  let settle: (result: Result<MatrixReport>) => void = () => {};
  let tell: (done: number, total: number) => void = () => {};
  const matrixRun: EngineClient['matrixRun'] = (question, onProgress) => {
    asked.push(question);
    tell = (done, total) => onProgress({ stage: 'search', done, total });
    const result = new Promise<Result<MatrixReport>>((resolve) => {
      settle = resolve;
    });
    return { result, cancel: () => settle(failure([])) };
  };
  return {
    matrixRun,
    asked,
    progress: (done: number, total: number) => tell(done, total),
    end: (result: Result<MatrixReport>) => settle(result),
  };
}

/** What is looked at, and a button that goes to another view and back. */
function Views({ children }: { readonly children: ReactNode }): ReactNode {
  const [isHere, setHere] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setHere(!isHere)}>
        Another view
      </button>
      {isHere ? children : null}
    </>
  );
}

async function openRun() {
  const engine = runningEngine();
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
  const sheet = {
    file: 'own.csv',
    isSample: false,
    flows: FLOWS,
    corridors: new Map(),
    rows: 1,
    refused: 0,
    issues: [],
    totals: demandTotals(FLOWS, new Map()),
  };
  await render(
    <SilentSurroundings engine={{ matrixRun: engine.matrixRun }} now={NOW}>
      <StoreProvider store={store}>
        <Views>
          <MatrixRun sheet={sheet} />
        </Views>
      </StoreProvider>
    </SilentSurroundings>,
  );
  return engine;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('a run of a year of cargo', () => {
  it('asks with what is set, says how far it is, and shows in one sentence what came of it', async () => {
    const engine = await openRun();
    await userEvent.selectOptions(page.getByLabelText('Handed over in'), '2027-01');
    await button('the cheapest').click();
    await button('Run').click();
    expect(engine.asked.at(-1)).toMatchObject({ months: ['2027-01'], choice: 'cheapest', flows: FLOWS });
    engine.progress(3, 12);
    await expect.element(page.getByRole('status')).toHaveTextContent('Comparing flow 3 of 12');
    engine.end(success(report()));
    await expect
      .element(
        page.getByText(
          /^2027-01: under .* shippers are billed ¥0\.05 m less \(6\.25 %\), 200 TEU go another way/,
        ),
      )
      .toBeVisible();
    await expect.element(page.getByRole('row', { name: /A waiver 0 150,000/ })).toBeVisible();
    await expect.element(page.getByRole('row', { name: /City 150,000 0/ })).toBeVisible();
    await button('Table').click();
    await expect.element(page.getByRole('row', { name: 'Yangtze 200 0 200' })).toBeVisible();
  });

  it('marks what is shown as of other settings until it is run again', async () => {
    const engine = await openRun();
    await button('Run').click();
    engine.end(success(report()));
    await expect.element(page.getByText(/shippers are billed/)).toBeVisible();
    await button('the cheapest').click();
    await expect.element(page.getByText(/events have changed.* \(inputs [0-9a-f]{8}\)/)).toBeVisible();
    await button('Run on what is set now').click();
    engine.end(success(report()));
    await expect.element(page.getByText(/events have changed/)).not.toBeInTheDocument();
  });

  it('goes on while another view is looked at, and shows what came of it with its settings on return', async () => {
    const engine = await openRun();
    await userEvent.selectOptions(page.getByLabelText('Handed over in'), '2027-03');
    await button('Run').click();
    await button('Another view').click();
    engine.end(success(report()));
    await button('Another view').click();
    await expect.element(page.getByText(/^2027-03: under/)).toBeVisible();
    await expect.element(page.getByLabelText('Handed over in')).toHaveValue('2027-03');
    await expect.element(page.getByText(/events have changed/)).not.toBeInTheDocument();
  });

  it('keeps nothing half where it is cancelled, and runs a whole year by its months', async () => {
    const engine = await openRun();
    await userEvent.selectOptions(page.getByLabelText('Handed over in'), '2027');
    await button('Run').click();
    expect(engine.asked.at(-1)?.months).toHaveLength(12);
    engine.progress(1, 12);
    await button('Cancel').click();
    await expect.element(button('Run')).toBeVisible();
    await expect.element(page.getByText(/shippers are billed/)).not.toBeInTheDocument();
  });
});
