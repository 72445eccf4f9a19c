import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** What of WCAG 2.2 AA the page breaks, as far as a machine can tell. */
export async function breaches(page: Page, isExempt: (rule: string, html: string) => boolean = () => false) {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.filter(({ html }) => !isExempt(id, html)).map(({ html }) => `${id}: ${html}`),
  );
}
