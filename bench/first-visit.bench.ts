import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { findChrome, NO_DRAWING_FLAGS } from '../scripts/find-chrome.mjs';
import { quantile } from './measure.ts';
import {
  canSlowThreads,
  slowLine,
  slowPageAlone,
  slowThreads,
  THREADS,
  type ThreadTimes,
  threadTimes,
} from './slow-browser.ts';

/*
 * A first visit as a person on an office line has it: the built site at 10 Mb/s with 40 ms of delay, in a real browser
 * with an empty cache; `npm run build` comes first. With this processor; with the page's thread four times slower, which
 * is what a browser offers to measure; and with every thread of the page held to a quarter of a processor, workers and
 * compilers too, where the system lets us. Printed beside the aims of the page, with what each kind of thread took of
 * the processor, which hardly changes with what else a machine does. The map is not drawn: it waits for the first answer.
 */

const ROUNDS = 3;
const TIMES_SLOWER = 4;
const PROCESSORS = {
  own: 'this processor',
  page: `the page's thread ${TIMES_SLOWER} times slower`,
  threads: `each thread ${TIMES_SLOWER} times slower`,
} as const;
type Processor = keyof typeof PROCESSORS;
/** What a visit loads after its first answer must be over before a search is timed. */
const QUIET_MS = 4_000;
const PATIENCE_MS = 120_000;

const AIMS_MS = { 'usable form': 1_500, 'first rows': 3_000, 'repeat search': 1_000 } as const;
type Moment = keyof typeof AIMS_MS;
interface Visit {
  readonly at: Readonly<Record<Moment, number>>;
  /** Of the processor, from the beginning to the first rows and from the repeated question to its answer. */
  readonly toRows: ThreadTimes;
  readonly toRepeat: ThreadTimes;
}

if (process.argv[2] === 'slow') {
  const stop = slowThreads(Number(process.argv[3]), Number(process.argv[4]));
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
  const parent = launched.process().pid ?? 0;
  for (const processor of ['own', 'page', 'threads'] as const) {
    if (processor === 'threads' && !canSlowThreads()) {
      console.log(`\nNot measured with ${PROCESSORS.threads}: threads cannot be held back here.`);
      continue;
    }
    const slowing = processor === 'threads' ? slowApart(parent) : null;
    const visits: Visit[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      visits.push(await visit(browser, address, processor, () => threadTimes(parent)));
    if (slowing) {
      slowing.disconnect();
      await once(slowing, 'exit');
    }
    report(processor, visits);
  }
  await browser.close();
  await launched.close();
  await server.close();
}

/** In a process of its own, since this one serves the site and must not wait. */
function slowApart(browser: number): ChildProcess {
  return fork(fileURLToPath(import.meta.url), ['slow', String(browser), String(TIMES_SLOWER)]);
}

async function visit(
  browser: Browser,
  address: string,
  processor: Processor,
  spent: () => ThreadTimes,
): Promise<Visit> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await slowLine(client);
  if (processor === 'page') await slowPageAlone(client, TIMES_SLOWER);
  // Told by the page itself, so that nothing that comes later is counted.
  const spentAt = new Map<string, ThreadTimes>();
  await page.exposeFunction('tell', (moment: string) => spentAt.set(moment, spent()));
  await page.addInitScript(noteMoments);
  const before = spent();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('[role=grid] tbody tr[data-id]').first().waitFor();
  await page.waitForTimeout(QUIET_MS);
  const first = await momentsOf(page);
  const between = spent();
  // What stands already is not noted again.
  await page.evaluate(() =>
    Object.assign(window, { moments: { form: 0, rows: 0 }, from: performance.now() }),
  );
  await page.getByRole('textbox', { name: '箱数' }).fill('3');
  await page.getByRole('textbox', { name: '箱数' }).press('Enter');
  await page.waitForFunction(() => 'search over' in Reflect.get(window, 'moments'));
  const repeat = await momentsOf(page);
  await context.close();
  const at = (moments: Readonly<Record<string, number>>, name: string): number => moments[name] ?? Number.NaN;
  return {
    at: {
      'usable form': at(first, 'form'),
      'first rows': at(first, 'rows'),
      'repeat search': at(repeat, 'search over'),
    },
    toRows: since(before, spentAt.get('rows')),
    toRepeat: since(between, spentAt.get('search over')),
  };
}

function since(before: ThreadTimes, after: ThreadTimes | undefined): ThreadTimes {
  const took = (thread: keyof ThreadTimes): number => (after?.[thread] ?? Number.NaN) - before[thread];
  return { page: took('page'), workers: took('workers'), pool: took('pool'), others: took('others') };
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
    const note = (moment: string): void => {
      if (moment in moments) return;
      moments[moment] = at;
      Reflect.get(window, 'tell')(moment);
    };
    if (document.querySelector('.form .ends input[role=combobox]')) note('form');
    if (grid?.querySelector('tbody tr[data-id]')) note('rows');
    if (wasBusy && !isBusy) note('search over');
    wasBusy = isBusy;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function report(processor: Processor, visits: readonly Visit[]): void {
  console.log(
    `\nFirst visit at 10 Mb/s with ${PROCESSORS[processor]}: median of ${ROUNDS}, load ${loadavg()[0]?.toFixed(1)}, ms`,
  );
  for (const moment of Object.keys(AIMS_MS) as Moment[]) {
    const times = visits.map(({ at }) => at[moment]);
    const median = quantile(times, 0.5);
    const aim = AIMS_MS[moment];
    const all = times.map((time) => time.toFixed(0)).join(' ');
    console.log(
      `  ${moment.padEnd(14)} ${median.toFixed(0).padStart(6)}   aim ${aim}, ${median <= aim ? 'met' : 'missed'}   (${all})`,
    );
  }
  // The browser's own way of slowing spins, which counts as work.
  if (processor === 'page') return;
  for (const part of ['toRows', 'toRepeat'] as const) {
    const median = (thread: keyof ThreadTimes) =>
      quantile(
        visits.map((one) => one[part][thread]),
        0.5,
      );
    const all = THREADS.map((thread) => `${thread} ${median(thread).toFixed(0)}`).join(', ');
    console.log(`  of the processor ${part === 'toRows' ? 'to the first rows' : 'for the repeat'}: ${all}`);
  }
}
