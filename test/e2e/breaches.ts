import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import type { NewInLook } from './looks.ts';
import { expect } from './visit.ts';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that a machine can check, and those of them that look at colours. */
const RULES: Readonly<Record<NewInLook, axe.RunOnly>> = {
  everything: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] },
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

/**
 * What of WCAG 2.2 AA the page breaks, as far as a machine can tell. The page has no frames, so the rules run in it at
 * once, loaded once a document, and only what is broken is written down.
 */
export async function breaches(page: Page, isNew: NewInLook = 'everything'): Promise<readonly string[]> {
  expect(page.frames()).toHaveLength(1);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async (runOnly) => {
    const { violations } = await window.axe.run(document, { runOnly, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, RULES[isNew]);
}
