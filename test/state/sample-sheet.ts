import type { DataSheet, SourceSheetRow } from '../../src/contract/figures.ts';
import type { NetworkView } from '../../src/contract/network-view.ts';
import type { TariffLine } from '../../src/contract/tariff-line.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import { sourceTexts } from '../builders/source.ts';

const NO_STATUS = { official: 0, published: 0, contract: 0, estimated: 0, assumed: 0, unknown: 0 };
const NO_GRADE = { A: 0, B: 0, C: 0, D: 0 };

const source = (own: Partial<SourceSheetRow> & Pick<SourceSheetRow, 'id'>): SourceSheetRow => ({
  texts: sourceTexts(
    { zh: '中国国家铁路集团有限公司', en: 'China State Railway Group' },
    { zh: '国铁货物运价', en: 'National rail freight tariff' },
  ),
  date: '2018',
  url: null,
  kind: 'document',
  figures: 1,
  byStatus: NO_STATUS,
  byGrade: NO_GRADE,
  validTo: null,
  ...own,
});

const GAUGE_LINE: TariffLine = {
  tariff: 'gauge.dostyk',
  charge: 'GAUGE_CHANGE',
  basis: 'box',
  equipment: '*',
  listPrice: '1150',
  unitPrice: '1150',
  low: '1035',
  high: '1323',
  currency: 'CNY',
  minimum: null,
  factors: [],
  move: null,
  flat: null,
  validFrom: null,
  validTo: null,
  inForce: true,
  payer: 'shipper',
  payee: 'rail_yard',
  note: { zh: '多斯特克，重箱', en: 'Dostyk, loaded' },
  figure: { target: 'tariff', key: 'gauge.dostyk|GAUGE_CHANGE|box|*', field: 'unit_price' },
  status: 'estimated',
  grade: 'C',
  source: 'yusuan-border',
  year: 2024,
};

const COUNTS: DataSheet['counts'] = {
  places: 4,
  terminals: 3,
  links: 1,
  services: 1,
  departuresPerWeek: 7,
  tariffItems: 1,
  hubOperations: 5,
  sources: 3,
  figuresByStatus: { ...NO_STATUS, official: 40, published: 7, estimated: 12, assumed: 3, unknown: 2 },
  figuresByGrade: { A: 40, B: 7, C: 12, D: 3 },
  priceCourses: {
    follow: 3,
    flat: { regulated: 1, contract: 0, diesel_changes: 0, no_series: 2 },
    unstated: 0,
  },
};

const NETWORK: DataSheet['network'] = {
  id: 'chongqing',
  names: { zh: '重庆及其通道', en: 'Chongqing and its corridors' },
  edition: '2026.11',
  priceDate: '2026-11-20',
};

/** Three sources, one price, two parameters. */
export const SHEET: DataSheet = {
  straits: [],
  events: [],
  advisories: [],
  network: NETWORK,
  changeLog: {
    zh: '# 更新记录\n\n## 2026.11 版\n\n**换装费**上调：`GAUGE_CHANGE`。\n\n- 其一\n- 其二',
    en: '# Changes\n\n## Edition 2026.11\n\n**Gauge change** is dearer: `GAUGE_CHANGE`.\n\n- first\n- second',
  },
  counts: COUNTS,
  sources: [
    source({
      id: 'cr-tariff-2018',
      figures: 40,
      byStatus: { ...NO_STATUS, official: 40 },
      byGrade: { ...NO_GRADE, A: 40 },
      url: 'https://example.org/rail-tariff',
      validTo: '2027-12-31',
    }),
    source({
      id: 'yusuan-border',
      texts: sourceTexts(
        'Yusuan',
        { zh: '铁路口岸停时与收费', en: 'Stays and fees at rail borders' },
        'Median of measured means',
      ),
      date: '2024',
      kind: 'own_reasoning',
      figures: 17,
      byStatus: { ...NO_STATUS, estimated: 12, assumed: 3, unknown: 2 },
      byGrade: { ...NO_GRADE, C: 12, D: 3 },
    }),
    source({
      id: 'carec',
      texts: sourceTexts('CAREC', { zh: '通道绩效', en: 'Corridor performance' }),
      date: '2020',
      figures: 7,
      byStatus: { ...NO_STATUS, published: 7 },
      byGrade: { ...NO_GRADE, B: 7 },
    }),
  ],
  tariffs: [GAUGE_LINE],
  parameters: [
    {
      figure: { target: 'parameter', key: 'inspection.p_export', field: 'value' },
      label: 'inspection.p_export',
      value: '0.02',
      unit: 'share',
      low: '0.02',
      high: '0.05',
      validFrom: null,
      validTo: null,
      status: 'estimated',
      grade: 'C',
      source: 'yusuan-border',
      note: { zh: '出口箱开箱查验比例', en: 'Share of export boxes opened' },
    },
  ],
  priceSeries: [
    {
      id: 'index.north',
      names: { zh: '北向指数', en: 'Northbound index' },
      unit: 'USD/FEU',
      note: null,
      levels: [
        {
          figure: { target: 'price_level', key: 'index.north|2026-01-09', field: 'value' },
          date: '2026-01-09' as BeijingDate,
          value: '1800',
          status: 'published',
          grade: 'B',
          source: 'tariff',
        },
        {
          figure: { target: 'price_level', key: 'index.north|2026-07-03', field: 'value' },
          date: '2026-07-03' as BeijingDate,
          value: '3418',
          status: 'published',
          grade: 'B',
          source: 'tariff',
        },
      ],
      followers: 29,
    },
  ],
  exchangeRates: [],
  equipmentFactors: [],
  emissionFactors: [],
  capacities: [],
  userFigures: [],
};

const PROVENANCE = { status: 'published', grade: 'B', source: 'carec', year: 2020 } as const;

/** One link between two terminals, and the service over it. */
export const NETWORK_VIEW: NetworkView = {
  network: NETWORK,
  terminals: [
    {
      ...PROVENANCE,
      id: 'CNCKG-TJC',
      names: { zh: '团结村', en: 'Tuanjiecun' },
      place: 'CNCKG',
      country: 'CN',
      kind: 'rail_yard',
      position: { lon: 106, lat: 29 },
      services: 1,
      departuresPerWeek: 7,
    },
    {
      ...PROVENANCE,
      id: 'CNQZH-PRT',
      names: { zh: '钦州港', en: 'Qinzhou Port' },
      place: 'CNQZH',
      country: 'CN',
      kind: 'sea_port',
      position: { lon: 108, lat: 21 },
      services: 1,
      departuresPerWeek: 7,
    },
  ],
  links: [
    {
      ...PROVENANCE,
      id: 'tjc-qinzhou.rail',
      from: 'CNCKG-TJC',
      to: 'CNQZH-PRT',
      mode: 'rail',
      distanceKm: 1406,
      alignment: null,
      corridors: ['ilstc'],
      servicesOut: ['ilstc.south'],
      servicesBack: [],
      departuresPerWeek: 7,
      equipment: ['dry'],
      worstGrade: 'B',
      typicalGrade: 'B',
      closed: false,
    },
  ],
  services: [
    {
      ...PROVENANCE,
      id: 'ilstc.south',
      names: { zh: '西部陆海新通道班列', en: 'Land-sea train' },
      mode: 'rail',
      corridor: 'ilstc',
      carrier: null,
      terminals: ['CNCKG-TJC', 'CNQZH-PRT'],
      links: ['tjc-qinzhou.rail'],
      timetable: 'frequency',
      departuresPerWeek: 7,
      equipment: ['dry'],
      dangerousGoods: 'refused',
      validFrom: null,
      validTo: null,
      closed: null,
    },
  ],
  corridors: [],
  counts: COUNTS,
  provenance: {
    figures: COUNTS.figuresByGrade,
    unknownFigures: 2,
    links: NO_GRADE,
    sources: 3,
    oldestSource: null,
  },
};
