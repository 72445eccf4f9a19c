import { describe, expect, it } from 'vitest';
import { chargeRemark } from '../../src/export/charge-remark.ts';
import { charge } from '../builders/answer.ts';

const note = (text: string) => ({ zh: text, en: text });
const booking = charge({ code: 'DOCUMENTS', group: 'documents', note: note('booking') });
const seal = charge({ code: 'DOCUMENTS', group: 'documents', note: note('seal') });

describe('what tells lines of one item apart', () => {
  it('is what their tariffs say, where two stand at one place', () => {
    const lines = [booking, seal];
    expect(lines.map((line) => chargeRemark(line, lines)?.en)).toEqual(['booking', 'seal']);
  });

  it('is nothing where the item stands alone, or at another place', () => {
    expect(chargeRemark(booking, [booking])).toBeNull();
    expect(chargeRemark(booking, [booking, { ...seal, toPlace: 'DEDUI' }])).toBeNull();
    expect(chargeRemark(booking, [booking, { ...seal, code: 'STORAGE' }])).toBeNull();
  });

  it('is nothing of tolls, whose basis names the province', () => {
    const toll = charge({ code: 'TOLL', group: 'main_leg', note: note('Guizhou') });
    expect(chargeRemark(toll, [toll, toll])).toBeNull();
  });
});
