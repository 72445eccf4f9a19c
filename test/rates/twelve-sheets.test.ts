import { describe, expect, it } from 'vitest';
import type { RateSheetReading, SheetChoices } from '../../src/rates/sheet/read-rate-sheet.ts';
import { codes, line, readBytes, sheetBytes } from './read-sheet.ts';

/** A sheet as it lies there, imported without touching it. */
async function imported(name: string, choices: Partial<SheetChoices> = {}): Promise<RateSheetReading> {
  const reading = await readBytes(name, sheetBytes(name), choices);
  if (!reading.ok) throw new Error(codes(reading.issues).join(', '));
  expect(reading.value.rows.filter(({ kind }) => kind === 'refused')).toEqual([]);
  return reading.value;
}

const spans = ({ rates }: RateSheetReading) =>
  rates.map(({ validFrom, validTo }) => `${validFrom ?? ''}/${validTo ?? ''}`);
const DECEMBER = '2026-12-01/2026-12-31';

describe('a rate sheet as forwarders have it', () => {
  it('of one price a row', async () => {
    const sheet = await imported('01-long-form.csv');
    expect(sheet.rates.map(line)).toEqual([
      '2 CNSHA-DEHAM sea 40HQ 2450 USD',
      '3 CNSHA-DEHAM sea 20GP 1300 USD',
      '4 CNSHA-NLRTM sea 40HQ 2380.5 USD',
    ]);
    expect(new Set(spans(sheet))).toEqual(new Set([DECEMBER]));
    expect(sheet.rates[1]).toMatchObject({ carrier: 'COSCO', note: 'space tight, book early' });
  });

  it('with a column for each box, currencies in the cells, and a box not quoted', async () => {
    const sheet = await imported('02-wide.csv');
    expect(sheet.rates.map(line)).toEqual([
      '2 CNQZH-SGSIN sea 20GP 350 USD',
      '2 CNQZH-SGSIN sea 40GP 600 USD',
      '2 CNQZH-SGSIN sea 40HQ 600 USD',
      '2 CNQZH-SGSIN sea 45HQ 780 USD',
      '3 CNQZH-THLCH sea 20GP 420 USD',
      '3 CNQZH-THLCH sea 40GP 720 USD',
      '3 CNQZH-THLCH sea 40HQ 740 USD',
    ]);
    expect(sheet.rates[6]).toMatchObject({ transit: '9', via: 'via Hong Kong', note: 'subject to space' });
    expect(codes(sheet.issues)).toEqual(['R31 3:G']);
  });

  it('in Chinese and GB18030, the currency in its title, THC inside in a note', async () => {
    const sheet = await imported('03-宽表.csv');
    expect(sheet.rates.map(line)).toEqual([
      '4 CNSHA-DEHAM sea 20GP 1300 USD',
      '4 CNSHA-DEHAM sea 40GP 2400 USD',
      '4 CNSHA-DEHAM sea 40HQ 2450 USD',
      '5 CNSHA-NLRTM sea 20GP 1280 USD',
      '5 CNSHA-NLRTM sea 40GP 2350 USD',
      '5 CNSHA-NLRTM sea 40HQ 2380 USD',
    ]);
    expect(new Set(spans(sheet))).toEqual(new Set([DECEMBER]));
    expect(sheet.rates[0]?.inside).toEqual([{ charge: 'PORT_HANDLING', at: 'from' }]);
    expect(sheet.rates[3]?.inside).toEqual([]);
  });

  it('in UTF-16 with the prices of three boxes in one cell, and two ports in another', async () => {
    const sheet = await imported('04-one-cell.txt');
    expect(sheet.rates.map(line)).toEqual([
      '2 CNSHA-DEHAM sea 20GP 1250 USD',
      '2 CNSHA-DEHAM sea 40GP 2400 USD',
      '2 CNSHA-DEHAM sea 40HQ 2450 USD',
      ...['NLRTM', 'DEHAM'].flatMap((to) => [
        `3 CNSHA-${to} sea 20GP 1300 USD`,
        `3 CNSHA-${to} sea 40GP 2450 USD`,
        `3 CNSHA-${to} sea 40HQ 2500 USD`,
      ]),
    ]);
  });

  it('with several header rows, merged cells and surcharges in further columns', async () => {
    const sheet = await imported('05-surcharges.xlsx');
    expect(sheet.rates.map(line)).toEqual([
      '4 CNSHA-DEHAM sea 20GP 1200 USD',
      '4 CNSHA-DEHAM sea 40GP 2300 USD',
      '4 CNSHA-DEHAM sea 40HQ 2350 USD',
      '5 CNSHA-NLRTM sea 20GP 1180 USD',
      '5 CNSHA-NLRTM sea 40GP 2280 USD',
      '5 CNSHA-NLRTM sea 40HQ 2330 USD',
      '6 CNSHA-SGSIN sea 20GP 200 USD',
      '6 CNSHA-SGSIN sea 40GP 350 USD',
      '6 CNSHA-SGSIN sea 40HQ 350 USD',
    ]);
    expect(new Set(spans(sheet))).toEqual(new Set([DECEMBER]));
    const surcharges = (row: number) =>
      sheet.rates[row]?.surcharges.map(
        ({ name, price, currency, basis }) => `${name} ${price} ${currency}/${basis}`,
      );
    expect(surcharges(0)).toEqual([
      'BAF 150 USD/box',
      'LSS 40 USD/box',
      'THC 1200 CNY/box',
      'DOC 450 CNY/shipment',
    ]);
    expect(surcharges(8)).toEqual(['THC 1200 CNY/box', 'DOC 450 CNY/shipment']);
  });

  it('behind a cover, with ports, notes and the header again between its rows', async () => {
    const sheet = await imported('06-notes-between.xlsx');
    expect(sheet.rates.map(line)).toEqual([
      '4 CNQZH-SGSIN sea 20GP 350 USD',
      '4 CNQZH-SGSIN sea 40HQ 600 USD',
      '5 CNQZH-THLCH sea 20GP 420 USD',
      '5 CNQZH-THLCH sea 40HQ 740 USD',
      '9 CNSHA-SGSIN sea 20GP 200 USD',
      '9 CNSHA-SGSIN sea 40HQ 350 USD',
      '10 CNSHA-VNHPH sea 20GP 250 USD',
    ]);
    expect(new Set(spans(sheet))).toEqual(new Set([DECEMBER]));
    expect(sheet.rows.map(({ line: at, kind }) => `${at} ${kind}`)).toEqual([
      '4 taken',
      '5 taken',
      '6 note',
      '7 note',
      '8 header',
      '9 taken',
      '10 taken',
    ]);
  });

  it('with days as dates of the spreadsheet and as their serial numbers, which is said', async () => {
    const sheet = await imported('07-dates.xlsx');
    expect(spans(sheet)).toEqual([DECEMBER, DECEMBER]);
    expect(codes(sheet.issues)).toEqual(['R35 Rates:3:D', 'R35 Rates:3:E']);
  });

  it('with tiers by the number of boxes and a least amount', async () => {
    const { rates } = await imported('08-tiers.csv');
    expect(
      rates.map(({ price, leastUnits, mostUnits, minimum }) => [price, leastUnits, mostUnits, minimum]),
    ).toEqual([
      ['2450', 1, 4, null],
      ['2350', 5, 9, null],
      ['2250', 10, null, '25000'],
    ]);
  });

  it('of a train, per container, in euros, with lifts and the box inside', async () => {
    const sheet = await imported('09-rail.xlsx');
    expect(sheet.rates.map(line)).toEqual([
      '3 CNCKG-DEDUI rail 40HQ 3950 EUR',
      '4 CNCKG-DEHAM rail 40HQ 4150 EUR',
    ]);
    expect(sheet.rates[0]?.inside).toEqual([
      { charge: 'RAIL_LIFT', at: 'from' },
      { charge: 'BOX_ONE_WAY', at: 'ride' },
    ]);
    expect(sheet.rates[1]?.inside).toEqual([{ charge: 'RAIL_LIFT', at: 'from' }]);
  });

  it('of part loads by the revenue tonne', async () => {
    const { rates } = await imported('10-lcl.csv');
    expect(rates.map(({ equipment, basis, price, minimum }) => [equipment, basis, price, minimum])).toEqual([
      ['LCL', 'revenue_tonne', '12', '24'],
      ['LCL', 'revenue_tonne', '35.5', '71'],
    ]);
  });

  it('with what is not quoted in the words of the trade', async () => {
    const sheet = await imported('11-not-quoted.csv');
    expect(sheet.rates.map(line)).toEqual([
      '2 CNSHA-DEHAM sea 20GP 1300 USD',
      '2 CNSHA-DEHAM sea 40GP 2400 USD',
      '2 CNSHA-DEHAM sea 40HQ 2450 USD',
      '3 CNSHA-SGSIN sea 40HQ 350 USD',
    ]);
    expect(codes(sheet.issues)).toEqual(['R31 3:C', 'R31 3:D', 'R31 4:C', 'R31 4:D', 'R31 4:E']);
    expect(sheet.rows.map(({ kind }) => kind)).toEqual(['taken', 'taken', 'empty']);
  });

  it('with formulas, by their stored results; a person says the mode where two join the places', async () => {
    const sheet = await imported('12-formulas.xlsx', { mode: 'river' });
    expect(sheet.rates.map(line)).toEqual([
      '2 CNCKG-CNSHA river 20GP 1130 CNY',
      '2 CNCKG-CNSHA river 40HQ 2260 CNY',
    ]);
    expect(spans(sheet)[0]).toBe('2026-12-01/2027-03-31');
    const open = await readBytes('12-formulas.xlsx', sheetBytes('12-formulas.xlsx'));
    expect(codes(open.issues)).toEqual(['R24 Contract:2:B']);
  });
});
