import { expect, it } from 'vitest';
import { tornadoSvg } from '../../src/export/tornado-svg.ts';

it('draws a bar to either end of each input around what the figure is, and takes names as they are', () => {
  const svg = tornadoSvg({
    title: 'Bills < outlay & more',
    present: { text: '−1.5', at: 0.5 },
    ends: { low: 'low end', high: 'high end' },
    bars: [
      { name: 'Rail', low: { text: '−2', from: 0, to: 0.5 }, high: { text: '−1', from: 0.5, to: 0.75 } },
    ],
    notes: ['Inputs 12ab34cd'],
  });
  expect(svg).toContain('Bills &lt; outlay &amp; more');
  expect(svg).toContain('<rect x="24.0" y="86" width="456.0"');
  expect(svg).toContain('<rect x="480.0" y="86" width="228.0"');
  expect(svg).toContain('<line x1="480.0"');
  expect(svg).toContain('Inputs 12ab34cd');
});
