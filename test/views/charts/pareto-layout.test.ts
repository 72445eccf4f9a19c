import { describe, expect, it } from 'vitest';
import { paretoLayout } from '../../../src/views/charts/pareto-layout.ts';
import { AIR, RAIL_SEA, sampleAnswer, TRAIN } from '../../builders/sample-answer.ts';

const SIZE = { width: 372, height: 150 };
const { itineraries } = sampleAnswer();
const layout = (items = itineraries, deadline: number | null = 20) => {
  const found = paretoLayout(items, SIZE, deadline);
  if (!found) throw new Error('no layout');
  return found;
};
const pointOf = (letter: string) => {
  const found = layout().points.find((point) => point.itinerary.letter === letter);
  if (!found) throw new Error(`no point ${letter}`);
  return found;
};

describe('the places of the chart', () => {
  it('put the faster further left and the dearer further up', () => {
    expect(pointOf('E').x).toBeLessThan(pointOf('A').x);
    expect(pointOf('E').y).toBeLessThan(pointOf('A').y);
  });

  it('make the area follow the emissions', () => {
    const ratio = (pointOf('E').radius / pointOf('A').radius) ** 2;
    expect(ratio).toBeLessThanOrEqual(AIR.co2eKg / TRAIN.co2eKg);
    expect(pointOf('E').radius).toBeGreaterThan(pointOf('A').radius);
  });

  it('count days from zero, up to past the slowest', () => {
    const { xTicks, frame } = layout();
    expect(xTicks[0]).toEqual({ value: 0, at: frame.left });
    expect(Math.max(...layout().points.map((point) => point.x))).toBeLessThan(frame.right);
  });

  it('keep an incomplete total out of the front', () => {
    const incomplete = pointOf('D');
    expect(layout().front).not.toContain(`${incomplete.x},${incomplete.y}`);
    expect(layout().front).toContain(`${pointOf('C').x},${pointOf('C').y}`);
  });

  it('draw a deadline within reach and leave out one far beyond', () => {
    const { deadlineX, frame } = layout();
    expect(deadlineX).toBeGreaterThan(frame.left);
    expect(layout([AIR], 20).deadlineX).toBeNull();
    expect(layout(itineraries, null).deadlineX).toBeNull();
  });

  it('need some room and an itinerary', () => {
    expect(paretoLayout(itineraries, { width: 0, height: 0 }, null)).toBeNull();
    expect(paretoLayout([], SIZE, null)).toBeNull();
    expect(paretoLayout([RAIL_SEA], SIZE, null)?.points).toHaveLength(1);
  });
});
