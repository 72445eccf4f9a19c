import { type ChildProcess, fork } from 'node:child_process';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { findChrome, NO_DRAWING_FLAGS } from '../scripts/find-chrome.mjs';
import { slowLine, slowProcessor } from './slow-browser.ts';

/*
 * A first visit as a person on an office line has it, with this processor and on a laptop four times slower, workers
 * too: the built site at 10 Mb/s with 40 ms of delay, in a real browser with an empty cache. Printed beside the aims of
 * the page; `npm run build` comes first. The map is not drawn: it waits for the first answer.
 */

const ROUNDS = 3;
const SLOWDOWNS = [1, 4] as const;
/** What a visit loads after its first answer must be over before a search is timed. */
const QUIET_MS = 4_000;
const PATIENCE_MS = 120_000;

const AIMS_MS = { 'usable form': 1_500, 'first rows': 3_000, 'repeat search': 1_000 } as const;
type Moment = keyof typeof AIMS_MS;
type Visit = Readonly<Record<Moment, number>>;

if (process.argv[2] === 'slow') {
  const stop = slowProcessor(Number(process.argv[3]), Number(process.argv[4]));
  process.on('disconnect', () => {
    stop();
    process.exit();
  });
} else await measure();

async function measure(): Promise<void> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const server = await preview({ root, preview: { host: '127.0.0.1', port: 0 }, logLevel: 'silent' });
  const [address = ''] = server.resolvedUrls?.local ?? [];
  const executablePath = findChrome();
  const launched = await chromium.launchServer({
    args: [...NO_DRAWING_FLAGS],
    ...(executablePath ? { executablePath } : {}),
  });
  const browser = await chromium.connect(launched.wsEndpoint());
  for (const times of SLOWDOWNS) {
    const slowing = times === 1 ? null : slowApart(launched.process().pid, times);
    const visits: Visit[] = [];
    for (let round = 0; round < ROUNDS; round += 1) visits.push(await visit(browser, address));
    slowing?.kill();
    report(times, visits);
  }
  await browser.close();
  await launched.close();
  await server.close();
}

/** In a process of its own, since this one serves the site and must not wait. */
function slowApart(browser: number | undefined, times: number): ChildProcess {
  return fork(fileURLToPath(import.meta.url), ['slow', String(browser), String(times)]);
}

async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await slowLine(await context.newCDPSession(page));
  await page.addInitScript(noteMoments);
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('[role=grid] tbody tr[data-id]').first().waitFor();
  await page.waitForTimeout(QUIET_MS);
  const first = await momentsOf(page);
  await page.evaluate(() => Object.assign(window, { moments: {}, from: performance.now() }));
  await page.getByRole('textbox', { name: '箱数' }).fill('3');
  await page.getByRole('textbox', { name: '箱数' }).press('Enter');
  await page.waitForFunction(() => 'search over' in Reflect.get(window, 'moments'));
  const repeat = await momentsOf(page);
  await context.close();
  const at = (moments: Readonly<Record<string, number>>, name: string): number => moments[name] ?? Number.NaN;
  return {
    'usable form': at(first, 'form'),
    'first rows': at(first, 'rows'),
    'repeat search': at(repeat, 'search over'),
  };
}

function momentsOf(page: Page): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(() => Reflect.get(window, 'moments'));
}

/** Runs in the page: notes when something first stands on it, by the page's own clock. */
function noteMoments(): void {
  Object.assign(window, { moments: {}, from: 0 });
  let wasBusy = false;
  const look = (): void => {
    const moments: Record<string, number> = Reflect.get(window, 'moments');
    const at = performance.now() - Number(Reflect.get(window, 'from'));
    const grid = document.querySelector('[role=grid]');
    const isBusy = document.querySelector<HTMLElement>('.result-list')?.dataset.state !== 'ready';
    if (document.querySelector('.form .ends input[role=combobox]')) moments.form ??= at;
    if (grid?.querySelector('tbody tr[data-id]')) moments.rows ??= at;
    if (wasBusy && !isBusy) moments['search over'] ??= at;
    wasBusy = isBusy;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function report(slowdown: number, visits: readonly Visit[]): void {
  const processor = slowdown === 1 ? 'this processor' : `a processor ${slowdown} times slower`;
  console.log(
    `\nFirst visit at 10 Mb/s with ${processor}: median of ${ROUNDS}, load ${loadavg()[0]?.toFixed(1)}, ms`,
  );
  for (const moment of Object.keys(AIMS_MS) as Moment[]) {
    const times = visits.map((one) => one[moment]).sort((a, b) => a - b);
    const median = times[Math.floor(ROUNDS / 2)] ?? Number.NaN;
    const aim = AIMS_MS[moment];
    const all = times.map((time) => time.toFixed(0)).join(' ');
    console.log(
      `  ${moment.padEnd(14)} ${median.toFixed(0).padStart(6)}   aim ${aim}, ${median <= aim ? 'met' : 'missed'}   (${all})`,
    );
  }
}
