import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { formatMoney } from '../../../../src/i18n/format.ts';
import { atDayCost } from '../../../../src/state/contrast/at-day-cost.ts';
import { fen } from '../../../../src/units/money.ts';
import { present } from '../../../../src/units/present.ts';
import { sampleAnswer } from '../../../builders/sample-answer.ts';
import { openPage } from '../../data/data-page.tsx';

it('the list follows the cost of a day before any search has answered', async () => {
  await page.viewport(1440, 900);
  const { store, compare } = await openPage();
  const answer = sampleAnswer();
  await compare.asked.at(-1)?.answer(answer);
  const list = page.getByRole('grid').first();
  for (const yuan of [40_000, 0]) {
    store.getState().edit({ dayCostCny: String(yuan) }, 'typing');
    const drawn = present(atDayCost(answer, fen(yuan * 100)).itineraries[0]);
    await expect.element(list).toHaveTextContent(formatMoney(drawn.economicTotal).replace('¥', ''));
  }
});
