import Papa from 'papaparse';
import linksCsv from '../../networks/chongqing/links.csv?raw';
import placesCsv from '../../networks/chongqing/places.csv?raw';
import terminalsCsv from '../../networks/chongqing/terminals.csv?raw';
import type { MapRoute, MapSection, MapStop, StopRole } from '../../src/map/route/map-route.ts';
import { MODES, TERMINAL_KINDS } from '../../src/network/terminal.ts';

type Row = Readonly<Record<string, string>>;

/** Itineraries by the links they run over, for looking at the map without the engine. */
const SAMPLES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  eurasia: [
    [
      'rail.CNCKG-TJC.CNALA-RLY',
      'rail.CNALA-RLY.KZDOS-STN',
      'rail.KZDOS-STN.BYBQT-STN',
      'rail.BYBQT-STN.PLMLW-TER',
      'rail.PLMLW-TER.DEDUI-DIT',
    ],
    [
      'rail.CNCKG-TJC.CNQZH-DLP',
      'sea.CNQZH-DLP.SGSIN-PSA',
      'sea.SGSIN-PSA.NLRTM-MV.suez',
      'road.DEDUI-DIT.NLRTM-MV',
    ],
    ['road.CNCKG-TJC.CKG', 'air.CKG.FRA', 'road.FRA.DEDUI-DIT'],
    [
      'road.CNCKG-TJC.CNCKG-GYP',
      'river.CNCKG-GYP.CNYIH-TGL',
      'river.CNYIH-TGL.CNSHA-YSN',
      'sea.CNSHA-YSN.NLRTM-MV.cape',
      'road.DEDUI-DIT.NLRTM-MV',
    ],
  ],
  southwest: [
    ['rail.CNCKG-TJC.CNQZH-DLP', 'sea.CNQZH-DLP.SGSIN-PSA'],
    [
      'road.CNCKG-TJC.CNCKG-NP',
      'road.CNCKG-NP.CNPIX-YYG',
      'road.CNPIX-YYG.VNHAN-BNW',
      'road.VNHAN-BNW.VNSGN-STH',
    ],
    [
      'rail.CNCKG-TJC.CNKMG-TJ',
      'rail.CNKMG-TJ.CNMHN-PRT',
      'rail.CNMHN-PRT.LABOT-STN',
      'rail.LABOT-STN.LAVTE-VTS',
      'rail.LAVTE-VTS.LAVTE-THL',
      'rail.LAVTE-THL.THNKI-STN',
      'rail.THNKI-STN.THBKK-LKR',
    ],
    ['road.CNCKG-TJC.CKG', 'air.CKG.BKK'],
  ],
  chongqing: [
    ['road.CNCKG-TJC.CNCKG-YZ', 'road.CNCKG-GYP.CNCKG-YZ', 'river.CNCKG-GYP.CNCKG-CT'],
    ['rail.CNCKG-XNY.CNKMG-TJ'],
    ['road.CNCKG-TJC.CKG', 'air.CKG.FRA'],
    ['rail.CNCKG-TJC.CNLHW-DC'],
    ['road.CNCKG-TJC.CNCKG-GYP', 'river.CNCKG-GYP.CNYIH-TGL'],
  ],
  pacific: [
    [
      'road.CNCKG-TJC.CNCKG-GYP',
      'river.CNCKG-GYP.CNYIH-TGL',
      'river.CNYIH-TGL.CNSHA-YSN',
      'sea.CNSHA-YSN.USLAX-SPB',
    ],
    ['road.CNCKG-TJC.CKG', 'air.CKG.LAX'],
    ['rail.CNCKG-TJC.CNYTN-YCT', 'sea.CNYTN-YCT.USLAX-SPB'],
  ],
};

const rows = (csv: string): readonly Row[] =>
  Papa.parse<Row>(csv, { header: true, skipEmptyLines: true }).data;
const links = new Map(rows(linksCsv).map((row) => [row.link, row]));
const terminals = new Map(rows(terminalsCsv).map((row) => [row.terminal, row]));
const places = new Map(rows(placesCsv).map((row) => [row.place, row]));

export function sampleRoutes(view: string): readonly MapRoute[] {
  return (SAMPLES[view] ?? []).map((ids, index) => {
    const letter = 'ABCDE'.charAt(index);
    const ends = endsInOrder(ids);
    return {
      id: letter,
      letter,
      sections: ids.map((id, at) => section(id, ends[at] ?? '')),
      stops: ends.map((terminal, at) => stop(terminal, roleAt(at, ends, ids))),
    };
  });
}

/** The terminals passed, turning each link the way it is travelled. */
function endsInOrder(ids: readonly string[]): readonly string[] {
  const pairs = ids.map((id) => {
    const [, from = '', to = ''] = id.split('.');
    return [from, to] as const;
  });
  const [first, second] = pairs;
  if (!first) return [];
  let here = second && (first[0] === second[0] || first[0] === second[1]) ? first[1] : first[0];
  const ends = [here];
  for (const [from, to] of pairs) {
    here = from === here ? to : from;
    ends.push(here);
  }
  return ends;
}

function section(id: string, start: string): MapSection {
  const [mode, from = '', to = ''] = id.split('.');
  const forward = from === start;
  const [a, b] = forward ? [from, to] : [to, from];
  return {
    mode: MODES.find((each) => each === mode) ?? 'road',
    from: position(a),
    to: position(b),
    alignment: links.get(id)?.alignment || null,
    forward,
  };
}

function roleAt(at: number, ends: readonly string[], ids: readonly string[]): StopRole {
  if (at === 0) return 'origin';
  if (at === ends.length - 1) return 'destination';
  const modeOf = (index: number): string => (ids[index] ?? '').split('.')[0] ?? '';
  return modeOf(at - 1) === 'rail' && modeOf(at) === 'rail' ? 'border' : 'transfer';
}

function stop(id: string, role: StopRole): MapStop {
  const row = terminals.get(id) ?? {};
  const place = places.get(row.place ?? '') ?? row;
  return {
    terminal: id,
    position: position(id),
    names: { zh: row.name_zh ?? id, en: row.name_en ?? id },
    place: row.place ?? id,
    placeNames: { zh: place.name_zh ?? id, en: place.name_en ?? id },
    kind: TERMINAL_KINDS.find((kind) => kind === row.kind) ?? 'inland_depot',
    role,
  };
}

function position(id: string): readonly [number, number] {
  const row = terminals.get(id);
  return [Number(row?.lon ?? 0), Number(row?.lat ?? 0)];
}
