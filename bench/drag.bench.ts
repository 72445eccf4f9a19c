/**
 * How soon the amounts on the page follow a hand: the built page in a browser, the Policy view over the first answer,
 * the rate of the container toll dragged to and fro. For each movement the time until the frame in which the table of
 * routes shows other amounts; beside it, frames of the same hand over a part of the page that does nothing. Needs
 * `npm run build`; on a busy machine frames are missed that have nothing to do with the page.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { CHROME_FLAGS, findChrome } from '../scripts/find-chrome.mjs';
import { barAtMost, describeTimes, quantile } from './measure.ts';

const PORT = 4187;
const MOVES = 120;
const FRAME_MS = 1000 / 60;
const JITTER_MS = 1;
const root = fileURLToPath(new URL('../../', import.meta.url));

interface Recorded {
  readonly answers: readonly number[];
  readonly frames: readonly number[];
  readonly longest: number;
  readonly searches: number;
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
  await page.addInitScript(countQuestions);
  await page.goto(`http://127.0.0.1:${PORT}/`);
  await page.locator('.result-list__second.gain').first().waitFor();
  await page.getByRole('button', { name: 'Policy', exact: true }).click();
  await page.locator('.effects__route').nth(1).click();
  const card = page.getByRole('article', { name: /Container trucks/ });
  await card.locator('summary').first().click();
  const slider = card.getByRole('slider', { name: /bus/i }).first();
  await slider.scrollIntoViewIfNeeded();
  await page.waitForTimeout(1500);
  const idle = await record(page, await middleOf(page, '.panel-title >> nth=0'));
  const drag = await record(page, await middleOf(page, slider));
  console.log(
    `load average ${loadavg()[0]?.toFixed(2)}, ${drag.answers.length} of ${MOVES} movements changed amounts`,
  );
  console.log(`hand over an idle part, frame to frame: ${describeTimes(idle.frames)}`);
  console.log(`hand on the slider, frame to frame: ${describeTimes(drag.frames)}`);
  console.log(`from a movement to the frame with the new amounts: ${describeTimes(drag.answers)}`);
  console.log(
    `longest task of the page while dragging: ${drag.longest.toFixed(0)} ms; searches: ${drag.searches}`,
  );
  // A movement is told at the start of a frame; the next one is the first that can show what it led to.
  barAtMost('a movement to its amounts, median', quantile(drag.answers, 0.5), FRAME_MS + JITTER_MS, 'ms');
  barAtMost('longest task', drag.longest, 50, 'ms');
  barAtMost('searches', drag.searches, 0, '');
  await browser.close();
} finally {
  server.kill();
}

type Target = Parameters<Page['locator']>[0] | ReturnType<Page['locator']>;

async function middleOf(page: Page, target: Target) {
  const box = await (typeof target === 'string' ? page.locator(target) : target).boundingBox();
  if (!box) throw new Error('nothing to take hold of');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, reach: box.width * 0.4 };
}

/** Presses, moves to and fro a movement a frame, and lets go. */
async function record(page: Page, at: { x: number; y: number; reach: number }): Promise<Recorded> {
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.evaluate(watch);
  for (let move = 0; move < MOVES; move++) {
    await page.mouse.move(at.x + at.reach * Math.sin((move / MOVES) * 4 * Math.PI), at.y);
    await page.waitForTimeout(FRAME_MS);
  }
  const recorded = await page.evaluate(() => window.stopWatching());
  await page.mouse.up();
  await page.waitForTimeout(800);
  return recorded;
}

declare global {
  interface Window {
    questions: number;
    stopWatching(): Recorded;
  }
}

/** Messages that start a search, by every worker of the page. */
function countQuestions(): void {
  window.questions = 0;
  const send = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, ...sent: [never]) {
    const [message]: [{ path?: readonly string[] }] = sent;
    if (message?.path?.[0] === 'compare') window.questions += 1;
    send.apply(this, sent);
  };
}

/** Notes when the slider moved, and the first frame after which the table of routes shows something else. */
function watch(): void {
  const answers: number[] = [];
  const frames: number[] = [];
  let longest = 0;
  let moved: number | null = null;
  let before: number | null = null;
  let isWatching = true;
  const searches = window.questions;
  const onInput = (): void => {
    moved ??= performance.now();
  };
  const table = document.querySelector('.effects');
  const changes = new MutationObserver(() => {
    const since = moved;
    moved = null;
    if (since !== null) requestAnimationFrame(() => answers.push(performance.now() - since));
  });
  if (table) changes.observe(table, { subtree: true, childList: true, characterData: true });
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
  window.stopWatching = () => {
    isWatching = false;
    changes.disconnect();
    tasks.disconnect();
    document.removeEventListener('input', onInput, true);
    return { answers, frames, longest, searches: window.questions - searches };
  };
}
