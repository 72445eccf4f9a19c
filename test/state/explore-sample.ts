import { linkCard } from '../../src/atlas/link-card.ts';
import { networkView } from '../../src/atlas/network-view.ts';
import { outlineAround } from '../../src/atlas/outline-around.ts';
import { terminalCard } from '../../src/atlas/terminal-card.ts';
import { timetable } from '../../src/atlas/timetable.ts';
import type { Isochrone, IsochroneQuestion, ReachedBy } from '../../src/contract/isochrone.ts';
import type { NetworkView } from '../../src/contract/network-view.ts';
import type { Network } from '../../src/network/network.ts';
import type { ExploreEngine } from '../../src/state/explore/explore-store.ts';
import { failure, type Issue, type Result, success } from '../../src/units/issue.ts';
import { yuan } from '../../src/units/money.ts';
import { departure, hubRule, link, linkId, network, service, tariff, terminal } from '../builders/network.ts';
import { settle } from './fake-engine.ts';

const names = (zh: string, en: string) => ({ names: { zh, en } });

/** Chongqing by rail to Qinzhou and on to Singapore, by road to Hanoi on demand, and a train to Warsaw that is closed. */
export const SAMPLE: Network = network({
  terminals: [
    terminal('CNCKG-TJC', { ...names('团结村', 'Tuanjiecun'), place: 'CNCKG' }),
    terminal('CNQZH-PRT', {
      ...names('钦州港', 'Qinzhou Port'),
      place: 'CNQZH',
      kind: 'sea_port',
      position: { lon: 108.6, lat: 21.7 },
    }),
    terminal('SGSIN', {
      ...names('新加坡', 'Singapore'),
      country: 'SG',
      kind: 'sea_port',
      position: { lon: 103.8, lat: 1.3 },
    }),
    terminal('VNHAN', { ...names('河内', 'Hanoi'), country: 'VN', position: { lon: 105.8, lat: 21 } }),
    terminal('PLWAW', {
      ...names('华沙', 'Warsaw'),
      country: 'PL',
      timezone: 'UTC',
      position: { lon: 21, lat: 52.2 },
    }),
  ],
  links: [
    link('CNCKG-TJC', 'CNQZH-PRT', { distanceKm: 1400 }),
    link('CNQZH-PRT', 'SGSIN', { mode: 'sea', distanceKm: 2400 }),
    link('CNCKG-TJC', 'VNHAN', { mode: 'road', distanceKm: 1300, status: 'assumed' }),
    link('CNCKG-TJC', 'PLWAW', { distanceKm: 9000 }),
  ],
  services: [
    service('corridor', ['CNCKG-TJC', 'CNQZH-PRT'], {
      ...names('团结村—钦州班列', 'Corridor train'),
      corridor: 'land-sea',
      departures: [departure(1, '20:00'), departure(4, '08:30')],
      cutOffHours: 12,
      capacityTeu: 100,
      equipment: ['dry', 'reefer'],
      dangerousGoods: 'refused',
    }),
    service('corridor.back', ['CNQZH-PRT', 'CNCKG-TJC'], {
      corridor: 'land-sea',
      perWeek: 7,
      at: {
        1: {
          run: {
            link: linkId('CNCKG-TJC', 'CNQZH-PRT'),
            typicalHours: 10,
            p90Hours: 15,
            ownTime: null,
            tariffs: [],
          },
        },
      },
    }),
    service('ship', ['CNQZH-PRT', 'SGSIN'], { mode: 'sea', corridor: 'land-sea', perWeek: 14 }),
    service('truck', ['CNCKG-TJC', 'VNHAN'], {
      ...names('团结村—河内卡车', 'Hanoi truck'),
      mode: 'road',
      corridor: 'cross-border',
      onDemand: true,
      equipment: ['dry'],
    }),
    service('europe', ['CNCKG-TJC', 'PLWAW'], {
      corridor: 'china-europe',
      closedReason: { zh: '口岸关闭', en: 'Border closed' },
    }),
  ],
  hubRules: [hubRule('origin', { terminal: 'CNCKG-TJC', tariffs: ['lift'], freeDays: 3, hours: 8 })],
  tariffs: [tariff('lift', 195, { low: '150', high: '240', status: 'estimated' })],
});

export const SAMPLE_VIEW: NetworkView = networkView(SAMPLE);

/** An isochrone that the test finishes by hand. */
export interface AskedIsochrone {
  readonly question: IsochroneQuestion;
  readonly report: (...terminals: readonly (readonly [id: string, days: number])[]) => Promise<void>;
  readonly answer: (...terminals: readonly (readonly [id: string, days: number])[]) => Promise<void>;
  readonly refuse: (...issues: readonly Issue[]) => Promise<void>;
  cancelled: boolean;
}

export interface SampleEngine extends ExploreEngine {
  readonly asked: AskedIsochrone[];
}

/** Answers everything about {@link SAMPLE} by itself, but isochrones, which the test answers. */
export function sampleEngine(): SampleEngine {
  const asked: AskedIsochrone[] = [];
  return {
    asked,
    networkView: async () => success(SAMPLE_VIEW),
    terminalCard: async (id, date) => terminalCard(SAMPLE, id, date),
    linkCard: async (id, date) => linkCard(SAMPLE, id, date),
    timetable: async (question) => timetable(SAMPLE, question),
    outline: async (terminals) => outlineAround(SAMPLE, terminals),
    isochrone(question, _, onProgress) {
      let finish: (result: Result<Isochrone>) => void = () => {};
      const result = new Promise<Result<Isochrone>>((resolve) => {
        finish = resolve;
      });
      let done = 0;
      const own: AskedIsochrone = {
        question,
        report: (...terminals) => {
          done += terminals.length;
          onProgress({ found: terminals.map(reached), done, total: 4 });
          return settle();
        },
        answer: (...terminals) => {
          finish(success(isochroneOf(question, terminals)));
          return settle();
        },
        refuse: (...issues) => {
          finish(failure(issues));
          return settle();
        },
        cancelled: false,
      };
      asked.push(own);
      return {
        result,
        cancel: () => {
          own.cancelled = true;
        },
      };
    },
  };
}

/** Reached in so many days, half as long again with confidence, for 1,000 CNY a day. */
export function reachedBy(days: number): ReachedBy {
  return {
    id: `in ${days}`,
    ...names('路', 'way'),
    modes: ['rail'],
    gateway: '',
    legs: [
      {
        mode: 'rail',
        from: 'CNCKG-TJC',
        to: 'CNQZH-PRT',
        service: 'corridor',
        serviceNames: { zh: '', en: '' },
      },
    ],
    p50Minutes: days * 1440,
    p90Minutes: days * 2160,
    invoiceTotal: yuan(days * 1000),
    perBox: yuan(days * 1000),
    complete: true,
  };
}

const reached = ([terminal, days]: readonly [string, number]) => {
  const by = reachedBy(days);
  return { terminal, state: 'within' as const, fastest: by, surest: by, cheapest: by };
};

function isochroneOf(
  { enquiry, limit }: IsochroneQuestion,
  terminals: readonly (readonly [string, number])[],
): Isochrone {
  return {
    from: enquiry.from,
    origins: [enquiry.from],
    equipment: enquiry.equipment,
    boxes: 1,
    grossTonnes: 20,
    commodity: enquiry.commodity,
    ready: enquiry.ready,
    limit,
    terminals: terminals.map(reached),
    within: terminals.map(([id]) => id),
  };
}
