import { beforeAll, describe, expect, it } from 'vitest';
import { linkCard } from '../../src/atlas/link-card.ts';
import { loadNetwork } from '../../src/network/build/load.ts';
import type { Network } from '../../src/network/network.ts';
import { gradeOf } from '../../src/network/provenance.ts';
import { resolveRate } from '../../src/tariff/rate.ts';
import { rideQuantities } from '../../src/tariff/ride-quantities.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import { chongqingFiles } from '../builders/chongqing.ts';
import { consignment } from '../builders/consignment.ts';

const DAY = '2026-12-08' as BeijingDate;
const TOLLS = 'tariffs/tolls.csv';
/** Trucks from Nanpeng to Nanning by Guizhou and Guangxi. */
const LINK = 'road.CNCKG-NP.CNNNG-IR';

let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  files = await chongqingFiles();
});

const load = (changed: ReadonlyMap<string, string>): Network => {
  const loaded = loadNetwork(changed);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues.slice(0, 5)));
  return loaded.value;
};

/** The tolls of the trip for a 40 ft box, as `basis km rate grade`. */
function tollsOf(network: Network): readonly string[] {
  const service = [...network.services.values()].find(({ calls }) => calls[1]?.run?.link === LINK);
  if (!service) throw new Error(`nothing runs over ${LINK}`);
  return rideQuantities(network, service, 0, 1)
    .filter(({ charge }) => charge === 'TOLL')
    .map((line) => {
      const { unitPrice, status } = resolveRate(network, line, consignment(), DAY);
      return `${line.basis} ${line.perUnit} ${unitPrice} ${gradeOf(status)}`;
    });
}

/** The rows of a province taken out, and those of its published schedule put in. */
function withSchedule(province: string, rows: readonly string[]): ReadonlyMap<string, string> {
  const kept = (files.get(TOLLS) ?? '').split('\n').filter((row) => !row.includes(`toll_km_${province},`));
  const sources = `${(files.get('sources.csv') ?? '').trimEnd()}\nschedule,Province,,Truck tolls by class,,2026,,,\n`;
  return new Map([...files, [TOLLS, [...kept, ...rows, ''].join('\n')], ['sources.csv', sources]]);
}

const official = (province: string, equipment: string, price: string): string =>
  `toll.cn.other,TOLL,toll_km_${province},${equipment},${price},CNY,,,,,,,,2026-01-01,,shipper,road_operator,,,2026,official,schedule`;

describe('tolls by province', () => {
  it('are a line for each province crossed, with its kilometres and its rate', () => {
    expect(tollsOf(load(files))).toEqual([
      'toll_km_chongqing 120 1.9475 C',
      'toll_km_CN-GX 333 1.748 C',
      'toll_km_CN-GZ 430 1.9475 C',
    ]);
  });

  it('stand on the card of a link for the provinces it crosses alone', () => {
    const card = linkCard(load(files), LINK, '2026-12-08T08:00');
    const tolls = card.ok ? card.value.tariffs.filter(({ charge }) => charge === 'TOLL') : [];
    expect([...new Set(tolls.map(({ basis }) => basis))].sort()).toEqual([
      'toll_km_CN-GX',
      'toll_km_CN-GZ',
      'toll_km_chongqing',
    ]);
  });

  it('take the official schedule of a province from its rows, and rise to grade A', () => {
    const rows = [official('CN-GZ', '*', '1.92'), official('CN-GZ', '20', '1.81')];
    expect(tollsOf(load(withSchedule('CN-GZ', rows)))).toEqual([
      'toll_km_chongqing 120 1.9475 C',
      'toll_km_CN-GX 333 1.748 C',
      'toll_km_CN-GZ 430 1.92 A',
    ]);
  });

  it('refuse a network in which a province crossed has no rows', () => {
    const loaded = loadNetwork(withSchedule('CN-GZ', []));
    expect(loaded.issues.filter(({ code }) => code === 'N73').map(({ values }) => values.basis)).toContain(
      'toll_km_CN-GZ',
    );
    expect(loaded.ok).toBe(false);
  });

  it('tell an older network what became of its column', () => {
    const links = (files.get('links.csv') ?? '').replace('toll_km_by_province', 'toll_km_other');
    const tolls = (files.get(TOLLS) ?? '').replaceAll('toll_km_CN-GZ', 'toll_km_other');
    const { issues } = loadNetwork(new Map([...files, ['links.csv', links], [TOLLS, tolls]]));
    expect(issues.filter(({ code }) => code === 'N74').map(({ path }) => path)).toEqual(
      expect.arrayContaining(['links.csv:1:toll_km_other', expect.stringMatching(/tolls\.csv:\d+:basis$/)]),
    );
  });
});
