import { DEMAND_COLUMNS } from '../../src/demand/demand-columns.ts';
import type { Flow } from '../../src/demand/flow.ts';
import { BASIC_PROFILES } from '../../src/demand/month-profile.ts';
import { monthShares } from '../../src/demand/month-shares.ts';
import type { Network } from '../../src/network/network.ts';
import type { Place } from '../../src/network/terminal.ts';
import { network, terminal } from './network.ts';

const place = (code: string, zh: string, en: string, country: string): Place => ({
  code,
  names: { zh, en },
  country,
  position: { lon: 106, lat: 29 },
  aliases: [],
});

/** A district of Chongqing, a Chinese port, and two places abroad, each with a terminal. */
export const demandNetwork = (): Network =>
  network({
    places: [
      place('CN500112', '渝北', 'Yubei', 'CN'),
      place('CNQZH', '钦州', 'Qinzhou', 'CN'),
      place('DEDUI', '杜伊斯堡', 'Duisburg', 'DE'),
      place('SGSIN', '新加坡', 'Singapore', 'SG'),
    ],
    terminals: [
      terminal('CN500112-DOOR', { place: 'CN500112', kind: 'inland_depot' }),
      terminal('CNQZH-DLP', { place: 'CNQZH', kind: 'sea_port' }),
      terminal('DEDUI-DIT', { place: 'DEDUI', country: 'DE' }),
      terminal('SGSIN-PSA', { place: 'SGSIN', country: 'SG', kind: 'sea_port' }),
    ],
  });

export const PROFILES = new Map([
  ...BASIC_PROFILES,
  ['summer', monthShares((month) => (month >= 5 && month < 8 ? 1 / 3 : 0))] as const,
]);

export type Cells = Readonly<Record<(typeof DEMAND_COLUMNS)[number], string>>;

/** A sound row, but for what a test says of it. */
export const cells = (own: Partial<Cells> = {}): Cells => ({
  flow_id: 'f1',
  origin: 'CN500112',
  destination: 'DEDUI',
  district: 'CN500112',
  commodity: 'laptops',
  direction: 'export',
  equipment: '40HQ',
  boxes_per_year: '120',
  t_per_box: '9.5',
  value_cny_per_box: '3000000',
  month_profile: 'even',
  ...own,
});

/** Rows as a CSV file, in UTF-8. */
export const csvOf = (rows: readonly Cells[], columns: readonly string[] = DEMAND_COLUMNS): string =>
  [columns.join(','), ...rows.map((row) => DEMAND_COLUMNS.map((column) => quoted(row[column])).join(','))]
    .map((line) => `${line}\n`)
    .join('');

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** What {@link cells} says. */
export const flow = (own: Partial<Flow> = {}): Flow => ({
  id: 'f1',
  origin: 'CN500112',
  destination: 'DEDUI',
  district: 'CN500112',
  commodity: 'laptops',
  direction: 'export',
  equipment: '40HQ',
  boxesPerYear: 120,
  tonnesPerBox: 9.5,
  valueCnyPerBox: 3_000_000,
  monthShares: monthShares(() => 1 / 12),
  ...own,
});
