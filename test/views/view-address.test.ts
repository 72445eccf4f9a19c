import { describe, expect, it } from 'vitest';
import { pathOf, viewOf } from '../../src/views/view-address.ts';

describe('the view in the path', () => {
  it('is the one named last', () => {
    expect(viewOf('/data')).toBe('data');
    expect(viewOf('/tools/yusuan/data')).toBe('data');
  });

  it('is Compare where no view is named', () => {
    expect(viewOf('/')).toBe('compare');
    expect(viewOf('/index.html')).toBe('compare');
  });

  it('is named beside the page, whatever folder the site stands in', () => {
    expect(pathOf('data', '/')).toBe('/data');
    expect(pathOf('data', '/tools/yusuan/index.html')).toBe('/tools/yusuan/data');
    expect(pathOf('compare', '/tools/yusuan/data')).toBe('/tools/yusuan/');
  });
});
