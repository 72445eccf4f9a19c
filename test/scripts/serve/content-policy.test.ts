import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAGE_POLICY, WIDGET_STYLES } from '../../../scripts/serve/content-policy.mjs';
import { sourceFiles } from '../../architecture/source-files.ts';

const ARIA = 'node_modules/react-aria/dist/private/';
/** Where the widget library writes a `<style>` of its own. */
const WRITERS = ['interactions/usePress.mjs', 'overlays/usePreventScroll.mjs'];

describe('the content policy', () => {
  it('lets no inline script and no inline style through, but for those of the widget library by their hash', () => {
    expect(PAGE_POLICY).not.toContain('unsafe');
    expect(PAGE_POLICY.match(/'sha256-[\w+/]{43}='/g)).toHaveLength(WIDGET_STYLES.length);
  });

  it('knows the styles of the widget library as this version writes them', () => {
    const written = WRITERS.map((file) => {
      const source = readFileSync(ARIA + file, 'utf8');
      const attribute = /PRESSABLE_ATTRIBUTE = '([\w-]+)'/.exec(source)?.[1] ?? '';
      const [, text = ''] = /style\.textContent = `([^`]*)`/.exec(source) ?? [];
      return text.replace(/\$\{[^}]*\}/g, attribute).trim();
    });
    expect(written).toEqual(WIDGET_STYLES);
  });
});

describe('text', () => {
  /** Ways by which a browser takes text for markup or for code. */
  const TEXT_AS_MARKUP =
    /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|setHTMLUnsafe|\.setHTML\(|DOMParser|srcdoc|\beval\(|new Function\(/;

  it('is never taken for markup or code by anything of the page', () => {
    const takers = sourceFiles('src', 'workers').filter(({ text }) => TEXT_AS_MARKUP.test(text));
    expect(takers.map(({ path }) => path)).toEqual([]);
  });
});
