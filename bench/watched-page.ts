import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { chromium, type Locator, type Page } from '@playwright/test';
import { CHROME_FLAGS, findChrome } from '../scripts/find-chrome.mjs';

export const FRAME_MS = 1000 / 60;

/** What a page did while a hand moved over it, milliseconds. */
export interface Recorded {
  /** From a movement to the frame that shows what it led to. */
  readonly answers: readonly number[];
  /** From frame to frame. */
  readonly frames: readonly number[];
  /** The longest task of the page. */
  readonly longest: number;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Serves the built site on a port and hands a new page of it over; both are gone once that is through. */
export async function withBuiltPage(
  port: number,
  measure: (page: Page, address: string) => Promise<void>,
): Promise<void> {
  const server = spawn(
    process.execPath,
    [
      'node_modules/vite/bin/vite.js',
      'preview',
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--strictPort',
    ],
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
    await measure(page, `http://127.0.0.1:${port}`);
    await browser.close();
  } finally {
    server.kill();
  }
}

interface Hand {
  /** A movement a frame. */
  readonly moves: number;
  /** How often it goes to and fro, and where in its swing it begins, radians. */
  readonly swings: number;
  readonly start: number;
  /** What shows what the movements lead to, as a selector. */
  readonly watched: string;
}

/** Presses in the middle of a part and moves to and fro; the hand is not let go. */
export async function moveOver(
  page: Page,
  part: Locator,
  { moves, swings, start, watched }: Hand,
): Promise<Recorded> {
  const box = await part.boundingBox();
  if (!box) throw new Error('nothing to take hold of');
  const [x, y, reach] = [box.x + box.width / 2, box.y + box.height / 2, box.width * 0.4];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(watch, watched);
  for (let move = 0; move < moves; move++) {
    await page.mouse.move(x + reach * Math.sin((move / moves) * swings * 2 * Math.PI + start), y);
    await page.waitForTimeout(FRAME_MS);
  }
  return page.evaluate(() => window.stopWatching());
}

declare global {
  interface Window {
    stopWatching(): Recorded;
  }
}

/** Runs in the page: notes frames, long tasks, and when what is watched changed after a movement. */
function watch(watched: string): void {
  const answers: number[] = [];
  const frames: number[] = [];
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
  const part = document.querySelector(watched);
  if (part) changes.observe(part, { subtree: true, childList: true, characterData: true });
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
    return { answers, frames, longest };
  };
}
