import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './visit.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/**
 * What of WCAG 2.2 AA the page breaks, as far as a machine can tell. The page has no frames, so the rules run in it
 * at once (axe calls that its legacy mode), and only what is broken is written down: the same findings in a quarter
 * of the time.
 */
export async function breaches(page: Page) {
  expect(page.frames()).toHaveLength(1);
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(RULES)
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
