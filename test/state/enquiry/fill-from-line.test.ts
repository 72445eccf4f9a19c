import { describe, expect, it } from 'vitest';
import { readEnquiryLine } from '../../../src/enquiry/line/read-line.ts';
import { fillFromLine } from '../../../src/state/enquiry/fill-from-line.ts';
import { type BeijingDate, instant, parseInstant } from '../../../src/units/instant.ts';
import { openChongqing } from '../../builders/chongqing.ts';

const { network } = await openChongqing();
const now = parseInstant('2026-11-30T12:00+08:00') ?? instant(0);
const fill = (line: string) => fillFromLine(readEnquiryLine(network, line, '2026-11-30' as BeijingDate), now);

describe('a form filled from a line', () => {
  it('holds what the line says, and of the rest what a new form holds', () => {
    const { inputs } = fill('2x40HQ 笔记本 货值600万元 西永到杜伊斯堡 12月7日好货');
    expect(inputs).toMatchObject({
      from: 'CNCKG-TJC',
      to: 'DEDUI',
      boxes: '2',
      valueCny: '6000000',
      deadline: '',
      maxLegs: '5',
      avoid: [],
    });
  });

  it('marks each guess with the piece it was read from, and goods that are not said', () => {
    const { guesses } = fill('2x40HQ 600万 西永到杜伊斯堡 12月7日好货');
    expect(guesses).toEqual([
      { field: 'valueCny', value: '6000000', guess: 'no_currency', from: '600万' },
      { field: 'commodity', value: 'general', guess: 'usual', from: null },
    ]);
  });
});
