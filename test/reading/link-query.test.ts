import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLinkQuery } from '../../src/reading/link-query.ts';

const WRITTEN = new URLSearchParams({
  q: '1',
  from: 'CNCKG-TJC',
  to: '重庆 & 100%',
  ready: '2026-12-07T18:00',
  data: '2026.11',
});
const SENT = WRITTEN.toString();
const read = (text: string) => [...readLinkQuery(text, 'ready')];

describe('a link', () => {
  it('that came as it was sent is read as it was written', () => {
    expect(read(SENT)).toEqual([...WRITTEN]);
    expect(read(`?${SENT}`)).toEqual([...WRITTEN]);
    expect(read(`#${SENT}`)).toEqual([...WRITTEN]);
  });

  it.each([
    ['ampersands as HTML writes them', SENT.replaceAll('&', '&amp;')],
    ['ampersands escaped twice', SENT.replaceAll('&', '&amp;amp;')],
    ['a Chinese full stop behind it', `${SENT}。`],
    ['the same as a browser encodes it', `${SENT}%E3%80%82`],
    ['a full stop behind it', `${SENT}.`],
    ['the rest of a sentence behind it', `${SENT}，请看`],
    ['the rest of an English sentence behind it', `${SENT} is the one`],
    ['the same as a browser encodes it, blanks too', `${SENT}%20is%20the%20one`],
    ['a bracket and a comma behind it', `${SENT}),`],
    ['a line end behind it', `${SENT}%0A`],
    ['values encoded twice', SENT.replaceAll('%', '%25')],
    ['values encoded three times', SENT.replaceAll('%', '%2525')],
    ['the whole encoded once more', encodeURIComponent(SENT)],
    ['the whole encoded twice more', encodeURIComponent(encodeURIComponent(SENT))],
    ['all of it', `${encodeURIComponent(SENT.replaceAll('&', '&amp;'))}。`],
  ])('is mended of %s', (_, text) => expect(read(text)).toEqual([...WRITTEN]));

  it('keeps the blanks within its last value', () => {
    expect(readLinkQuery('#x=1&hide=rail+sea+road', 'ready').get('hide')).toBe('rail sea road');
  });

  it('looks at a row of points once, however long', () => {
    const points = '.'.repeat(500_000);
    expect(readLinkQuery(`?q=1&data=${points}x`, 'ready').get('data')).toBe(`${points}x`);
    expect(readLinkQuery(`?q=1&data=x${points}`, 'ready').get('data')).toBe('x');
  });

  it('keeps a percent sign that a person typed', () => {
    const typed = new URLSearchParams({ q: '1', to: '5%41 off', ready: '2026-12-07T18:00', data: '1' });
    expect(read(typed.toString())).toEqual([...typed]);
  });

  it('loses nothing on a way that changes nothing', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{2,5}$/), text), (values) => {
        const query = new URLSearchParams({ ...values, ready: '2026-12-07T18:00', zz: '1' });
        expect(read(query.toString())).toEqual([...query]);
      }),
    );
  });
});
