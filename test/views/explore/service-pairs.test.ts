import { describe, expect, it } from 'vitest';
import { terminalCard } from '../../../src/atlas/terminal-card.ts';
import { nextDepartures } from '../../../src/views/explore/card/next-departures.ts';
import { servicePairs } from '../../../src/views/explore/card/service-pairs.ts';
import { SAMPLE } from '../../state/explore-sample.ts';

function servicesAt(id: string, at = '2026-12-07') {
  const card = terminalCard(SAMPLE, id, at);
  if (!card.ok) throw new Error('no card');
  return card.value.services;
}

describe('the services of a terminal', () => {
  const pairs = servicePairs(servicesAt('CNCKG-TJC'), 'CNCKG-TJC');

  it('stand in one row for both ways, the busiest first, what is closed last', () => {
    expect(pairs.map(({ other, departuresPerWeek }) => [other, departuresPerWeek])).toEqual([
      ['CNQZH-PRT', 9],
      ['VNHAN', 0],
      ['PLWAW', 0],
    ]);
    expect(pairs.map(({ isClosed }) => isClosed)).toEqual([false, false, true]);
  });

  it('stand apart by direction within the row', () => {
    expect(pairs[0]?.out.map(({ id }) => id)).toEqual(['corridor']);
    expect(pairs[0]?.back.map(({ id }) => id)).toEqual(['corridor.back']);
  });
});

describe('the next departures', () => {
  it('are those that cargo can still be brought to, in order', () => {
    const times = (at: string) =>
      nextDepartures(servicesAt('CNCKG-TJC', at)).map(({ departure }) => departure.at);
    expect(times('2026-12-07T09:00').slice(0, 2)).toEqual([
      '2026-12-08T20:00+08:00',
      '2026-12-11T08:30+08:00',
    ]);
    expect(times('2026-12-08T08:01')[0]).toBe('2026-12-11T08:30+08:00');
  });

  it('are five at most, of all services together, and none on demand', () => {
    const departures = nextDepartures(servicesAt('CNQZH-PRT'));
    expect(departures).toHaveLength(5);
    expect(new Set(departures.map(({ service }) => service.id))).toEqual(new Set(['ship', 'corridor.back']));
    expect(departures.map(({ departure }) => departure.at)).toEqual(
      departures.map(({ departure }) => departure.at).toSorted(),
    );
  });
});
