import { type ReactNode, useEffect, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { MatrixQuestion, MatrixReport, Way } from '../../../../src/contract/demand/matrix.ts';
import type { EngineClient } from '../../../../src/contract/engine.ts';
import { demandTotals } from '../../../../src/demand/demand-totals.ts';
import { inertDifferenceMap } from '../../../../src/map/difference/inert-difference-map.ts';
import { flowOutcome } from '../../../../src/matrix/flow-outcome.ts';
import { groupsBy, withFlows } from '../../../../src/matrix/groups.ts';
import { linkLoads } from '../../../../src/matrix/link-loads.ts';
import { monthSums } from '../../../../src/matrix/months.ts';
import { outlayOf, payerSums } from '../../../../src/matrix/payers.ts';
import { summarize } from '../../../../src/matrix/summary.ts';
import { welfareOf } from '../../../../src/matrix/welfare.ts';
import { createAppStore } from '../../../../src/state/enquiry/app-store.ts';
import { storyInputs } from '../../../../src/state/enquiry/stories.ts';
import { DEFAULT_SITUATION } from '../../../../src/state/policy/policy-situation.ts';
import { instant, parseInstant } from '../../../../src/units/instant.ts';
import { failure, type Result, success } from '../../../../src/units/issue.ts';
import { usePolicy } from '../../../../src/views/contexts/policy-context.tsx';
import { StoreProvider } from '../../../../src/views/contexts/store-context.tsx';
import { MatrixRun } from '../../../../src/views/policy/matrix/matrix-run.tsx';
import { startI18n } from '../../../../src/views/texts/start-i18n.ts';
import { linkId } from '../../../builders/network.ts';
import { openFlow, relieved, way, wayCost } from '../../../builders/ways.ts';
import { SAMPLE_VIEW } from '../../../state/explore-sample.ts';
import { fakeEngine } from '../../../state/fake-engine.ts';
import { CATALOGUE } from '../../../state/sample-catalogue.ts';
import { SilentSurroundings } from '../../silent-surroundings.tsx';

const networkView = vi.fn(async () => success(SAMPLE_VIEW));

const NOW = parseInstant('2026-11-30T12:00') ?? instant(0);
const BY_RAIL = wayCost(9000);
const over = (of: Way, link: string): Way => ({ ...of, links: [link] });
const OPEN = openFlow(
  'f1',
  100,
  over(way('river', 'river', wayCost(8000)), linkId('CNCKG-TJC', 'VNHAN', 'road')),
  over(way('rail', 'rail_sea', BY_RAIL, relieved(BY_RAIL, 'waiver', 1500)), linkId('CNCKG-TJC', 'CNQZH-PRT')),
);
const FLOWS = [OPEN.handed.flow];

/** A report as the engine makes it, of one flow that a relief draws from the river to the train. */
function report(): MatrixReport {
  const outcome = flowOutcome(OPEN, { kind: 'cheapest' });
  const summary = summarize([outcome]);
  const carried = withFlows(FLOWS, [outcome]);
  return {
    run: 'run',
    summary,
    months: monthSums([outcome, { ...outcome, month: '2027-01' }]),
    payers: payerSums(summary, () => 'city'),
    outlay: outlayOf(summary),
    welfare: welfareOf(
      summary,
      payerSums(summary, () => 'city'),
    ),
    likely: null,
    ofMonths: new Map(),
    ranges: null,
    capacity: null,
    titles: new Map([['waiver', { zh: '免除', en: 'A waiver' }]]),
    calibration: null,
    groups: {
      commodity: groupsBy('commodity', carried),
      destination: groupsBy('destination', carried),
      origin: groupsBy('origin', carried),
      district: groupsBy('district', carried),
    },
    loads: linkLoads([outcome]),
    certificate: { covered: true, lines: [], searchedAgain: 0 },
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
  const loadPresets = usePolicy((state) => state.loadPresets);
  useEffect(() => void loadPresets(), [loadPresets]);
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
    <SilentSurroundings
      engine={{ matrixRun: engine.matrixRun, networkView, measureCards: async () => success([]) }}
      now={NOW}
    >
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
    await expect.element(page.getByRole('status')).toHaveTextContent('Flow 3 of 12');
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
    await expect.element(page.getByRole('row', { name: 'In all −100,000' })).toBeVisible();
    await button('Reckon how far it moves').click();
    expect(engine.asked.at(-1)).toMatchObject({ withRanges: true });
    await page
      .getByRole('group', { name: /TEU by corridor/ })
      .getByRole('button', { name: 'Table' })
      .click();
    await expect.element(page.getByRole('row', { name: 'Yangtze 200 0 200' })).toBeVisible();
  });

  it('shows month by month what ends with the text, as a picture and in figures', async () => {
    const engine = await openRun();
    await userEvent.selectOptions(page.getByLabelText('Handed over in'), '2026-10..2027-03');
    await button('Run').click();
    expect(engine.asked.at(-1)?.months).toEqual([
      '2026-10',
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
      '2027-03',
    ]);
    engine.end(success(report()));
    await expect.element(page.getByRole('img', { name: /By month of hand-over/ })).toBeVisible();
    await page
      .getByRole('group', { name: /By month of hand-over/ })
      .getByRole('button', { name: 'Table' })
      .click();
    await expect
      .element(page.getByRole('row', { name: '2027-01 200 −50,000 200 150,000 0.0' }))
      .toBeVisible();
  });

  it('begins with the last month of the text and the next, and shows all figures of one of them at a press of a key', async () => {
    const engine = await openRun();
    await button('Run').click();
    expect(engine.asked.at(-1)?.months).toEqual(['2026-12', '2027-01']);
    const whole = report();
    const january = { ...whole, run: 'run 2027-01', summary: { ...whole.summary, teuShifted: 77 } };
    engine.end(
      success({
        ...whole,
        ofMonths: new Map([
          ['2026-12', whole],
          ['2027-01', january],
        ]),
      }),
    );
    await expect.element(page.getByText(/^2026-12 – 2027-01: under .* 200 TEU go another way/)).toBeVisible();
    const slider = page.getByRole('slider', { name: 'Month shown' });
    slider.element().focus();
    await userEvent.keyboard('{End}');
    await expect.element(slider).toHaveAttribute('aria-valuetext', '2027-01');
    await expect.element(page.getByText(/^2027-01: under .* 77 TEU go another way/)).toBeVisible();
    const columns = page.getByRole('table').filter({ hasText: 'Against' });
    await expect
      .element(columns.getByRole('columnheader', { name: 'Against "None" · 2027-01' }))
      .toBeVisible();
    await expect.element(columns.getByRole('row', { name: 'TEU shifted 77' })).toBeVisible();
    await button('The month before').click();
    await expect.element(page.getByText(/^2026-12: under .* 200 TEU go another way/)).toBeVisible();
    await button('all months').click();
    await expect.element(page.getByText(/^2026-12 – 2027-01: under/)).toBeVisible();
  });

  it('leads from a link to the flows over it, and from a flow to its links', async () => {
    const setMarked = vi.spyOn(inertDifferenceMap, 'setMarked');
    const engine = await openRun();
    await button('Run').click();
    engine.end(success(report()));
    const links = page.getByRole('grid', { name: /^TEU by link/ });
    // What is handed over to the worker must be such that it can be.
    expect(networkView).toHaveBeenLastCalledWith();
    await links.getByRole('row', { name: /Tuanjiecun–Hanoi/ }).click();
    expect(setMarked).toHaveBeenLastCalledWith([linkId('CNCKG-TJC', 'VNHAN', 'road')]);
    const flows = page.getByRole('region', { name: /^Flows over Tuanjiecun–Hanoi/ });
    await expect.element(flows.getByRole('row', { name: /f1 .* 200 0 −200/ })).toBeVisible();
    await flows.getByRole('button', { name: 'f1' }).click();
    expect(setMarked).toHaveBeenLastCalledWith([
      linkId('CNCKG-TJC', 'CNQZH-PRT'),
      linkId('CNCKG-TJC', 'VNHAN', 'road'),
    ]);
  });

  it('has both sides of the picture of corridors in sight on a phone', async () => {
    const engine = await openRun();
    await button('Run').click();
    engine.end(success(report()));
    const picture = page.getByRole('img', { name: /^TEU by corridor/ });
    await expect.element(picture).toBeVisible();
    try {
      await page.viewport(390, 844);
      await expect.poll(() => picture.element().getBoundingClientRect().right).toBeLessThanOrEqual(390);
      const words = [...picture.element().querySelectorAll('text')].map(
        ({ textContent }) => textContent ?? '',
      );
      const named = words.filter((text) => /[a-z]/i.test(text));
      expect(named.length).toBeGreaterThan(0);
      expect(words.filter((text) => /^[\d,]+$/.test(text))).toHaveLength(named.length);
    } finally {
      await page.viewport(1440, 900);
    }
  });

  it('shows on the map the flows of one row of the table of groups alone', async () => {
    const engine = await openRun();
    await button('Run').click();
    engine.end(success(report()));
    await page.getByRole('grid', { name: 'Who gains and who loses' }).getByRole('row').nth(1).click();
    await expect.element(page.getByText(/^Only /)).toBeVisible();
    await button('All flows').click();
    await expect.element(page.getByText(/^Only /)).not.toBeInTheDocument();
  });

  it('keeps scenarios side by side, runs those that are not of what is set, and draws their months together', async () => {
    const engine = await openRun();
    await button('Run').click();
    engine.end(success(report()));
    await button('Keep "in-force" as a column').click();
    await userEvent.selectOptions(page.getByLabelText('Add a scenario…'), 'None');
    await expect.element(page.getByRole('columnheader', { name: 'None not run yet' })).toBeVisible();
    await button('Run 1 scenario').click();
    expect(engine.asked.at(-1)?.scenario.scenario).toBe('none');
    engine.end(success(report()));
    const columns = page.getByRole('table').filter({ hasText: 'Against' });
    await expect.element(columns.getByRole('row', { name: 'Δ bills ¥ −50,000 −50,000' })).toBeVisible();
    await expect.element(page.getByText('None (in all −¥0.10 m, 400 TEU shifted)')).toBeVisible();
    await button('the cheapest').click();
    await expect.element(button('Run 2 scenarios')).toBeVisible();
    await button('Remove "None"').click();
    await expect.element(page.getByRole('columnheader', { name: /^None/ })).not.toBeInTheDocument();
  });

  it('is written as a memo in the language its reader chooses, copied as text and printed by itself', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => {});
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const engine = await openRun();
    await button('Run').click();
    engine.end(success(report()));
    await button('Write a memo').click();
    const memo = page.getByRole('region', { name: 'Memo' });
    await expect
      .element(memo.getByRole('heading', { name: 'Note on the policy scenario "in-force"' }))
      .toBeVisible();
    await expect.element(memo.getByRole('row', { name: 'City 150,000.00 0.00 750.00 –' })).toBeVisible();
    await memo.getByRole('button', { name: '中文' }).click();
    await expect.element(memo.getByRole('row', { name: '市级 150,000.00 0.00 750.00 –' })).toBeVisible();
    await memo.getByRole('button', { name: 'Copy the text' }).click();
    expect(copied.mock.lastCall?.[0]).toContain('市级\t150,000.00\t0.00\t750.00');
    await memo.getByRole('button', { name: 'Print' }).click();
    expect(print).toHaveBeenCalledOnce();
    expect(document.querySelector('body > .memo-print')?.textContent).toContain('150,000.00');
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

  it('says of departures with so many slots who is crowded out, and whether a cheaper way is left', async () => {
    const engine = await openRun();
    await page
      .getByRole('checkbox', { name: 'Departures, locks, borders and terminals have only so much room' })
      .click();
    await button('Run').click();
    expect(engine.asked.at(-1)).toMatchObject({ capacity: true });
    const slots = {
      runs: [],
      bottlenecks: [],
      services: { bounded: 3, unbounded: 2 },
      places: { bounded: 1, unbounded: 4 },
      crowdedOut: 1,
    };
    engine.end(success({ ...report(), capacity: { ...slots, search: { rounds: 3, added: 4, cheaper: 0 } } }));
    await expect.element(page.getByText('1 flow loses only because others are in its way.')).toBeVisible();
    await expect
      .element(page.getByText(/^Boxes were searched 3 times .* 4 ways added: none has a cheaper way/))
      .toBeVisible();
    await button('Run again').click();
    engine.end(
      success({ ...report(), capacity: { ...slots, search: { rounds: 12, added: 9, cheaper: 2 } } }),
    );
    await expect
      .element(page.getByText(/9 ways added; 2 boxes would still have a cheaper one/))
      .toBeVisible();
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
