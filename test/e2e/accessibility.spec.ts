import { AxeBuilder } from '@axe-core/playwright';
import { expect, openAnswered, test } from './visit.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1440]) {
    test(`breaks no rule of WCAG 2.2 AA that a machine can check, ${colorScheme}, ${width} px wide`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await openAnswered(page);
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
      expect(
        violations.map(({ id, nodes }) => ({
          id,
          where: nodes.slice(0, 5).map(({ html }) => html),
        })),
      ).toEqual([]);
    });
  }
}
