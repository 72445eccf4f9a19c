import { expect, it } from 'vitest';
import type { ListProgress } from '../../../src/contract/enquiries/enquiry-list.ts';
import type { Enquiry } from '../../../src/contract/enquiry.ts';
import { createBatchStore, stoppedIssue } from '../../../src/state/batch/batch-store.ts';
import { withoutEvent } from '../../../src/state/enquiry/event-changes.ts';
import { avoidMendsOf, mendsOf } from '../../../src/state/enquiry/mends.ts';
import { instant } from '../../../src/units/instant.ts';
import { type Issue, success } from '../../../src/units/issue.ts';
import { enquiry, openChongqing } from '../../builders/chongqing.ts';
import { BARE, sessionOn } from '../../builders/session.ts';

const { network, ask } = await openChongqing();

const CARS = {
  to: 'SAJED',
  equipment: 'CAR',
  commodity: 'electric_vehicles',
  grossTonnes: '',
  boxes: '120',
} as const;
const DURIAN = { from: 'THLCH', to: 'CNCKG', equipment: '40RF', commodity: 'fresh_fruit', grossTonnes: '' };
const SHUT = 'Bab el-Mandeb; 2026-12-01; ; closed; shut';

async function issuesOf(own: Partial<Enquiry>): Promise<readonly Issue[]> {
  const answer = await ask(own);
  return answer.ok ? answer.value.issues : answer.issues;
}

/** What the first button of a message puts into the enquiry; null where it leads to a field to be filled in. */
function mended(issue: Issue, own: Partial<Enquiry>): Partial<Enquiry> | null {
  const asked = enquiry(own);
  const [word] = avoidMendsOf(issue, asked.avoid);
  if (word) return { avoid: word.avoid };
  if (typeof issue.values.event === 'string') return withoutEvent(asked, issue.values.event);
  if (issue.code === 'E16') return { avoid: String(issue.values.avoid).split(';') };
  const [mend] = mendsOf(issue);
  return mend ? { ...mend.also, [mend.field]: mend.text } : null;
}

it.each<[code: string, path: string, own: Partial<Enquiry>]>([
  ['E01', 'to', { to: 'Duisberg' }],
  ['E03', 'avoid', { ...CARS, avoid: ['Bab el-Mandeb'] }],
  ['E03', 'withoutEvents', { ...CARS, ownEvents: [SHUT] }],
  ['E06', 'grossTonnes', { grossTonnes: '40' }],
  ['E11', 'deadline', { deadline: '2026-12-08T18:00' }],
  ['E17', 'boxes', { boxes: '0' }],
  ['E19', 'ready', { asOf: '2026-12-10T00:00' }],
  ['E93', 'batteryWh', { batteryWh: '160' }],
])('%s at %s is said of a real enquiry, and gone once its button has acted', async (code, path, own) => {
  const issue = (await issuesOf(own)).find((one) => one.code === code && one.path === path);
  if (issue === undefined) throw new Error(`${code} is not said of ${JSON.stringify(own)}`);
  const change = mended(issue, own);
  expect(change).not.toBeNull();
  expect((await issuesOf({ ...own, ...change })).map((one) => one.code)).not.toContain(code);
});

it('E16 is said of durian by train, and its button asks for a way that keeps clear of what has no power', async () => {
  const [issue] = (await issuesOf(DURIAN)).filter(({ code }) => code === 'E16');
  if (issue === undefined) throw new Error('no E16');
  const left = await ask({ ...DURIAN, ...mended(issue, DURIAN) });
  const modes = left.ok ? left.value.itineraries.flatMap((itinerary) => itinerary.modes) : [];
  expect(modes).not.toContain('rail');
});

it.each<[code: string, path: string, own: Partial<Enquiry>]>([
  ['E02', 'to', { to: 'CNCKG' }],
  ['E03', 'dangerousGoods', { from: 'CNCKG-TJC', to: 'DEDUI', dangerousGoods: '1.1', maxLegs: '1' }],
  ['E08', 'batteryWh', {}],
])('%s is said of a real enquiry, and leads to the field %s', async (code, path, own) => {
  const issue = (await issuesOf(own)).find((one) => one.code === code);
  expect(issue?.path).toBe(path);
});

it.each<[code: string, own: Partial<Enquiry>]>([
  ['E04', CARS],
  ['E05', { pricesOn: '2017-06-01' }],
])('%s is said of a real enquiry, for a price of one’s own at each line', async (code, own) => {
  const answer = await ask(own);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  const issue = answer.value.issues.find((one) => one.code === code);
  const tariffs = String(issue?.values.tariffs).split(';');
  const lines = answer.value.itineraries.flatMap(({ charges }) => charges);
  const concerned = lines.filter(({ amount, tariff }) =>
    code === 'E04' ? amount === null : tariffs.includes(tariff),
  );
  expect(concerned.length).toBeGreaterThan(0);
});

it('E07 is why a way is left out that takes no dangerous goods, by no rule but its own word', async () => {
  const answer = await ask({
    equipment: '20GP',
    commodity: 'general',
    dangerousGoods: '3',
    to: 'LAVTE',
    grossTonnes: '',
  });
  expect(answer.ok && answer.value.excluded.map(({ reason }) => reason)).toContain('E07');
});

it('E13 is said of a real list that is stopped, and its button answers the rest and nothing twice', async () => {
  const session = sessionOn(network);
  const enquiries = ['SGSIN', 'LAVTE', 'DEDUI'].map((to, index) => ({
    line: index + 1,
    reference: '',
    enquiry: enquiry({ to }),
    guesses: [],
  }));
  let asked = 0;
  let isWanted = true;
  const batch = createBatchStore({
    now: () => instant(0),
    clock: () => 0,
    situation: () => BARE,
    engine: {
      enquiryList: async () => success({ file: '', enquiries, refused: 0, issues: [] }),
      answerList(listed, situation, onProgress) {
        asked += listed.length;
        const control = { shouldStop: () => !isWanted, yieldNow: async () => {} };
        const told = (progress: ListProgress) => {
          onProgress(progress);
          if (progress.done === 1 && listed.length === enquiries.length) batch.getState().stop();
        };
        return {
          result: session.answerList(listed, situation, { ...control, onProgress: told }),
          cancel() {
            isWanted = false;
          },
        };
      },
    },
  });
  await batch.getState().read(null);
  await batch.getState().answer();
  expect(stoppedIssue(batch.getState())).toMatchObject({ code: 'E13', values: { n: 1, m: 3 } });
  const [kept] = batch.getState().outcomes;
  isWanted = true;
  await batch.getState().answer();
  expect(stoppedIssue(batch.getState())).toBeNull();
  expect(batch.getState().outcomes.map((outcome) => outcome?.kind)).toEqual([
    'answered',
    'answered',
    'answered',
  ]);
  expect(batch.getState().outcomes[0]).toBe(kept);
  expect(asked).toBe(3 + 2);
});
