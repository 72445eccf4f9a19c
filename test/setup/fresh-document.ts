import { beforeEach, vi } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react/pure';

/**
 * All test files come to one document, which loads each module once: before each test nothing is left of what another
 * drew, stored or set on it.
 */
beforeEach(async () => {
  await cleanup();
  vi.restoreAllMocks();
  window.history.replaceState(null, '', `/${window.location.search}`);
  localStorage.clear();
  sessionStorage.clear();
  const root = document.documentElement;
  for (const { name } of [...root.attributes]) root.removeAttribute(name);
  await page.viewport(1280, 800);
});
