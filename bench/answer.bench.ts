/**
 * How soon the built page answers its reader: one input after another is changed, and the time taken until the page shows
 * that it noticed, and until the whole new list stands; then the cost of a day is drawn to and fro, and for each movement
 * the time until the frame in which the list shows other amounts. Needs `npm run build`; beside a busy machine times are
 * longer for reasons that have nothing to do with the page.
 */
import { loadavg } from 'node:os';
import type { Page } from '@playwright/test';
import { barAtMost, describeTimes, quantile } from './measure.ts';
import { moveOver, withBuiltPage } from './watched-page.ts';

const PORT = 4188;
const MOVES = 120;
const ROUNDS = 3;
const READY = '.result-list[data-state="ready"]';

/** Fields with the texts that they take in turn, each another than what stands there. */
const INPUTS: readonly (readonly [label: RegExp, texts: readonly string[]])[] = [
  [/^Gross/, ['8', '9', '10']],
  [/^Value/, ['5000000', '7000000', '6500000']],
  [/^Late/, ['100', '200', '300']],
];

interface Times {
  readonly sign: number;
  readonly list: number;
}

await withBuiltPage(PORT, async (page, address) => {
  await page.goto(`${address}/`);
  await page.locator(READY).waitFor();
  // Parts that the page fetches once it has an answer.
  await page.waitForTimeout(3000);
  const times: Times[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const [label, texts] of INPUTS) {
      times.push(await changed(page, label, texts[round] ?? ''));
      await page.waitForTimeout(500);
    }
  console.log(`load average ${loadavg()[0]?.toFixed(2)}`);
  console.log(`a change to its first sign: ${describeTimes(times.map(({ sign }) => sign))}`);
  console.log(`a change to the whole list: ${describeTimes(times.map(({ list }) => list))}`);
  const slider = page.locator('.day-cost__slider .slider');
  await slider.scrollIntoViewIfNeeded();
  const drag = await moveOver(page, slider, { moves: MOVES, swings: 2, start: 0, watched: '.result-list' });
  await page.mouse.up();
  console.log(`${drag.answers.length} of ${MOVES} movements of the day's cost changed the list`);
  console.log(`a movement to its amounts: ${describeTimes(drag.answers)}`);
  barAtMost(
    'a change to its sign, median',
    quantile(
      times.map(({ sign }) => sign),
      0.5,
    ),
    100,
    'ms',
  );
  barAtMost(
    'from the sign to the whole list, median',
    quantile(
      times.map(({ sign, list }) => list - sign),
      0.5,
    ),
    500,
    'ms',
  );
  barAtMost('a movement to its amounts, median', quantile(drag.answers, 0.5), 50, 'ms');
  barAtMost('longest task while dragging', drag.longest, 50, 'ms');
});

/** Types into a field as one change and waits for the list that it leads to. */
async function changed(page: Page, label: RegExp, typed: string): Promise<Times> {
  const field = page.getByRole('textbox', { name: label }).first();
  await field.focus();
  await page.evaluate(watchAnswer, READY);
  await field.fill(typed);
  await page.waitForFunction(() => window.answerTimes?.list != null);
  const times = await page.evaluate(() => window.answerTimes);
  if (times?.sign == null || times.list == null) throw new Error('not answered');
  return { sign: times.sign, list: times.list };
}

declare global {
  interface Window {
    answerTimes?: { sign: number | null; list: number | null };
  }
}

/** Runs in the page: from the next input on, when the list stops being ready, and when it is again. */
function watchAnswer(ready: string): void {
  const times: { sign: number | null; list: number | null } = { sign: null, list: null };
  window.answerTimes = times;
  let since = 0;
  document.addEventListener(
    'input',
    () => {
      since ||= performance.now();
    },
    { capture: true, once: true },
  );
  const look = (): void => {
    const isReady = document.querySelector(ready) !== null;
    if (since > 0 && times.sign === null && !isReady) times.sign = performance.now() - since;
    if (times.sign !== null && isReady) times.list = performance.now() - since;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
