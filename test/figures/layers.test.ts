import { describe, expect, it } from 'vitest';
import { figureCard } from '../../src/atlas/figure-card.ts';
import type { FigureRef } from '../../src/figures/figure-ref.ts';
import { type FigureEdit, type FigureLayer, layFigures } from '../../src/figures/layers.ts';
import { readFigure } from '../../src/figures/read-figure.ts';
import { failure, success } from '../../src/units/issue.ts';
import { link, network, service, tariff } from '../builders/network.ts';

const world = network({
  links: [link('A', 'B', { hours: 20 })],
  services: [service('train', ['A', 'B'], { tariffs: ['through'] }), service('other', ['A', 'B'])],
  tariffs: [tariff('through', 1000)],
});

const PRICE: FigureRef = { target: 'tariff', key: 'through|RAIL_THROUGH|box|*', field: 'unit_price' };

const edit = (value: string, own: Partial<FigureEdit> = {}): FigureEdit => ({
  path: 'test:0',
  figure: PRICE,
  value,
  unit: 'CNY/box',
  currency: 'CNY',
  note: '',
  movesFrom: null,
  date: '2026-11-20',
  measures: [],
  provenance: { status: 'contract', source: 'own', year: 2026 },
  ...own,
});

const layer = (...edits: readonly FigureEdit[]): FigureLayer => ({
  name: 'user',
  resolve: () => success(edits),
});

/** Adds a tenth to the price that stands beneath it. */
const dearer: FigureLayer = {
  name: 'user',
  resolve(beneath) {
    const price = Number(readFigure(beneath, PRICE, beneath.priceDate)?.value);
    return success([edit(String(price * 1.1))]);
  },
};

const laid = (...layers: readonly FigureLayer[]) => {
  const result = layFigures(world, layers);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result;
};

const priceIn = (...layers: readonly FigureLayer[]) =>
  readFigure(laid(...layers).value.network, PRICE, world.priceDate)?.value;

describe('layers of figures', () => {
  it('win in the order they stand in', () => {
    expect(priceIn(layer(edit('650')), layer(edit('900')))).toBe('650');
    expect(priceIn(layer(), layer(edit('900')))).toBe('900');
  });

  it('are resolved against what stands beneath them', () => {
    expect(priceIn(dearer, layer(edit('500')))).toBe('550');
    expect(priceIn(dearer)).toBe('1100');
  });

  it('show on a card which of them won, and all that it stands for', () => {
    const card = figureCard(laid(layer(edit('650')), layer(edit('900'))).value, PRICE);
    expect(card.ok && card.value).toMatchObject({
      value: '650',
      layer: 'user',
      beneath: [
        { value: '900', layer: 'user', source: null },
        { value: '1000', layer: 'shipped', source: { id: 'test' } },
      ],
    });
  });

  it('count the rows that each edit touches: a time of a link is that of the runs that take it', () => {
    const figure: FigureRef = { target: 'link', key: 'A-B.rail', field: 'hours_typical' };
    const { layers } = laid(layer(edit('12', { figure, unit: 'h' }), edit('5'))).value;
    expect(layers[0]?.edits.map(({ rows }) => rows)).toEqual([3, 1]);
  });

  it('warn of an edit that touches nothing', () => {
    const figure: FigureRef = { target: 'link', key: 'A-Z.rail', field: 'tariff_km' };
    const { issues, value } = laid(layer(edit('10', { figure, unit: 'km' })));
    expect(issues).toEqual([
      {
        severity: 'warning',
        code: 'O08',
        path: 'test:0:key',
        values: { key: 'A-Z.rail', field: 'tariff_km' },
      },
    ]);
    expect(value.network.links.get('A-B.rail')).toBe(world.links.get('A-B.rail'));
  });

  it('are laid all together or not at all', () => {
    const broken: FigureLayer = {
      name: 'user',
      resolve: () => failure([{ severity: 'error', code: 'O01', path: 'test:0:key', values: {} }]),
    };
    expect(layFigures(world, [layer(edit('650')), broken])).toMatchObject({
      ok: false,
      issues: [{ code: 'O01' }],
    });
  });
});
