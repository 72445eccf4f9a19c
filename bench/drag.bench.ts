/**
 * How soon the amounts on the page follow a hand: the built page in a browser, the Policy view over the first answer,
 * the rate of the container toll dragged to and fro. For each movement the time until the frame in which the table of
 * routes shows other amounts; beside it, frames of the same hand over a part of the page that does nothing. Needs
 * `npm run build`; on a busy machine frames are missed that have nothing to do with the page.
 */
import { loadavg } from 'node:os';
import type { Locator, Page } from '@playwright/test';
import { barAtMost, describeTimes, quantile } from './measure.ts';
import { FRAME_MS, moveOver, type Recorded, withBuiltPage } from './watched-page.ts';

const PORT = 4187;
const MOVES = 120;
const JITTER_MS = 1;
const SETTLE_MS = 800;

await withBuiltPage(PORT, async (page, address) => {
  await page.addInitScript(countQuestions);
  await page.goto(`${address}/`);
  await page.locator('.result-list__second.gain').first().waitFor();
  await page.getByRole('button', { name: 'Policy', exact: true }).click();
  await page.locator('.effects__route').nth(1).click();
  const card = page.getByRole('article', { name: /Container trucks/ });
  await card.locator('summary').first().click();
  const slider = card.getByRole('slider', { name: /bus/i }).first();
  await slider.scrollIntoViewIfNeeded();
  await page.waitForTimeout(1500);
  const idle = await record(page, page.locator('.panel-title').first());
  const before = await page.evaluate(() => window.questions);
  const drag = await record(page, slider);
  const searches = (await page.evaluate(() => window.questions)) - before;
  console.log(
    `load average ${loadavg()[0]?.toFixed(2)}, ${drag.answers.length} of ${MOVES} movements changed amounts`,
  );
  console.log(`hand over an idle part, frame to frame: ${describeTimes(idle.frames)}`);
  console.log(`hand on the slider, frame to frame: ${describeTimes(drag.frames)}`);
  console.log(`from a movement to the frame with the new amounts: ${describeTimes(drag.answers)}`);
  console.log(
    `longest task of the page while dragging: ${drag.longest.toFixed(0)} ms; searches: ${searches}`,
  );
  // A movement is told at the start of a frame; the next one is the first that can show what it led to.
  barAtMost('a movement to its amounts, median', quantile(drag.answers, 0.5), FRAME_MS + JITTER_MS, 'ms');
  barAtMost('longest task', drag.longest, 50, 'ms');
  barAtMost('searches', searches, 0, '');
});

/** The hand is let go after it. */
async function record(page: Page, part: Locator): Promise<Recorded> {
  const recorded = await moveOver(page, part, { moves: MOVES, swings: 2, start: 0, watched: '.effects' });
  await page.mouse.up();
  await page.waitForTimeout(SETTLE_MS);
  return recorded;
}

declare global {
  interface Window {
    questions: number;
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
