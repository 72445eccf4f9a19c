/**
 * The headline of the sample year under a hand: the built page in a browser, a month of its 2,000 flows run once, then
 * the bus rate of the container toll dragged to and fro. Frames of the page, its longest task, and for each answer the
 * time from the movement to the frame that shows it; the run under the figure that the thumb is left at has to say what
 * the slider said. Needs `npm run build`; on a busy machine frames are missed that have nothing to do with the page.
 */
import { loadavg } from 'node:os';
import { barAtLeast, barAtMost, describeTimes, quantile } from './measure.ts';
import { moveOver, withBuiltPage } from './watched-page.ts';

const PORT = 4189;
const MOVES = 240;
const SETTLE_MS = 1000;
const FRAMES_A_SECOND = 30;
const MINUTES_FOR_A_RUN = 15;
const MS_PER_MINUTE = 60_000;
const MONTH = process.env.MONTH ?? '2026-12';

await withBuiltPage(PORT, async (page, address) => {
  page.setDefaultTimeout(MINUTES_FOR_A_RUN * MS_PER_MINUTE);
  await page.goto(`${address}/policy#flows`);
  await page.getByLabel('Handed over in').selectOption(MONTH);
  const since = performance.now();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('heading', { name: 'Move a figure, see the year follow' }).waitFor();
  const firstRun = performance.now() - since;
  await page.getByLabel('Figure of a measure').selectOption('a14.container_toll.bus_class3_per_km');
  await page.locator('.live__certificate[data-kind=priced]').waitFor();
  const slider = page.locator('.live').getByRole('slider');
  await slider.scrollIntoViewIfNeeded();
  const drag = await moveOver(page, slider, { moves: MOVES, swings: 3, start: 1, watched: '.live__figures' });
  await page.waitForTimeout(SETTLE_MS);
  const certificate = await page.locator('.live__certificate').textContent();
  const shown = await page.locator('.live__now').allTextContents();
  console.log(
    `load average ${loadavg()[0]?.toFixed(2)}; first run of ${MONTH} ${(firstRun / 1000).toFixed(1)} s`,
  );
  console.log(`frame to frame: ${describeTimes(drag.frames)}`);
  console.log(`${drag.answers.length} answers to ${MOVES} movements: ${describeTimes(drag.answers)}`);
  console.log(`certificate: ${certificate}`);
  const again = performance.now();
  await page.mouse.up();
  await page.getByText('Flow ', { exact: false }).first().waitFor();
  await page.locator('.matrix__stale').waitFor({ state: 'detached' });
  console.log(`run on what the thumb was left at: ${((performance.now() - again) / 1000).toFixed(1)} s`);
  await page.locator('.live__certificate[data-kind=priced]').waitFor();
  const run = await page.locator('.live__now').allTextContents();
  barAtMost('figures that differ from the run', countDifferent(shown, run), 0, '');
  const seconds = drag.frames.reduce((sum, ms) => sum + ms, 0) / 1000;
  barAtLeast('frames a second', drag.frames.length / seconds, FRAMES_A_SECOND, '');
  barAtMost('longest task', drag.longest, 50, 'ms');
  console.log(`a movement to its figures, median: ${quantile(drag.answers, 0.5).toFixed(0)} ms`);
});

function countDifferent(a: readonly string[], b: readonly string[]): number {
  return a.filter((text, index) => text !== b[index]).length;
}
