/**
 * The headline of the sample year under a hand: the built page in a browser, a month of its 2,000 flows run once, then
 * the bus rate of the container toll dragged to and fro. Frames of the page, its longest task, and for each answer the
 * time from the movement to the frame that shows it; the run under the figure that the thumb is left at has to say what
 * the slider said. Needs `npm run build`; on a busy machine frames are missed that have nothing to do with the page.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { CHROME_FLAGS, findChrome } from '../scripts/find-chrome.mjs';
import { barAtLeast, barAtMost, describeTimes, quantile } from './measure.ts';

const PORT = 4189;
const MOVES = 240;
const FRAME_MS = 1000 / 60;
const FRAMES_A_SECOND = 30;
const MINUTES_FOR_A_RUN = 15;
const MS_PER_MINUTE = 60_000;
const MONTH = process.env.MONTH ?? '2026-12';
const root = fileURLToPath(new URL('../../', import.meta.url));

interface Recorded {
  readonly frames: readonly number[];
  readonly answers: readonly number[];
  readonly longest: number;
}

const server = spawn(
  process.execPath,
  ['node_modules/vite/bin/vite.js', 'preview', '--host', '127.0.0.1', '--port', String(PORT), '--strictPort'],
  { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
);
try {
  await once(server.stdout, 'data');
  const executablePath = findChrome();
  const browser = await chromium.launch({
    args: CHROME_FLAGS,
    ...(executablePath ? { executablePath } : {}),
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
  page.setDefaultTimeout(MINUTES_FOR_A_RUN * MS_PER_MINUTE);
  await page.goto(`http://127.0.0.1:${PORT}/policy#flows`);
  await page.getByLabel('Handed over in').selectOption(MONTH);
  const since = performance.now();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('heading', { name: 'Move a figure, see the year follow' }).waitFor();
  const firstRun = performance.now() - since;
  await page.getByLabel('Figure of a measure').selectOption('a14.container_toll.bus_class3_per_km');
  await page.locator('.live__certificate[data-kind=priced]').waitFor();
  const slider = page.locator('.live').getByRole('slider');
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('nothing to take hold of');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2, reach: box.width * 0.4 };
  const drag = await record(page, middle);
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
  await browser.close();
} finally {
  server.kill();
}

function countDifferent(a: readonly string[], b: readonly string[]): number {
  return a.filter((text, index) => text !== b[index]).length;
}

/** Presses and moves to and fro a movement a frame; the thumb is not let go. */
async function record(page: Page, at: { x: number; y: number; reach: number }): Promise<Recorded> {
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.evaluate(watch);
  for (let move = 0; move < MOVES; move++) {
    await page.mouse.move(at.x + at.reach * Math.sin((move / MOVES) * 6 * Math.PI + 1), at.y);
    await page.waitForTimeout(FRAME_MS);
  }
  const recorded = await page.evaluate(() => window.stopRecording());
  await page.waitForTimeout(1000);
  return recorded;
}

declare global {
  interface Window {
    stopRecording(): Recorded;
  }
}

/** Notes frames, long tasks, and when figures changed after the thumb moved. */
function watch(): void {
  const frames: number[] = [];
  const answers: number[] = [];
  let longest = 0;
  let moved: number | null = null;
  let before: number | null = null;
  let isWatching = true;
  const onInput = (): void => {
    moved ??= performance.now();
  };
  const changes = new MutationObserver(() => {
    const since = moved;
    moved = null;
    if (since !== null) requestAnimationFrame(() => answers.push(performance.now() - since));
  });
  const figures = document.querySelector('.live__figures');
  if (figures) changes.observe(figures, { subtree: true, childList: true, characterData: true });
  document.addEventListener('input', onInput, true);
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  tasks.observe({ type: 'longtask' });
  const tick = (now: number): void => {
    if (before !== null) frames.push(now - before);
    before = now;
    if (isWatching) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  window.stopRecording = () => {
    isWatching = false;
    changes.disconnect();
    tasks.disconnect();
    document.removeEventListener('input', onInput, true);
    return { frames, answers, longest };
  };
}
