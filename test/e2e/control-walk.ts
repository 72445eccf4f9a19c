import type { Page, Request } from '@playwright/test';
import { installPageAround } from './page-around.ts';
import { type ControlHandle, workControl } from './work-control.ts';

interface Walk {
  readonly worked: readonly string[];
  /** Those after which the page showed nothing new. */
  readonly idle: readonly string[];
}

/** A walk that meets more controls than any view has goes in circles. */
const STEPS_AT_MOST = 3000;

/**
 * How long a control is waited for each time it is worked, with another of its values each time, before it counts as
 * idle: at last long past any computation, on a busy machine too.
 */
const PATIENCE_MS = [5_000, 20_000, 60_000] as const;
const A_WHILE_MS = 500;
const FRAMES_AT_MOST = 1200;
/** That a request is waited for: what a worker asked for that was ended meanwhile is never answered. */
const REQUEST_FRAMES_AT_MOST = 240;

/**
 * Works every control of the view that is open but those that match `leftOut`, those that others unfold included, and names each after which the page
 * shows nothing new and says no reason: no other word or figure outside the control, no mark moved, no address, no file offered. Values
 * are put back, so that each control is judged on the page as it was opened; where one leads to another view or loads the page
 * anew, the walk returns to this one.
 */
export async function workEveryControl(
  page: Page,
  leftOut: string,
  reopen: () => Promise<void>,
): Promise<Walk> {
  let files = 0;
  page.on('download', () => files++);
  page.on('filechooser', () => files++);
  // Parts of a view are loaded when they are first shown, and bring controls of their own.
  const underWay = new Set<Request>();
  page.on('request', (request) => underWay.add(request));
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  const loaded = async (): Promise<void> => {
    for (let frame = 0; underWay.size > 0 && frame < REQUEST_FRAMES_AT_MOST; frame++)
      await page.evaluate(() => new Promise(requestAnimationFrame)).catch(() => undefined);
    underWay.clear();
  };
  const lookAround = async (): Promise<void> => {
    await page.evaluate(installPageAround, leftOut);
    await loaded();
    await page.evaluate(() => window.around.settle());
  };
  await lookAround();
  const path = new URL(page.url()).pathname;
  const worked = new Set<string>();
  const idle: string[] = [];
  const idleTimes = new Map<string, number>();
  const cameAt = new Map<string, number>();
  for (let step = 0; ; step += 1) {
    await loaded();
    if (step > STEPS_AT_MOST) throw new Error('the walk does not end');
    const control = await nextControl(page, worked, cameAt);
    if (!control) return { worked: [...worked], idle };
    const { element, name } = control;
    const filesBefore = files;
    const { digest, isExplained } = await page.evaluate((own) => window.around.atRest(own), element);
    const timesIdle = idleTimes.get(name) ?? 0;
    const putBack = await workControl(page, element, timesIdle).catch(() => 'drawn anew' as const);
    if (putBack === 'drawn anew') continue;
    worked.add(name);
    if (putBack === null) continue;
    const showsOther =
      new URL(page.url()).pathname === path &&
      (await showsOtherInTime(
        page,
        element,
        digest,
        PATIENCE_MS[timesIdle] ?? 0,
        () => isExplained || files > filesBefore,
      ).catch(() => null));
    const hasLeft = await page
      .evaluate((start) => window.location.pathname !== start || !('around' in window), path)
      .catch(() => true);
    if (showsOther === null || hasLeft) {
      await reopen();
      await lookAround();
      continue;
    }
    // On a busy machine what came before may still change the page under the control: it is worked again.
    if (!showsOther && !isExplained && files === filesBefore) {
      if (timesIdle + 1 === PATIENCE_MS.length) idle.push(name);
      else worked.delete(name);
      idleTimes.set(name, timesIdle + 1);
    }
    await putBack().catch(() => undefined);
    // Escape closes what is open, and cancels what is being computed: what was put back is to come through.
    await page.evaluate(untilComputed, FRAMES_AT_MOST).catch(() => undefined);
    await page.keyboard.press('Escape');
    await page.evaluate((own) => window.around.atRest(own), element);
  }
}

/** Runs in the page: waits while it computes or shows what is no longer asked, which a refused value keeps it at. */
async function untilComputed(framesAtMost: number): Promise<void> {
  for (let frame = 0; frame < framesAtMost; frame++) {
    if (!document.querySelector('[aria-busy=true], [data-stale=true]')) return;
    await new Promise(requestAnimationFrame);
  }
}

/** A file is offered a moment after a button is pressed: it is looked for between looks at the page. */
async function showsOtherInTime(
  page: Page,
  element: ControlHandle,
  before: number,
  patienceMs: number,
  isSettled: () => boolean,
): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < patienceMs && !isSettled(); waitedMs += A_WHILE_MS) {
    const shows = await page.evaluate(
      ([own, earlier, whileMs]) => window.around.showsOther(own, earlier, whileMs),
      [element, before, A_WHILE_MS] as const,
    );
    if (shows) return true;
  }
  return false;
}

/**
 * A control that has not been worked, of those that came last: what a control unfolds is worked before the next one
 * folds it away. `cameAt` keeps the step at which each was first on the page.
 */
async function nextControl(
  page: Page,
  worked: ReadonlySet<string>,
  cameAt: Map<string, number>,
): Promise<{ readonly element: ControlHandle; readonly name: string } | null> {
  const controls = await page.evaluateHandle(() => window.around.controls());
  const names = await controls.evaluate((all) => all.map(({ name }) => name));
  for (const name of names) if (!cameAt.has(name)) cameAt.set(name, worked.size);
  const unworked = names.filter((name) => !worked.has(name));
  const latest = Math.max(...unworked.map((name) => cameAt.get(name) ?? 0));
  const name = unworked.find((candidate) => cameAt.get(candidate) === latest);
  if (name === undefined) return null;
  const handle = await controls.evaluateHandle(
    (all, sought) => all.find((control) => control.name === sought)?.element ?? null,
    name,
  );
  const element = handle.asElement();
  return element && { element, name };
}
