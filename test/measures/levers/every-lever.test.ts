import { describe, expect, it } from 'vitest';
import { UNWATCHED } from '../../../src/compare/unwatched.ts';
import type { Answer, AnswerItinerary } from '../../../src/contract/answer-schema.ts';
import type { PolicySituation } from '../../../src/contract/policy.ts';
import { enquiry, openChongqing } from '../../builders/chongqing.ts';
import { sessionOn } from '../../builders/session.ts';
import { policyLibrary } from '../../policy/policy-files.ts';
import { LEVER_CASES, type LeverCase } from './lever-cases.ts';

const library = policyLibrary();
const { network } = await openChongqing();
const session = sessionOn(network);

const situationOf = (id: string, { facts = {}, assumptions = {}, set }: LeverCase): PolicySituation => ({
  scenario: {
    schema: 1,
    id: 'mine',
    title: 'mine',
    base: 'in-force',
    enable: [id],
    assumptions: Object.fromEntries(Object.entries(assumptions).map(([name, list]) => [name, [...list]])),
    set: Object.fromEntries(
      Object.entries(set).map(([name, value]) => [`${id}.${name}`, { '2024-01-01': value }]),
    ),
  },
  facts,
  parameters: {},
  handOver: null,
});

const PLAIN: PolicySituation = { scenario: 'in-force', facts: {}, parameters: {}, handOver: null };

const compare = (asked: LeverCase['ask'], situation: PolicySituation) =>
  session.compare(enquiry(asked), situation, UNWATCHED);

async function answerTo(asked: LeverCase['ask'], situation: PolicySituation): Promise<Answer> {
  const answer = await compare(asked, situation);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}

const plain = new Map<string, Promise<Answer>>();

/** Without the lever; lanes that several cases ask for are compared once. */
function plainAnswer(asked: LeverCase['ask']): Promise<Answer> {
  const key = JSON.stringify(asked);
  const answer = plain.get(key) ?? answerTo(asked, PLAIN);
  plain.set(key, answer);
  return answer;
}

const everyRoute = ({ itineraries, dominated }: Answer): readonly AnswerItinerary[] => [
  ...itineraries,
  ...dominated.map(({ itinerary }) => itinerary),
];

/** The services ridden, whatever the day. */
const wayOf = ({ legs }: AnswerItinerary): string =>
  legs.map(({ service, from, to }) => `${service} ${from} ${to}`).join();

/** Routes that rest on the lever, each with the same way as it is without. */
function pairs(before: Answer, after: Answer, id: string) {
  const known = new Map(everyRoute(before).map((route) => [wayOf(route), route]));
  return everyRoute(after).flatMap((route) => {
    const plain = known.get(wayOf(route));
    const rests = (route.changes ?? []).some(({ measures }) => measures.includes(id));
    return rests && plain ? [{ plain, route }] : [];
  });
}

const billedTotal = (route: AnswerItinerary): number => route.policy?.billedTotal ?? route.invoiceTotal;

describe.each(Object.entries(LEVER_CASES))('%s', (id, asked) => {
  it('changes an itinerary', async () => {
    const before = await plainAnswer(asked.ask);
    if (asked.moves === 'gone') {
      const after = await compare(asked.ask, situationOf(id, asked));
      expect(after.issues.map(({ code }) => code)).toContain('E03');
      return;
    }
    const after = await answerTo(asked.ask, situationOf(id, asked));
    expect(after.levers).toMatchObject([{ measure: id, missing: [] }]);
    if (asked.moves === 'more departures') {
      const changes = everyRoute(after).flatMap(({ changes = [] }) => changes);
      const frequency = changes.find(({ field }) => field === 'departures_per_week');
      expect(Number(frequency?.after)).toBeGreaterThan(Number(frequency?.before));
      return;
    }
    const both = pairs(before, after, id);
    expect(both.length).toBeGreaterThan(0);
    for (const { plain, route } of both) {
      const money = billedTotal(route) - billedTotal(plain);
      if (asked.moves === 'dearer') expect(money).toBeGreaterThan(0);
      if (asked.moves === 'cheaper') expect(money).toBeLessThan(0);
      if (asked.moves === 'cleaner') expect(route.co2eKg).toBeLessThan(plain.co2eKg);
    }
    if (asked.fen !== undefined)
      expect(both.map(({ plain, route }) => billedTotal(route) - billedTotal(plain))).toContain(asked.fen);
    const shifts = both.map(({ plain, route }) => route.p90Minutes - plain.p90Minutes);
    if (asked.moves === 'later') expect(Math.max(...shifts)).toBeGreaterThan(0);
    if (asked.moves === 'sooner') expect(Math.min(...shifts)).toBeLessThan(0);
  });
});

describe('the levers of the library', () => {
  const levers = [...library.measures.values()].filter(({ edits }) => edits.length > 0);

  it('each have a case here', () => {
    expect(Object.keys(LEVER_CASES).sort()).toEqual(levers.map(({ id }) => id));
  });
});
