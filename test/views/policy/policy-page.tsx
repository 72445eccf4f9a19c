import { render } from 'vitest-browser-react';
import type { Answer, AnswerItinerary } from '../../../src/contract/answer-schema.ts';
import type { EngineClient } from '../../../src/contract/engine.ts';
import type {
  DayAfter,
  MeasureCard,
  PolicyExplanation,
  PolicyPresets,
  PolicySituation,
} from '../../../src/contract/policy.ts';
import { explanationLine } from '../../../src/policy/explain/explain.ts';
import { factTerm } from '../../../src/policy/explain/term.ts';
import type { Facts } from '../../../src/policy/facts/fact.ts';
import { createDataDesk } from '../../../src/state/data/data-desk.ts';
import { createAppStore } from '../../../src/state/enquiry/app-store.ts';
import { storyInputs } from '../../../src/state/enquiry/stories.ts';
import { createPolicyStore, situationOf } from '../../../src/state/policy/policy-store.ts';
import { followMeasures } from '../../../src/state/policy/price-answer.ts';
import { type BeijingDate, instant, parseInstant } from '../../../src/units/instant.ts';
import { success } from '../../../src/units/issue.ts';
import { type Fen, fen } from '../../../src/units/money.ts';
import { App } from '../../../src/views/app.tsx';
import { DeskProvider } from '../../../src/views/contexts/desk-context.tsx';
import { EngineProvider, type PageSurroundings } from '../../../src/views/contexts/engine-context.tsx';
import { PolicyProvider } from '../../../src/views/contexts/policy-context.tsx';
import { startI18n } from '../../../src/views/texts/start-i18n.ts';
import { cny } from '../../builders/comparison.ts';
import { sampleAnswer } from '../../builders/sample-answer.ts';
import { silentClient } from '../../builders/silent-engine.ts';
import { sampleEngine } from '../../state/explore-sample.ts';
import { fakeDataEngine, memoryKeeper } from '../../state/fake-data-engine.ts';
import { fakeEngine } from '../../state/fake-engine.ts';
import { fakePolicy } from '../../state/fake-policy.ts';
import { emptyDevice } from '../../state/memory-store.ts';
import { CATALOGUE } from '../../state/sample-catalogue.ts';

const NOW = parseInstant('2026-11-23T09:00') ?? instant(0);
const LAST = '2026-12-31';
const TEXT_ISSUED: PolicyPresets['documents'][number] = {
  number: '渝府发〔2024〕10号',
  title: { zh: '若干政策措施', en: 'Some measures' },
  issuer: { zh: '重庆市人民政府', en: 'Chongqing' },
  published: '2024-04-18' as BeijingDate,
  address: null,
};

/** The toll: 50.00 off every itinerary as long as the text is in force. */
export const TOLL: MeasureCard = {
  id: 'a14.container_toll',
  article: 14,
  clause: '渝府发〔2024〕10号 第十四条（车辆通行费）',
  title: { zh: '通行费', en: 'Container toll' },
  reading: { zh: '按三类客车', en: 'Pays as a class 3 bus' },
  notes: null,
  kind: 'rule',
  strength: 'support',
  level: 'municipal',
  event: 'toll_transaction',
  valid: { from: '2024-01-01', to: LAST },
  validBasis: null,
  published: '2024-04-18',
  borneBy: 'road_operator',
  lines: ['toll.chongqing'],
  unread: [],
  held: [],
  parameters: [
    {
      name: 'bus_class3_per_km',
      path: 'a14.container_toll.bus_class3_per_km',
      label: { zh: '三类客车费率', en: 'class 3 bus rate' },
      case: null,
      choiceLabels: {},
      unit: 'CNY/km',
      kind: 'P',
      choices: [],
      value: '1.5',
      range: ['1', '1.65'],
      limits: [0, 20],
      usualTo: null,
      source: 'Expressway rates',
      from: '2020-01-01',
      to: null,
      setBy: null,
      takenFrom: [],
    },
  ],
  enabled: true,
  inForce: true,
  eligible: 'unknown',
  reasons: ['booking'],
  missing: ['booked', 'drive'],
  gross: cny('50.00'),
  incremental: cny('50.00'),
  reach: 'itinerary',
  contextReason: null,
  edits: null,
  kept: true,
};

export const TRAINS: MeasureCard = {
  ...TOLL,
  id: 'a02.trains',
  article: 2,
  clause: '渝府发〔2024〕10号 第二条（全程时刻表）',
  title: { zh: '班列', en: 'More trains' },
  kind: 'lever',
  parameters: [],
  eligible: null,
  missing: [],
  gross: null,
  incremental: null,
};

/** Sure until the 20th, infeasible from the 23rd of December on. */
const ODDS = {
  p50: '2026-12-22',
  p80: '2026-12-21',
  p95: '2026-12-20',
  days: [
    { day: '2026-12-20', share: 1 },
    { day: '2026-12-21', share: 0.94996 },
    { day: '2026-12-22', share: 0.5 },
    { day: '2026-12-23', share: 0 },
  ],
};

const bill = (invoice: string) => ({ invoice: cny(invoice), benefits: fen(0) });
const DAY_AFTER: DayAfter = {
  measures: [
    {
      measure: TOLL.id,
      title: TOLL.title,
      article: 14,
      level: 'municipal',
      lastDay: LAST,
      lines: ['toll.chongqing'],
      edits: [],
      extended: cny('50.00'),
      lapsed: fen(0),
      assumed: fen(0),
    },
  ],
  extended: bill('950.00'),
  lapsed: bill('1000.00'),
  assumed: bill('1000.00'),
};

const FLAG = { kind: { kind: 'flag' }, words: new Map() } as const;

/** As a folder of measures would declare them. */
const FACTS: Facts = new Map([
  [
    'truck_class',
    {
      kind: { kind: 'number', unit: 'class', least: 1, most: 6, only: [1, 2, 3, 4, 5, 6] },
      name: { zh: '货车类别', en: 'truck class' },
      question: { zh: '收费车型是几类货车？', en: 'Which toll class is the truck?' },
      words: new Map(),
    },
  ],
  [
    'drive',
    {
      kind: { kind: 'text', values: ['battery', 'diesel'], isPlace: false },
      name: { zh: '货车动力', en: 'drive of the truck' },
      question: { zh: '货车用哪种动力？', en: 'By what is the truck driven?' },
      words: new Map([
        ['battery', { zh: '纯电动', en: 'battery' }],
        ['diesel', { zh: '柴油', en: 'diesel' }],
      ]),
    },
  ],
  [
    'booked',
    {
      ...FLAG,
      name: { zh: '已预约通行', en: 'trip booked' },
      question: {
        zh: '货车上高速前预约了吗？',
        en: 'Was the trip booked before entering the expressway?',
      },
    },
  ],
  [
    'legal_load',
    {
      ...FLAG,
      name: { zh: '合法装载', en: 'legally loaded' },
      question: {
        zh: '货车没有超限超载吗？',
        en: 'Is the truck within the legal limits of load and size?',
      },
    },
  ],
]);

/** Why the toll cannot be told yet: a condition that holds, and one fact wanting. */
const WHY: PolicyExplanation = {
  scenario: 'in-force',
  titles: {},
  events: [
    {
      date: '2026-12-07',
      line: 'toll.chongqing',
      charge: 0,
      lines: [
        explanationLine(
          'met',
          2,
          { outcome: 'yes', reason: 'truck_class' },
          {
            terms: [factTerm(FACTS, 'truck_class', '6')],
            need: {
              kind: 'is',
              subject: factTerm(FACTS, 'truck_class', '6'),
              values: [factTerm(FACTS, 'truck_class', '6')],
            },
            code: 'one_of(truck_class, 6)',
          },
        ),
        explanationLine(
          'question',
          1,
          {},
          { terms: [factTerm(FACTS, 'legal_load', null)], code: 'legal_load' },
        ),
      ],
    },
  ],
};

const savingOn = ({ handOver, scenario }: PolicySituation): Fen =>
  scenario === 'none' || (handOver ?? '') > LAST ? fen(0) : cny('50.00');

/** What a scenario sets bears its id. */
const parametersUnder = ({ scenario }: PolicySituation): MeasureCard['parameters'] =>
  TOLL.parameters.map((parameter) =>
    typeof scenario !== 'string' && Object.hasOwn(scenario.set ?? {}, parameter.path)
      ? { ...parameter, setBy: scenario.id, source: scenario.id }
      : parameter,
  );

const pricesOf = ({ id, invoiceTotal, economicTotal, perBox }: AnswerItinerary, saving: Fen) => ({
  badges: [],
  invoiceTotal: fen(invoiceTotal - saving),
  economicTotal: fen(economicTotal - saving),
  invoiceRange: { low: fen(invoiceTotal - saving), high: fen(invoiceTotal - saving) },
  perBox,
  policy: {
    scenario: 'in-force',
    billedTotal: invoiceTotal,
    afterNational: invoiceTotal,
    saving,
    incremental: saving,
    benefits: [],
    taxes: {},
    lines: [],
    undecided: [],
  },
  id,
});

/** The sample under measures, as the engine would have answered at once. */
export const answerUnder = (situation: PolicySituation): Answer => {
  const sample = sampleAnswer();
  return {
    ...sample,
    itineraries: sample.itineraries.map((item) => ({ ...item, ...pricesOf(item, savingOn(situation)) })),
  };
};

/** The whole page in English, with scenarios to begin from beside the usual one; Compare is in view, its search waits to be answered. */
export async function openPage(texts: PolicyPresets['presets'] = []) {
  const compare = fakeEngine(CATALOGUE);
  const engine: EngineClient = {
    ...silentClient,
    ...compare,
    ...sampleEngine(),
    ...fakeDataEngine(),
    ...fakePolicy().engine,
    presets: async () => success({ documents: [TEXT_ISSUED], facts: FACTS, presets: texts }),
    lastHandOver: ({ deadlines }) => ({
      result: Promise.resolve(success(deadlines.map((deadline) => ({ ...deadline, ...ODDS })))),
      cancel: () => {},
    }),
    prices: async ({ situation }) => {
      const { itineraries } = sampleAnswer();
      return success({
        order: itineraries.map(({ id }) => id),
        itineraries: Object.fromEntries(
          itineraries.map((item) => [item.id, pricesOf(item, savingOn(situation))]),
        ),
        leverKey: null,
        switchingPoints: [],
      });
    },
    measureCards: async ({ situation }) =>
      success([
        { ...TOLL, inForce: (situation.handOver ?? '') <= LAST, parameters: parametersUnder(situation) },
        TRAINS,
      ]),
    explanation: async () => success(WHY),
    months: async ({ situation }, { from }) =>
      success(
        Array.from({ length: 12 }, (_, index) => {
          const month = `${from.slice(0, 4)}-${String(index + 1).padStart(2, '0')}`;
          const saving = savingOn({ ...situation, handOver: `${month}-01` });
          return { month, invoice: fen(100_000 - saving), saving, incremental: saving };
        }),
      ),
    attribution: async () =>
      success({
        total: cny('50.00'),
        measures: [
          { measure: TOLL.id, title: TOLL.title, article: 14, amount: cny('40.00'), share: 0.8 },
          { measure: TRAINS.id, title: TRAINS.title, article: 2, amount: cny('10.00'), share: 0.2 },
        ],
        interaction: null,
      }),
    dayAfter: async () => success(DAY_AFTER),
    taxes: async () => success(null),
    deadlines: async () =>
      success([
        {
          measure: TOLL.id,
          title: TOLL.title,
          charge: 0,
          line: 'toll.chongqing',
          lastDay: LAST,
          amount: cny('50.00'),
        },
      ]),
  };
  const policy = createPolicyStore(engine);
  const surroundings: PageSurroundings = {
    engine,
    now: () => NOW,
    later: () => () => {},
    situation: () => situationOf(policy.getState()),
  };
  const store = createAppStore(surroundings, {
    inputs: storyInputs('laptops_duisburg', NOW),
    language: 'en',
    theme: 'light',
    notice: null,
    linkEdition: null,
  });
  followMeasures(store, policy);
  const desk = createDataDesk(store, {
    engine: fakeDataEngine(),
    keeper: memoryKeeper([]),
    device: emptyDevice(),
    later: () => () => {},
    now: () => NOW,
    openFiguresWorker: () =>
      new Worker(new URL('../../../workers/figures-file.worker.ts', import.meta.url), { type: 'module' }),
  });
  startI18n('en');
  await store.getState().loadCatalogue();
  store.getState().search();
  await render(
    <EngineProvider surroundings={surroundings}>
      <DeskProvider value={desk}>
        <PolicyProvider value={policy}>
          <App store={store} />
        </PolicyProvider>
      </DeskProvider>
    </EngineProvider>,
  );
  return { compare, store, situation: () => situationOf(policy.getState()) };
}
