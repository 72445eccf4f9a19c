import { describe, expect, it } from 'vitest';
import { dataSheet } from '../../src/atlas/data-sheet.ts';
import { figureCard } from '../../src/atlas/figure-card.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import { openChongqing } from '../builders/chongqing.ts';
import { link, network, parameter, tariff } from '../builders/network.ts';
import { source, sourceTexts } from '../builders/source.ts';

describe('the data sheet', () => {
  const world = network({
    sources: [
      source('press'),
      source('reasoning', { texts: sourceTexts('Yusuan', 'Reasoning') }),
      source('test'),
      source('idle'),
    ],
    links: [link('A', 'B', { source: 'press', back: null })],
    tariffs: [
      tariff('t', 1, { source: 'reasoning', status: 'estimated', validTo: '2026-06-30' as BeijingDate }),
      tariff('u', null, { source: 'reasoning' }),
    ],
    parameters: [
      parameter('p', '0.5', { source: 'reasoning', status: 'assumed', validTo: '2026-12-31' as BeijingDate }),
    ],
  });

  it('counts the figures that rest on each source by status and grade', () => {
    const { sources, counts } = dataSheet(world, [], null);
    const row = (id: string) => sources.find((own) => own.id === id);
    expect(row('press')).toMatchObject({ kind: 'document', figures: 2, byGrade: { A: 0, B: 2, C: 0, D: 0 } });
    expect(row('reasoning')).toMatchObject({
      kind: 'own_reasoning',
      figures: 3,
      byStatus: { estimated: 1, assumed: 1, unknown: 1 },
      byGrade: { A: 0, B: 0, C: 1, D: 1 },
      validTo: '2026-12-31',
    });
    expect(row('idle')).toMatchObject({ figures: 0, validTo: null });
    const all = Object.values(counts.figuresByStatus).reduce((sum, count) => sum + count, 0);
    expect(sources.reduce((sum, own) => sum + own.figures, 0)).toBe(all);
  });

  it('passes the change log and user’s figures on', () => {
    const own = {
      target: 'parameter',
      key: 'p',
      field: 'value',
      value: '0.4',
      unit: 'factor',
      note: '',
      date: '2026-11-20',
    } as const;
    const applied = { ...own, replaced: '0.5', replacedUnit: 'factor', rows: 1 };
    const changeLog = { zh: '# 2026.11 版', en: '# 2026.11' };
    expect(dataSheet(world, [applied], changeLog)).toMatchObject({
      changeLog,
      userFigures: [applied],
    });
  });

  it('lists figures of the shipped network that all have a card saying the same', async () => {
    const { network: shipped } = await openChongqing();
    const sheet = dataSheet(shipped, [], null);
    const listed = [
      ...sheet.parameters,
      ...sheet.exchangeRates,
      ...sheet.equipmentFactors,
      ...sheet.emissionFactors,
      ...sheet.capacities,
    ];
    expect(listed.length).toBeGreaterThan(40);
    for (const { figure, value, unit } of listed) {
      const card = figureCard({ network: shipped, layers: [] }, figure);
      expect(card.ok && [card.value.value, card.value.unit]).toEqual([value, unit]);
    }
    expect(sheet.tariffs.length).toBeGreaterThan(500);
  });
});
