import type { Page } from '@playwright/test';
import { figuresOnShow, type Region } from './figures-on-show.ts';
import { expect, openAnswered, rows, test } from './visit.ts';

const CARD = '.grade--button';

/** Figures of which the page says where they are from, where they stand. */
const ANSWERED: readonly Region[] = [
  // The grade of a billed line, of what is on the checklist, and of a place or link opens the card of the figure.
  { selector: '.cost-lines__row:not(.cost-lines__relief)', holds: CARD },
  { selector: 'article.card', holds: CARD },
  // What a measure takes off leads to why, and a measure to the text it is by, or to who issued it.
  { selector: '.cost-lines__relief', holds: 'button' },
  { selector: 'article.measure', holds: 'a[href], .measure__more' },
  { selector: '.policy__why', holds: '.explanation' },
  // Duties and taxes name the schedule each rate is by.
  { selector: '.policy__part:has(.tax__stated)', holds: '.tax__stated .meta' },
  // A row of sources is what figures rest on: it names issuer, title and date.
  { selector: '.sources__table tr, .source-list tr', holds: 'th, .sources__issuer' },
  // The last level of a price series opens its card; an event names its source.
  { selector: 'table.prices tbody tr', holds: '.table__num button' },
  { selector: '.crossings__dated tbody tr', holds: 'td:last-child:not(:empty)' },
];

/** Figures of which it need not: each kind with why. */
const EXEMPT: readonly (Region & { readonly because: string })[] = [
  {
    selector: 'thead, [role=tab], .segment, .skip-link',
    holds: null,
    because: 'a name, such as P50 or that of an article, and no figure',
  },
  {
    selector: '.context__item',
    holds: null,
    because: 'the edition, its day, and rates, which stand on the card of each line that is billed in them',
  },
  {
    selector: '.compare__form',
    holds: null,
    because:
      'what was typed, and what an empty field comes to: its formula stands beside it, its line in the bill',
  },
  {
    selector: '.issues, .note, [role=alert], [role=status]',
    holds: null,
    because: 'a sentence about figures that stand elsewhere on the page',
  },
  {
    selector: '.sentence, .visually-hidden',
    holds: null,
    because: 'the list in words',
  },
  {
    selector: 'tr[data-id]',
    holds: null,
    because: 'the sum of a route, which opens its lines; the test opens each and finds their cards',
  },
  {
    selector: '.list-foot, .checklist',
    holds: null,
    because: 'counts of what stands below, and numbers of lines',
  },
  {
    selector: '.cost-lines__subtotal, .cost-lines__total',
    holds: null,
    because: 'the sum of the rows above it',
  },
  {
    selector: '.contrast',
    holds: null,
    because:
      'two bills item by item and what lies between them: each line of a bill opens its card under costs',
  },
  {
    selector: '.source-list__grades, .grade-shares, .sources__grades',
    holds: null,
    because: 'shares of grades: a count of the figures themselves',
  },
  {
    selector: '.timeline, .pareto',
    holds: null,
    because: 'the chosen route and the list drawn; what they rest on is listed under sources',
  },
  {
    selector: '.hand-over, .article__head, .known-facts, .policy__filter, .presets',
    holds: null,
    because: 'days that are chosen, counts of what is folded, facts that say by whom they are stated',
  },
  {
    selector: '.policy__part',
    holds: null,
    because: 'the bill of the route with the measures on it, explained charge by charge under why',
  },
  {
    selector: '.map-panel__strip',
    holds: null,
    because: 'counts of the lists that its buttons open',
  },
  {
    selector: '.explore-form',
    holds: null,
    because: 'counts of what the filters leave, and what is typed',
  },
  {
    selector: '.explore-tables',
    holds: null,
    because: 'rows and counts of places and links: a row opens the card, which the test does',
  },
  {
    selector: '.explore__card .overview',
    holds: null,
    because: 'counts of the network as it is filtered, where no card is open',
  },
  {
    selector:
      '.data__intro, .sources__filters, .crossings__table, .user-figures-files, .rates__files, .test-me, .basemap, .basemap__notes, .edition',
    holds: null,
    because:
      'words, how large a file may be, counts of the tables below, and what the edition says of itself',
  },
];

const REGIONS = [...ANSWERED, ...EXEMPT];

test('every figure on show opens its card, says where it is from, or is of a kind that need not', async ({
  page,
}) => {
  const met = new Set<string>();
  const unanswered: string[] = [];
  const look = async (view: string): Promise<void> => {
    const shown = await figuresOnShow(page, REGIONS);
    for (const selector of shown.met) met.add(selector);
    unanswered.push(...shown.unanswered.map((text) => `${view}: ${text}`));
  };
  await openAnswered(page);
  await test.step('Compare, every row and tab', async () => {
    for (const row of await rows(page).all()) {
      await row.click();
      await expect(row).toHaveAttribute('aria-selected', 'true');
      await expect(page.locator('.cost-lines__row').first().locator(CARD)).toBeVisible();
      await look('Compare');
    }
    await eachTab(page, '#detail', look);
  });
  await test.step('Policy', async () => {
    await open(page, '比选');
    await rows(page).first().click();
    await open(page, '政策');
    await expect(page.getByRole('heading', { name: '最晚安全交货日' })).toBeVisible();
    await expect(page.locator('article.measure').first()).toBeVisible();
    await expect(page.locator('.tax__stated')).toBeVisible();
    await look('Policy');
  });
  await test.step('Explore, a card of each table', async () => {
    await open(page, '探索');
    await expect(page.locator('.explore-tables').getByRole('row').nth(1)).toBeVisible();
    await expect(page.locator('.explore__card .overview')).toBeVisible();
    await look('Explore');
    for (const kind of ['场站', '线路']) {
      await page.getByRole('tab', { name: kind }).click();
      await page.getByRole('grid').first().getByRole('row').nth(1).click();
      await expect(page.locator('article.card').locator(CARD).first()).toBeVisible();
      await look(`Explore ${kind}`);
    }
  });
  await test.step('Data, every tab', async () => {
    await open(page, '数据');
    // These parts come when they are first shown.
    await page.getByRole('tab', { name: '运价表' }).click();
    await expect(page.locator('.rates__files')).toHaveCount(2);
    await eachTab(page, '.data', look);
  });
  expect(unanswered).toEqual([]);
  expect(REGIONS.map(({ selector }) => selector).filter((selector) => !met.has(selector))).toEqual([]);
});

const open = (page: Page, view: string) => page.getByRole('button', { name: view, exact: true }).click();

async function eachTab(page: Page, within: string, look: (name: string) => Promise<void>): Promise<void> {
  await expect(page.locator(within).getByRole('tab').first()).toBeVisible();
  for (const tab of await page.locator(within).getByRole('tab').all()) {
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await expect(page.locator(within).getByRole('tabpanel').locator(':scope > *').first()).toBeVisible();
    await look(`${within} ${await tab.textContent()}`);
  }
}
