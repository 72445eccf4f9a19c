import type { Enquiry } from '../../../src/contract/enquiry.ts';
import { readLimit } from '../../../src/enquiry/isochrone-limit.ts';
import { readEnquiry } from '../../../src/enquiry/read-enquiry.ts';
import { findPlace } from '../../../src/network/find-place.ts';
import { foldName, nameKey } from '../../../src/reading/fold-name.ts';
import { accepted, differs, type Reader } from '../reader.ts';
import { shippedNetwork } from './shipped-network.ts';

/** Names of places and terminals, in any spelling. */
export function places(): Reader {
  const shipped = shippedNetwork();
  const terminals = [...shipped.terminals.values()];
  const spellings = terminals.flatMap(({ id, names, aliases }) => [id, names.zh, names.en, ...aliases]);
  return {
    name: 'place',
    weight: 6,
    samples: [...spellings, 'chong qing', 'ＣＮＣＫＧ', '寧波', 'Małaszewicze', 'CN NGB'],
    words: ['-', ' ', '港', '站', '寧', 'ł', '́', '()'],
    read(input) {
      const found = findPlace(shipped, input);
      const folded = differs('folded twice', foldName(input), foldName(foldName(input)));
      if (found.kind !== 'found') return folded === null ? 'refused' : { silent: folded };
      const again = findPlace(shipped, found.id);
      const meant =
        [...shipped.places.values()].find(({ code }) => code === found.id) ??
        shipped.terminals.get(found.terminals[0] ?? terminals[0]?.id ?? ('' as never));
      const names = meant === undefined ? [] : [found.id, meant.names.zh, meant.names.en, ...meant.aliases];
      return accepted(
        folded,
        differs('read back', found, again),
        names.some((name) => nameKey(name) === nameKey(input))
          ? null
          : `${JSON.stringify(input)} is no name of ${found.id}`,
      );
    },
  };
}

const FIELDS = [
  'from',
  'to',
  'equipment',
  'boxes',
  'grossTonnes',
  'volumeM3',
  'valueCny',
  'commodity',
  'ready',
  'deadline',
  'dayCostCny',
  'latePenaltyCny',
  'maxLegs',
  'leastSaving',
  'pricesOn',
  'asOf',
  'avoid',
] as const;

const SAMPLES = [
  [
    'CNCKG-TJC',
    'SGSIN',
    '40HQ',
    '2',
    '9.5',
    '',
    '6000000',
    'laptops',
    '2026-12-07T18:00',
    '',
    '',
    '0',
    '5',
    '5 %',
    '2025-11-14',
    '2026-11-29T12:00',
    '',
  ],
  [
    '重庆团结村中心站',
    'Duisburg',
    'LCL',
    '1',
    '',
    '8',
    '60万',
    'general',
    '2026/12/7',
    '2027-01-20',
    '1,500',
    '200',
    '4',
    '',
    '',
    '',
    'RU 海运',
  ],
  [
    'CNCKG-TJC',
    'DEDUI',
    '20GP',
    '10',
    '18',
    '',
    '1,000,000',
    'electronics',
    '20261207',
    '',
    '',
    '',
    '6',
    '',
    '2025/11/14',
    '',
    'air',
  ],
].map((fields) => fields.join('\n'));

/** Every field of an enquiry, one to a line in the order above; the last may hold several words. */
export function enquiries(): Reader {
  const shipped = shippedNetwork();
  return {
    name: 'enquiry',
    weight: 5,
    samples: SAMPLES,
    words: [
      '40HQ',
      'LCL',
      'CAR',
      'WAGON',
      '0.01',
      '2000',
      '2001',
      '1833-01-01',
      '9999-12-31',
      '万',
      't',
      '__proto__',
      'valueOf',
    ],
    read(input) {
      const texts = input.split('\n');
      const fields = Object.fromEntries(FIELDS.map((field, index) => [field, texts[index] ?? '']));
      const enquiry = {
        ...fields,
        dangerousGoods: '',
        batteryWh: '',
        shelfLifeDays: '',
        insured: '',
        avoid: (fields.avoid ?? '').split(' '),
        withoutEvents: [],
        eventEnds: [],
        ownEvents: [],
      } as unknown as Enquiry;
      const read = readEnquiry(shipped, enquiry);
      if (!read.ok) return 'refused';
      const { from, to, consignment, maxLegs } = read.value;
      const figures = [
        consignment.value,
        consignment.boxes,
        consignment.grossPerBox,
        consignment.ready,
        maxLegs,
        consignment.latePenaltyPerDay,
      ];
      const again = readEnquiry(shipped, {
        ...enquiry,
        from,
        to,
        maxLegs: String(maxLegs),
        boxes: String(consignment.boxes),
        equipment: consignment.equipment.code,
        commodity: consignment.commodity.id,
      });
      return accepted(
        figures.every(Number.isFinite) ? null : `not finite: ${figures.join(' ')}`,
        differs('read back', read.value, again.ok ? again.value : again.issues),
      );
    },
  };
}

/** The limit of an isochrone. */
export const isochroneLimits = (): Reader => ({
  name: 'isochrone limit',
  weight: 3,
  samples: ['10', '15000', '0.5', '¥15,000', '1.5万', '200'],
  words: ['¥', 'd', '天', '0.01', '1e9'],
  read(input) {
    const [days, money] = [
      readLimit({ measure: 'p50', days: input }),
      readLimit({ measure: 'invoice', cnyPerBox: input }),
    ];
    if (!days.ok && !money.ok) return 'refused';
    return accepted(
      ...[days, money].map((read) =>
        !read.ok || Number.isSafeInteger(read.value.most) ? null : `no whole number: ${read.value.most}`,
      ),
    );
  },
});
