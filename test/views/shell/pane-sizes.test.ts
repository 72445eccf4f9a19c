import { describe, expect, it } from 'vitest';
import { keepPaneSizes, readPaneSizes } from '../../../src/views/shell/pane-sizes.ts';

const storeOf = (text: string | null) => {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value;
    },
  };
};

describe('sizes of panes kept on this device', () => {
  it('come back as they were set', () => {
    const store = storeOf(null);
    keepPaneSizes(store, { 'compare-form': 300, 'explore-top': 420 });
    expect(readPaneSizes(store)).toEqual({ 'compare-form': 300, 'explore-top': 420 });
  });

  it.each([
    null,
    '',
    'nonsense',
    'null',
    '[]',
    '7',
    '{"compare-form":"300"}',
    '{"compare-form":-1}',
    '{"compare-form":1e9}',
    '{"unknown":300}',
  ])('are the page’s own where %j was kept', (text) => {
    expect(readPaneSizes(storeOf(text))).toEqual({});
  });

  it('are the page’s own in a browser that keeps nothing', () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    expect(readPaneSizes({ getItem: refuse })).toEqual({});
    expect(() => keepPaneSizes({ setItem: refuse }, { 'compare-form': 300 })).not.toThrow();
  });
});
