import type { ExchangeRate, Network } from '../../src/network/network.ts';
import type { Mode, Place } from '../../src/network/terminal.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import { link, network, service, tariff, terminal } from './network.ts';

const PLACES: readonly (readonly [code: string, zh: string, en: string, country: string])[] = [
  ['CNCKG', '重庆', 'Chongqing', 'CN'],
  ['CNSHA', '上海', 'Shanghai', 'CN'],
  ['CNQZH', '钦州', 'Qinzhou', 'CN'],
  ['SGSIN', '新加坡', 'Singapore', 'SG'],
  ['THLCH', '林查班', 'Laem Chabang', 'TH'],
  ['VNHPH', '海防', 'Haiphong', 'VN'],
  ['DEHAM', '汉堡', 'Hamburg', 'DE'],
  ['NLRTM', '鹿特丹', 'Rotterdam', 'NL'],
  ['DEDUI', '杜伊斯堡', 'Duisburg', 'DE'],
];

const place = ([code, zh, en, country]: (typeof PLACES)[number]): Place => ({
  code,
  names: { zh, en },
  country,
  position: { lon: 100, lat: 20 },
  aliases: [],
});

const LANES: readonly (readonly [from: string, to: string, mode: Mode])[] = [
  ['CNSHA', 'DEHAM', 'sea'],
  ['CNSHA', 'NLRTM', 'sea'],
  ['CNSHA', 'SGSIN', 'sea'],
  ['CNSHA', 'VNHPH', 'sea'],
  ['CNQZH', 'SGSIN', 'sea'],
  ['CNQZH', 'THLCH', 'sea'],
  ['CNCKG', 'CNSHA', 'river'],
  ['CNCKG', 'CNSHA', 'rail'],
  ['CNCKG', 'DEDUI', 'rail'],
  ['CNCKG', 'DEHAM', 'rail'],
];

const rateOf = (currency: 'USD' | 'EUR', cny: string): ExchangeRate => ({
  currency,
  date: '2026-01-01' as BeijingDate,
  cny,
  status: 'official',
  source: 'test',
  year: 2026,
});

/** Ports and yards that rate sheets name, with a service on each lane. */
export const rateWorld = (): Network =>
  network({
    places: PLACES.map(place),
    terminals: PLACES.map(([code, zh, en, country]) =>
      terminal(`${code}-T`, { place: code, names: { zh: `${zh}站场`, en: `${en} terminal` }, country }),
    ),
    links: LANES.map(([from, to, mode]) => link(`${from}-T`, `${to}-T`, { mode })),
    services: LANES.map(([from, to, mode]) =>
      service(`${from}.${to}.${mode}`, [`${from}-T`, `${to}-T`], { mode, tariffs: ['run'] }),
    ),
    tariffs: [tariff('run', 100)],
    exchangeRates: [rateOf('USD', '7'), rateOf('EUR', '8')],
  });
