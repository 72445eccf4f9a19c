import type { Page } from '@playwright/test';

/** A region of the page whose figures are answered for in one way. */
export interface Region {
  /** Matches the element that holds them. */
  readonly selector: string;
  /** What the element has to hold, where somebody asks of a figure in it; null where nothing need be asked. */
  readonly holds: string | null;
}

export interface FiguresOnShow {
  /** Texts with a figure that stand in no region, or in one without what it has to hold; with where they stand. */
  readonly unanswered: readonly string[];
  /** Regions in which a figure was on show. */
  readonly met: readonly string[];
}

/** Looks at every figure that the page shows, in header and view, and at the first region that each stands in. */
export const figuresOnShow = (page: Page, regions: readonly Region[]): Promise<FiguresOnShow> =>
  page.evaluate((all) => {
    const unanswered = new Set<string>();
    const met = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element || !/\d/.test(text) || element.closest('option, script, style, noscript')) continue;
      if (!element.checkVisibility({ checkVisibilityCSS: true })) continue;
      const region = all.find(({ selector }) => element.closest(selector) !== null);
      const holder = region && element.closest(region.selector);
      if (region && (region.holds === null || holder?.querySelector(region.holds))) {
        met.add(region.selector);
        continue;
      }
      const path = [];
      for (let at: Element | null = element; at && path.length < 5; at = at.parentElement)
        path.push(`${at.tagName.toLowerCase()}.${at.getAttribute('class') ?? ''}`);
      unanswered.add(`${text.slice(0, 60)} in ${path.join(' < ')}`);
    }
    return { unanswered: [...unanswered], met: [...met] };
  }, regions);
