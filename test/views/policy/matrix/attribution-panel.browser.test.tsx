import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { AttributionQuestion, AttributionReport } from '../../../../src/contract/demand/attribution.ts';
import type { MatrixQuestion } from '../../../../src/contract/demand/matrix.ts';
import type { EngineClient } from '../../../../src/contract/engine.ts';
import { NO_EVENT_CHANGES } from '../../../../src/contract/event-sheet.ts';
import '../../../../src/i18n/demand/matrix-texts.ts';
import { failure, type Result, success } from '../../../../src/units/issue.ts';
import { fen } from '../../../../src/units/money.ts';
import { AttributionPanel } from '../../../../src/views/policy/matrix/attribution/attribution-panel.tsx';
import { startI18n } from '../../../../src/views/texts/start-i18n.ts';
import { SilentSurroundings } from '../../silent-surroundings.tsx';

const SITUATION = { scenario: 'in-force', facts: {}, parameters: {}, handOver: null };
const ASKED: MatrixQuestion = {
  flows: [],
  corridors: new Map(),
  months: ['2026-12', '2027-01'],
  baseline: SITUATION,
  scenario: SITUATION,
  choice: 'logit',
  events: NO_EVENT_CHANGES,
};

const REPORT: AttributionReport = {
  total: fen(300_000),
  measures: [
    { measure: 'city', shapley: fen(200_000), first: fen(250_000), last: fen(150_000) },
    { measure: 'state', shapley: fen(100_000), first: fen(150_000), last: fen(50_000) },
  ],
  pairs: [{ first: 'city', second: 'state', amount: fen(-100_000) }],
  options: 12,
  unserved: 1,
  titles: new Map([
    ['city', { zh: '市', en: 'City waiver' }],
    ['state', { zh: '国', en: 'State waiver' }],
  ]),
};

/** A panel over an engine whose work a test brings to its end. */
async function openPanel() {
  const asked: AttributionQuestion[] = [];
  let settle: (result: Result<AttributionReport>) => void = () => {};
  let tell: (done: number, total: number) => void = () => {};
  const matrixAttribution: EngineClient['matrixAttribution'] = (question, onProgress) => {
    asked.push(question);
    tell = (done, total) => onProgress({ stage: 'search', done, total });
    const result = new Promise<Result<AttributionReport>>((resolve) => {
      settle = resolve;
    });
    return { result, cancel: () => settle(failure([])) };
  };
  startI18n('en');
  await render(
    <SilentSurroundings engine={{ matrixAttribution }}>
      <AttributionPanel asked={ASKED} inputs="0000abcd" />
    </SilentSurroundings>,
  );
  return {
    asked,
    progress: (done: number, total: number) => tell(done, total),
    end: (result: Result<AttributionReport>) => settle(result),
  };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('what each measure has in the saving of a run', () => {
  it('is asked of the run that is shown, as bars and as the same in figures, with the largest interaction', async () => {
    const engine = await openPanel();
    await button('Share out the saving').click();
    expect(engine.asked).toEqual([
      { flows: [], months: ASKED.months, scenario: SITUATION, events: NO_EVENT_CHANGES },
    ]);
    engine.progress(2, 8);
    await expect.element(page.getByRole('status')).toHaveTextContent('Flow 2 of 8');
    engine.end(success(REPORT));
    await expect.element(page.getByRole('img', { name: /Shapley’s value of each measure/ })).toBeVisible();
    await expect.element(page.getByText(/2026-12 – 2027-01: 2 measures take ¥3,000 off/)).toBeVisible();
    await expect
      .element(page.getByText(/"City waiver" and "State waiver" together give ¥1,000 less/))
      .toBeVisible();
    await button('Table').click();
    await expect
      .element(page.getByRole('row', { name: 'City waiver 2,000 66.7 % 2,500 1,500' }))
      .toBeVisible();
    await expect.element(page.getByRole('row', { name: /^Total 3,000/ })).toBeVisible();
  });

  it('is given up without a trace where it is cancelled', async () => {
    const engine = await openPanel();
    await button('Share out the saving').click();
    engine.progress(1, 8);
    await button('Cancel').click();
    await expect.element(button('Share out the saving')).toBeVisible();
    await expect.element(page.getByText(/measures take/)).not.toBeInTheDocument();
  });
});
