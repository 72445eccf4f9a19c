import { describe, expect, it } from 'vitest';
import { EMPTY_INPUTS, type EnquiryInputs } from '../../../src/state/enquiry/enquiry-inputs.ts';
import { storyInputs } from '../../../src/state/enquiry/stories.ts';
import { instant, parseInstant } from '../../../src/units/instant.ts';
import { ASKED_ENQUIRIES, ASKED_FIGURES, ASKED_STORIES } from '../../../src/views/data/test-me-questions.ts';
import { openChongqing } from '../../../workers/chongqing.ts';
import { BARE, sessionOn } from '../../builders/session.ts';

const NOW = parseInstant('2026-11-22T12:00') ?? instant(0);
const CONTROL = { shouldStop: () => false, onProgress: () => {}, yieldNow: async () => {} };

const engine = sessionOn(openChongqing());

const ask = (inputs: Partial<EnquiryInputs> | undefined) =>
  engine.compare(
    { ...EMPTY_INPUTS, ready: '2026-12-07T18:00', ...inputs, asOf: '2026-11-22T12:00' },
    BARE,
    CONTROL,
  );

describe('what the page invites to test is true of the shipped data', () => {
  it.each(Object.entries(ASKED_FIGURES))('%s: the figure is there, with a source', async (_, figure) => {
    const card = await engine.figureCard(figure);
    expect(card).toMatchObject({
      ok: true,
      value: { figure, source: { texts: { title: { zh: expect.any(String), en: expect.any(String) } } } },
    });
  });

  it('left out: a 45HQ by rail lacks prices and says so', async () => {
    const answer = await ask(ASKED_ENQUIRIES.left_out);
    const incomplete = answer.ok ? answer.value.itineraries.filter(({ complete }) => !complete) : [];
    expect(incomplete.some(({ mainMode }) => mainMode === 'rail')).toBe(true);
  });

  it('weight: 31 t in a box are refused with the limit and the boxes it takes', async () => {
    const answer = await ask(ASKED_ENQUIRIES.weight);
    expect(answer).toMatchObject({ ok: false, issues: [{ code: 'E06', values: { m: 30.48, n: 2 } }] });
  });

  it('expiry: goods ready in 2027 still have priced routes', async () => {
    const answer = await ask(ASKED_ENQUIRIES.expiry);
    expect(answer.ok && answer.value.itineraries.some(({ complete }) => complete)).toBe(true);
  });

  it('lane: every line of the first example has its range', async () => {
    const story = ASKED_STORIES.lane;
    const answer = await ask(story && storyInputs(story, NOW));
    const lines = answer.ok ? answer.value.itineraries.flatMap(({ charges }) => charges) : [];
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter(({ amount, range, inInvoice }) => inInvoice && amount !== null && !range)).toEqual(
      [],
    );
  });
});
