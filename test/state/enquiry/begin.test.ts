import { describe, expect, it } from 'vitest';
import { begin } from '../../../src/state/enquiry/begin.ts';
import { EMPTY_INPUTS, type EnquiryInputs } from '../../../src/state/enquiry/enquiry-inputs.ts';
import { withOwnCount, writeLink } from '../../../src/state/enquiry/enquiry-link.ts';
import type { SavedState } from '../../../src/state/enquiry/saved-state.ts';
import { instant, parseInstant } from '../../../src/units/instant.ts';

const NOTHING_SAVED: SavedState = { inputs: null, language: null, theme: 'system' };
const now = parseInstant('2026-11-22T21:00') ?? instant(0);

const arrive = (
  address: string,
  saved = NOTHING_SAVED,
  browserLanguages = ['zh-CN'],
  inHand: EnquiryInputs | null = null,
) => begin({ address, saved, browserLanguages, now, inHand });

describe('a visit', () => {
  it('begins the first time with laptops to Duisburg, ready on the next working day at six in the evening', () => {
    expect(arrive('https://example.org/').inputs).toMatchObject({
      from: 'CNCKG-TJC',
      to: 'DEDUI',
      boxes: '2',
      ready: '2026-11-23T18:00',
      deadline: '2026-12-13T18:00',
    });
  });

  it('begins the next time where it ended', () => {
    const saved = { ...NOTHING_SAVED, inputs: { ...EMPTY_INPUTS, from: 'CNCKG', to: 'SGSIN' } };
    expect(arrive('https://example.org/', saved).inputs).toEqual(saved.inputs);
  });

  it('begins with the link that was followed, whatever the device remembers', () => {
    const inputs = { ...EMPTY_INPUTS, from: 'CNCKG', to: 'LAVTE' };
    const saved = { ...NOTHING_SAVED, inputs: EMPTY_INPUTS };
    const address = `https://example.org/?${writeLink({ inputs, edition: '2026.08' })}`;
    expect(arrive(address, saved)).toMatchObject({ inputs, linkEdition: '2026.08' });
    expect(arrive(address)).toMatchObject({ inputs, notice: null });
  });

  it('can go back from a link to what the device had, and says so; a reload replaces nothing', () => {
    const inputs = { ...EMPTY_INPUTS, from: 'CNCKG', to: 'LAVTE' };
    const saved = { ...NOTHING_SAVED, inputs: { ...EMPTY_INPUTS, to: 'SGSIN' } };
    const address = `https://example.org/?${writeLink({ inputs, edition: '' })}`;
    expect(arrive(address, saved)).toMatchObject({
      earlierInputs: saved.inputs,
      notice: { issue: { code: 'link_opened' } },
    });
    const reloaded = arrive(address, saved, ['zh-CN'], inputs);
    expect(reloaded).toMatchObject({ inputs, notice: null });
    expect(reloaded.earlierInputs).toBeUndefined();
  });

  it('says how many figures of the sender the link lacks, and counts nothing that is no number', () => {
    const inputs = { ...EMPTY_INPUTS, from: 'CNCKG', to: 'LAVTE' };
    const link = `https://example.org/?${writeLink({ inputs, edition: '2026.11' })}`;
    expect(arrive(withOwnCount(link, 12))).toMatchObject({
      inputs,
      linkEdition: '2026.11',
      notice: { issue: { code: 'link_lacks_own', values: { n: 12 } } },
    });
    for (const same of [withOwnCount(link, 0), `${link}&own=many`, `${link}&own=-1`])
      expect(arrive(same)).toMatchObject({ inputs, notice: null });
  });

  it('keeps an unreadable link to copy and opens the default page', () => {
    const beginning = arrive('https://example.org/?q=1&from=CNCKG');
    expect(beginning.inputs.to).toBe('DEDUI');
    expect(beginning.notice).toEqual({
      issue: { severity: 'warning', code: 'E14', path: '', values: { reason: 'link_incomplete' } },
      link: 'https://example.org/?q=1&from=CNCKG',
    });
  });

  it.each([
    [['zh-CN', 'en'], null, 'zh'],
    [['zh-Hant-TW'], null, 'zh'],
    [['de-DE', 'zh'], null, 'en'],
    [[], null, 'zh'],
    [['zh-CN'], 'en', 'en'],
  ] as const)('of a browser that wants %j with %s remembered is in %s', (tags, language, expected) => {
    expect(arrive('https://example.org/', { ...NOTHING_SAVED, language }, [...tags]).language).toBe(expected);
  });
});
