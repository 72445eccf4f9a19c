import { describe, expect, it } from 'vitest';
import { networkView } from '../../src/atlas/network-view.ts';
import { at } from '../builders/consignment.ts';
import { departure, link, network, service, terminal } from '../builders/network.ts';
import { source } from '../builders/source.ts';

const shut = { zh: '停运', en: 'closed' };

const world = network({
  terminals: [terminal('A'), terminal('B', { country: 'LA' }), terminal('C')],
  links: [
    link('A', 'B', {
      back: { typicalHours: 12, p90Hours: 20, status: 'assumed', source: 'test', year: 2024 },
    }),
    link('B', 'C', { back: null }),
  ],
  services: [
    service('through', ['A', 'B', 'C'], { perWeek: 3, equipment: ['dry'], corridor: 'south' }),
    service('home', ['B', 'A'], {
      perWeek: 2,
      equipment: ['reefer'],
      corridor: 'south',
      at: { 1: { run: { link: 'A-B.rail', typicalHours: 12, p90Hours: 20, ownTime: null, tariffs: [] } } },
    }),
    service('shut', ['B', 'C'], { perWeek: 7, closedReason: shut, corridor: 'east' }),
    service('call', ['A', 'B'], { onDemand: true, equipment: ['car'], corridor: 'south' }),
  ],
});
const view = networkView(world);
const linkView = (id: string) => view.links.find((own) => own.id === id);
const terminalView = (id: string) => view.terminals.find((own) => own.id === id);

describe('the view of a network', () => {
  it('lists the services over a link by direction, with what they carry', () => {
    expect(linkView('A-B.rail')).toMatchObject({
      servicesOut: ['through', 'call'],
      servicesBack: ['home'],
      departuresPerWeek: 5,
      equipment: ['dry', 'reefer', 'car'],
      corridors: ['south'],
      closed: false,
    });
  });

  it('counts nothing that is closed, and calls a link closed only when nothing else runs there', () => {
    expect(linkView('B-C.rail')).toMatchObject({ departuresPerWeek: 3, closed: false });
    const alone = networkView(network({ services: [service('shut', ['B', 'C'], { closedReason: shut })] }));
    expect(alone.links[0]).toMatchObject({ departuresPerWeek: 0, closed: true });
  });

  it('counts at a terminal the services that can be booked, and the departures that can be boarded', () => {
    expect(terminalView('A')).toMatchObject({ services: 3, departuresPerWeek: 3 });
    expect(terminalView('B')).toMatchObject({ services: 3, departuresPerWeek: 3 + 2 });
    expect(terminalView('C')).toMatchObject({ services: 1, departuresPerWeek: 0 });
  });

  it('grades a link by the weakest of its figures and by most of them', () => {
    expect(linkView('A-B.rail')).toMatchObject({ grade: 'B', worstGrade: 'D', typicalGrade: 'B' });
    expect(view.provenance.links).toEqual({ A: 0, B: 2, C: 0, D: 0 });
  });

  it('sums corridors up over what can be booked', () => {
    expect(view.corridors).toEqual([
      { id: 'south', modes: ['rail'], links: 2, services: 3, departuresPerWeek: 5 },
      { id: 'east', modes: ['rail'], links: 1, services: 1, departuresPerWeek: 0 },
    ]);
  });

  it('names the oldest document that a figure rests on', () => {
    const { provenance } = networkView(
      network({
        services: [service('s', ['A', 'B'], { source: 'old' })],
        sources: [source('test'), source('old', { date: '2009-05' }), source('unused', { date: '1999' })],
      }),
    );
    expect(provenance.oldestSource?.id).toBe('old');
  });

  it('says when a printed timetable begins and ends, by the clock of its first call', () => {
    const season = { validFrom: at('2026-03-01'), validTo: at('2026-10-31T23:59') };
    const printed = (departures: Parameters<typeof departure>[2][]) =>
      networkView(
        network({
          services: [
            service('s', ['A', 'B'], {
              departures: departures.map((own, index) => departure(index, '08:00', own)),
            }),
          ],
        }),
      ).services[0];
    expect(printed([season])).toMatchObject({ validFrom: '2026-03-01', validTo: '2026-10-31' });
    expect(printed([season, {}])).toMatchObject({ validFrom: null, validTo: null });
  });
});
