import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMODITIES } from '../../../src/consignment/commodity.ts';
import { BOX_CODES } from '../../../src/consignment/equipment.ts';
import { enquiryOfLine } from '../../../src/enquiry/line/enquiry-of-line.ts';
import { LONGEST_LINE, readEnquiryLine } from '../../../src/enquiry/line/read-line.ts';
import { type WrittenEnquiry, writeEnquiryLine } from '../../../src/enquiry/line/write-line.ts';
import { DANGER_CLASSES } from '../../../src/network/conditions/dangerous-goods.ts';
import type { BeijingDate } from '../../../src/units/instant.ts';
import { openChongqing } from '../../builders/chongqing.ts';

const { network } = await openChongqing();
const read = (text: string) => readEnquiryLine(network, text, '2026-11-30' as BeijingDate);

const ids = [...network.places.keys(), ...network.terminals.keys()];
const tenths = (least: number, most: number) =>
  fc.integer({ min: least * 10, max: most * 10 }).map((n) => String(n / 10));
const moment = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 1439 }))
  .map(([day, minute]) => new Date(Date.UTC(2026, 11, 1 + day, 0, minute)).toISOString().slice(0, 16));
const shared = {
  from: fc.constantFrom(...ids),
  to: fc.constantFrom(...ids),
  commodity: fc.constantFrom(...COMMODITIES.keys()),
  valueCny: fc
    .oneof(fc.integer({ min: 1, max: 99_000_000 }), fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }))
    .map(String),
  dangerousGoods: fc.constantFrom('', 'yes', ...DANGER_CLASSES),
  insured: fc.constantFrom('', 'yes'),
  ready: moment,
  deadline: fc.oneof(fc.constant(''), moment),
  avoid: fc.subarray(['RU', 'suez', 'air', '俄罗斯', 'Germany'], { maxLength: 2 }),
};
const count = fc.integer({ min: 1, max: 2000 }).map(String);
const enquiry: fc.Arbitrary<WrittenEnquiry> = fc.oneof(
  fc.record({
    ...shared,
    equipment: fc.constantFrom(...BOX_CODES),
    boxes: count,
    volumeM3: fc.constant(''),
    grossTonnes: tenths(5, 30),
  }),
  fc.record({
    ...shared,
    equipment: fc.constantFrom('WAGON'),
    boxes: count,
    volumeM3: fc.constant(''),
    grossTonnes: tenths(5, 60),
  }),
  fc.record({
    ...shared,
    commodity: fc.constant('electric_vehicles'),
    equipment: fc.constant('CAR'),
    boxes: count,
    volumeM3: fc.constant(''),
    grossTonnes: tenths(1, 3),
  }),
  fc.record({
    ...shared,
    equipment: fc.constant('LCL'),
    boxes: fc.constant('1'),
    volumeM3: tenths(1, 50),
    grossTonnes: tenths(1, 12),
  }),
);

describe('a line', () => {
  it.each(['zh', 'en'] as const)('that was written from an enquiry reads back as it (%s)', (language) => {
    fc.assert(
      fc.property(enquiry, (written) => {
        const line = writeEnquiryLine(written, language);
        const reading = read(line);
        const filled = Object.entries(written).filter(([, value]) => value.length > 0);
        expect({ line, ...enquiryOfLine(reading) }).toEqual({ line, ...Object.fromEntries(filled) });
        expect(reading.parts.filter(({ kind }) => kind === 'unread')).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  const piece = fc.oneof(
    fc.constantFrom(
      '2x40HQ',
      '重庆',
      '到',
      '汉堡',
      '600万',
      '9.5t/柜',
      '周一好货',
      '20天内',
      'UN3480',
      '冷藏 -18',
      'LCL',
      '8方',
      'FOB 钦州',
    ),
    fc.constantFrom(
      'Chongqing to Hamburg',
      'USD 5,000',
      'class 3',
      'ready',
      'by 5 Jan',
      '1,500,5',
      '12.7',
      '40',
      '\n',
      '👍',
      '，',
      '3x3x3',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.integer().map(String),
  );
  const lines = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(' '));

  it('is never refused and never loses a sign: its pieces one after another are what was typed', () => {
    fc.assert(
      fc.property(lines, (line) => {
        expect(
          read(line)
            .parts.map(({ text }) => text)
            .join(''),
        ).toBe(line);
      }),
      { numRuns: 300 },
    );
  });

  it('has no field twice but what is to be avoided, and no figure among the words that say nothing', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const { parts, settings } = read(line);
        const fields = settings.map(({ field }) => field).filter((field) => field !== 'avoid');
        expect(new Set(fields).size).toBe(fields.length);
        expect(parts.filter(({ kind, text }) => kind === 'words' && /\d/.test(text))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('takes every figure of the fields from a piece of its own', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const { parts } = read(line);
        const said = parts.flatMap((part) =>
          part.kind === 'read' ? part.settings.map(({ field }) => field) : [],
        );
        expect(said.filter((field) => field !== 'avoid').length).toBe(
          new Set(said.filter((field) => field !== 'avoid')).size,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('that is longer than any enquiry is read up to its limit, and shown whole', () => {
    const line = `重庆到汉堡 2x40HQ ${'x'.repeat(LONGEST_LINE)} 600万`;
    const reading = read(line);
    expect(reading.parts.map(({ text }) => text).join('')).toBe(line);
    expect(enquiryOfLine(reading)).toMatchObject({ from: 'CNCKG', to: 'DEHAM', boxes: '2' });
    expect(reading.missing).toContain('valueCny');
  });
});
