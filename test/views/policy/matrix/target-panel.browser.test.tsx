import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { MatrixQuestion } from '../../../../src/contract/demand/matrix.ts';
import type {
  TargetChange,
  TargetPackage,
  TargetQuestion,
  TargetReport,
} from '../../../../src/contract/demand/target.ts';
import type { EngineClient } from '../../../../src/contract/engine.ts';
import { NO_EVENT_CHANGES } from '../../../../src/contract/event-sheet.ts';
import '../../../../src/i18n/demand/demand-texts.ts';
import '../../../../src/i18n/demand/matrix-texts.ts';
import { createAppStore } from '../../../../src/state/enquiry/app-store.ts';
import { storyInputs } from '../../../../src/state/enquiry/stories.ts';
import { DEFAULT_SITUATION } from '../../../../src/state/policy/policy-situation.ts';
import { instant, parseInstant } from '../../../../src/units/instant.ts';
import { failure, type Result, success } from '../../../../src/units/issue.ts';
import { fen } from '../../../../src/units/money.ts';
import { StoreProvider } from '../../../../src/views/contexts/store-context.tsx';
import { TargetPanel } from '../../../../src/views/policy/matrix/target/target-panel.tsx';
import { startI18n } from '../../../../src/views/texts/start-i18n.ts';
import { fakeEngine } from '../../../state/fake-engine.ts';
import { CATALOGUE } from '../../../state/sample-catalogue.ts';
import { SilentSurroundings } from '../../silent-surroundings.tsx';

const NOW = parseInstant('2026-11-22T09:00') ?? instant(0);
const SITUATION = { scenario: 'in-force', facts: {}, parameters: {}, handOver: null };
const ASKED: MatrixQuestion = {
  flows: [],
  corridors: new Map(),
  months: ['2026-12'],
  baseline: SITUATION,
  scenario: SITUATION,
  choice: 'logit',
  events: NO_EVENT_CHANGES,
};
const CUT: TargetChange = { kind: 'parameter', path: 'a.fees.cut', from: 0, to: 0.5, beside: {} };
const FIGURES = {
  reached: 30.2,
  outlay: fen(6_000_000),
  invoice: fen(-5_000_000),
  co2eKg: -1000,
  worst: null,
};
const PACKAGE: TargetPackage = {
  settings: [{ change: CUT, value: 0.12 }],
  scenario: { schema: 1, id: 'target_a-fees', title: 'a.fees.cut = 0.12', base: 'in-force' },
  figures: FIGURES,
};
const REPORT: TargetReport = {
  goal: { kind: 'move', teu: 30, from: ['road'], to: ['rail_sea'] },
  limits: { outlay: null, worse: null },
  wanted: 30,
  start: { ...FIGURES, reached: 0, outlay: fen(0) },
  alone: [{ change: CUT, figures: { ...FIGURES, reached: 140 } }],
  packages: [PACKAGE],
  relaxations: [],
  runs: 3,
  titles: new Map([['a.fees.cut', { zh: '降费', en: 'Lower fees' }]]),
  words: new Map([['a.fees.cut', { zh: '降幅', en: 'cut' }]]),
};

/** A panel over an engine whose work a test brings to its end. */
async function openPanel() {
  const asked: TargetQuestion[] = [];
  let settle: (result: Result<TargetReport>) => void = () => {};
  const matrixTarget: EngineClient['matrixTarget'] = (question, onProgress) => {
    asked.push(question);
    onProgress({ stage: 'search', done: 2, total: 8 });
    const result = new Promise<Result<TargetReport>>((resolve) => {
      settle = resolve;
    });
    return { result, cancel: () => settle(failure([])) };
  };
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
  await render(
    <SilentSurroundings engine={{ matrixTarget }}>
      <StoreProvider store={store}>
        <TargetPanel asked={ASKED} inputs="0000abcd" />
      </StoreProvider>
    </SilentSurroundings>,
  );
  return { asked, end: (result: Result<TargetReport>) => settle(result) };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByLabelText(name);

describe('asking backwards on the page', () => {
  it('hands on what is typed as it is, and shows each package as a card that opens as a scenario', async () => {
    const engine = await openPanel();
    await field('Move (TEU)').fill('30');
    await field('What may be changed').fill('a.fees.cut=0..0.5');
    await button('Seek packages').click();
    await expect.element(page.getByRole('status')).toHaveTextContent('2 of 8 flows run');
    expect(engine.asked[0]?.asked).toEqual({
      move: '30',
      from: 'road',
      to: 'rail',
      keep: '',
      flow: '',
      outlay: '',
      worse: '',
      changes: ['a.fees.cut=0..0.5'],
    });
    engine.end(success(REPORT));
    await expect.element(page.getByText('1 package meets all conditions:')).toBeVisible();
    const card = page.getByRole('listitem').filter({ hasText: 'Package 1' });
    await expect.element(card).toHaveTextContent(/Lower fees: cut 0 → 0.12/);
    await expect.element(card).toHaveTextContent(/Outlay ¥60,000/);
    await expect.element(button('Open as scenario')).toBeVisible();
    await expect.element(page.getByRole('row', { name: /Lower fees: cut 0 → 0.5 \+140/ })).toBeVisible();
  });

  it('names by what each condition would have to give where nothing meets all', async () => {
    const engine = await openPanel();
    await button('Seek packages').click();
    engine.end(
      success({
        ...REPORT,
        packages: [],
        relaxations: [{ condition: 'outlay', asked: 50_000, needed: 60_000, package: PACKAGE }],
      }),
    );
    await expect.element(page.getByText('Outlay up from 50,000 to 60,000 CNY')).toBeVisible();
  });

  it('asks to keep a corridor of one flow without a trace of a move, and says what is wrong', async () => {
    const engine = await openPanel();
    await button('Keep a corridor').click();
    await field('Only the flow').fill('f9');
    await button('Seek packages').click();
    expect(engine.asked[0]?.asked).toMatchObject({ move: '', from: '', to: '', keep: 'river', flow: 'f9' });
    engine.end(
      failure([
        { severity: 'error', code: 'T04', path: 'flow', values: { value: 'f9', nearest: 'f1' } },
        {
          severity: 'error',
          code: 'T01',
          path: 'worse',
          values: { x: 'worse', value: '-', expected: '0 – 1000' },
        },
      ]),
    );
    await expect.element(page.getByText('The demand has no flow "f9". Nearest: f1.')).toBeVisible();
    await expect
      .element(page.getByText(/^No district worse than .* is no number that can be used/))
      .toBeVisible();
  });
});
