import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../../src/compare/assess.ts';
import type { Comparison } from '../../../../src/compare/compare.ts';
import { UNWATCHED } from '../../../../src/compare/unwatched.ts';
import type { Consignment } from '../../../../src/consignment/consignment.ts';
import type { Enquiry } from '../../../../src/contract/enquiry.ts';
import type { MeasureCard, ParameterView, PolicySituation, Stated } from '../../../../src/contract/policy.ts';
import { readEnquiry } from '../../../../src/enquiry/read-enquiry.ts';
import { ledgerLines } from '../../../../src/measures/ledger-lines.ts';
import { leversInForce } from '../../../../src/measures/levers/levers-in-force.ts';
import { scenarioEdits } from '../../../../src/measures/levers/scenario-edits.ts';
import { separateRows } from '../../../../src/measures/levers/separate-rows.ts';
import { measureCards } from '../../../../src/measures/measure-cards.ts';
import { taxSheet } from '../../../../src/measures/tax-sheet.ts';
import { createTermsReader, goodsOf, type PolicyTerms } from '../../../../src/measures/terms.ts';
import { chargeDecisions } from '../../../../src/policy/charges/charge-decisions.ts';
import { chargeEvents } from '../../../../src/policy/charges/charge-events.ts';
import type { FactKind } from '../../../../src/policy/facts/fact.ts';
import type { ScenarioFile } from '../../../../src/policy/scenario/scenario-schema.ts';
import { comparisonsOn } from '../../../../src/session/comparisons.ts';
import { withMeasure, withParameter } from '../../../../src/state/policy/policy-situation.ts';
import { type BeijingDate, beijingDate } from '../../../../src/units/instant.ts';
import { startI18n } from '../../../../src/views/texts/start-i18n.ts';
import { enquiry, openChongqing } from '../../../builders/chongqing.ts';
import { route } from '../../../builders/comparison.ts';
import { LEVER_CASES } from '../../../measures/levers/lever-cases.ts';
import { granted, library, situation } from '../../../measures/policy-desk.ts';
import { cardReader } from './card-controls.tsx';

/*
 * Every switch, slider, box and choice on the cards of all measures: working it changes another figure, or the card says
 * why it cannot.
 */

const { network, prepared } = await openChongqing();
const reader = createTermsReader(library);
startI18n('en');
const shown = cardReader(library.facts);

/** Consignments of each direction, climate and way of carriage, and what somebody states of them. */
const LANES: readonly (Partial<Enquiry> & {
  readonly routes?: number;
  readonly stated?: Readonly<Record<string, Stated>>;
})[] = [
  { from: 'CNCKG-TJC', to: 'SGSIN', routes: 2 },
  { from: 'CNCKG-GYP', to: 'NLRTM', commodity: 'general', valueCny: '300000' },
  { from: 'DEDUI', to: 'CNCKG', commodity: 'vehicle_parts' },
  { from: 'DEDUI', to: 'CNCKG', commodity: 'vehicle_parts', stated: { 'tax.import.duty_rate': 0.06 } },
  { from: 'THLCH', to: 'CNCKG', commodity: 'fresh_fruit', equipment: '40RF', grossTonnes: '20' },
];

/** The values to which a control can be moved: both ends, or each other choice. */
function otherValues({ unit, value, choices, range, limits }: ParameterView): readonly Stated[] {
  if (unit === 'flag') return [value !== 'true'];
  if (unit === 'choice') return choices.filter((choice) => choice !== value);
  const ends = range?.map(Number) ?? limits.filter(Number.isFinite);
  return [...ends, Number(value ?? 0) * 2 + 1].filter(
    (one) => one !== Number(value) && isWithin(one, limits),
  );
}

const isWithin = (figure: number, [least, most]: readonly [number, number]) =>
  figure >= least && figure <= most;

/** What may be answered to a question of a card. */
function answersTo(kind: FactKind | undefined): readonly Stated[] {
  if (kind?.kind === 'flag') return [true, false];
  if (kind?.kind === 'number') return [...(kind.only ?? [kind.least, kind.least + 1, 1_000_000])];
  return kind?.kind === 'text' ? [...(kind.values ?? [])] : [];
}

/** What a page under a situation shows of figures, of the parameter that is moved itself nothing. */
function figuresOf(read: PolicySituation, compared: Comparison, assessment: Assessment): string | null {
  const terms = reader.read(read, goodsOf(compared));
  if (!terms.ok) return null;
  const { scenario } = terms.value;
  const events = chargeEvents(scenario, terms.value, ledgerLines(assessment, terms.value));
  const decisions = events.map(({ event, ...charged }) => [
    charged.share.toFixed(),
    chargeDecisions(scenario, { event, ...charged }).map(
      ({ trace: _, lines: _lines, ...decision }) => decision,
    ),
  ]);
  const sheet = taxSheet(terms.value, assessment);
  return JSON.stringify([decisions, sheet && { ...sheet, parameters: [] }]);
}

/** At its head a card says that it is off or no part of the shipment, why it does not apply, or what has to be known. */
const saysWhyAtHead = ({ eligible, reasons, missing, enabled }: MeasureCard): boolean =>
  !enabled ||
  eligible === null ||
  (eligible === 'no' && reasons.length > 0) ||
  (eligible === 'unknown' && missing.length > 0);

describe('every control of the cards of measures', () => {
  it.each(LANES)(
    'acts on a route of $from to $to, or the card says why not',
    async ({ routes = 1, stated = {}, ...lane }) => {
      const compared = granted(await comparisonsOn(network, prepared).compare(enquiry(lane), UNWATCHED));
      const day = beijingDate(compared.read.consignment.ready);
      const idle: string[] = [];
      const wronglyIdle: string[] = [];
      let worked = 0;
      for (const assessment of compared.front.shown.slice(0, routes)) {
        const plain = Object.entries(stated).reduce(
          (read, [path, value]) => withParameter(read, path, value),
          situation(),
        );
        const before = figuresOf(plain, compared, assessment);
        const cards = measureCards(granted(reader.read(plain, goodsOf(compared))), assessment, day);
        const acts = (next: PolicySituation): boolean => {
          worked += 1;
          const after = figuresOf(next, compared, assessment);
          return after !== null && after !== before;
        };
        for (const card of cards) {
          const { hasSwitch, parameters } = shown(card, day);
          const isHere = card.eligible !== null;
          if (
            hasSwitch &&
            card.gross !== 0 &&
            isHere &&
            card.enabled &&
            !saysWhyAtHead(card) &&
            !acts(withMeasure(plain, card.id, false))
          )
            idle.push(`switch of ${card.id}`);
          for (const field of card.eligible === 'no' ? [] : card.missing) {
            const answers = answersTo(library.facts.get(field)?.kind);
            if (answers.length > 0 && !answers.some((fact) => acts({ ...plain, facts: { [field]: fact } })))
              idle.push(`${field} asked by ${card.id}`);
          }
          if (card.kind !== 'rule' || card.reach !== 'itinerary') continue;
          for (const [index, parameter] of card.parameters.entries()) {
            const { hasControl, saysWhy } = parameters[index]!;
            if (parameter.takenFrom.length > 0 || parameter.unit === 'tiers') continue;
            if (!hasControl && !saysWhy) idle.push(`${parameter.path} cannot be set`);
            if (saysWhyAtHead(card) && hasControl) continue;
            const values = otherValues(parameter);
            // That an idle one is idle indeed, one of its values shows.
            const moves = (saysWhy ? values.slice(0, 1) : values).some((value) =>
              acts(withParameter(plain, parameter.path, value)),
            );
            if (!moves && !saysWhy) idle.push(parameter.path);
            if (moves && saysWhy) wronglyIdle.push(parameter.path);
          }
        }
      }
      expect(worked).toBeGreaterThan(20);
      expect({ idle: [...new Set(idle)], wronglyIdle: [...new Set(wronglyIdle)] }).toEqual({
        idle: [],
        wronglyIdle: [],
      });
    },
  );
});

/** A route that nothing is charged on. */
const NOWHERE = route([]) as Assessment;

const figuresByPlan = new Map<string, string>();

/** The figures of the network that the levers of a situation change, with their new values. */
function figuresUnder(terms: PolicyTerms, consignment: Consignment): string {
  const day = beijingDate(consignment.ready);
  const { edits, undecided } = leversInForce(terms, day, consignment);
  const plan = JSON.stringify([
    consignment.equipment.code,
    consignment.commodity.id,
    edits.map(({ measure, subject, figure, value }) => [measure.id, subject, figure, value]),
    undecided.map(({ missing }) => missing),
  ]);
  const known = figuresByPlan.get(plan);
  if (known !== undefined) return known;
  const own = separateRows(network, edits);
  const changed = scenarioEdits({ network: own, consignment, day }, edits);
  const figures = changed.ok ? changed.value.map(({ figure, value }) => [figure, value]) : changed.issues;
  const written = JSON.stringify([undecided.map(({ missing }) => missing), figures]);
  figuresByPlan.set(plan, written);
  return written;
}

describe('every control of the card of a lever', () => {
  /** Without a route a card does not say what no route rests on, so that one that the lever has no event of is taken. */
  const cardOf = (id: string, terms: PolicyTerms, day: BeijingDate): MeasureCard =>
    measureCards(terms, NOWHERE, day).find((card) => card.id === id)!;

  it.each(Object.keys(LEVER_CASES))('%s changes a figure of the network, or the card says why not', (id) => {
    const { ask, set, facts = {}, assumptions = {} } = LEVER_CASES[id]!;
    const { consignment } = granted(readEnquiry(network, enquiry(ask)));
    const day = beijingDate(consignment.ready);
    const assumed = Object.fromEntries(Object.entries(assumptions).map(([name, list]) => [name, [...list]]));
    const values = Object.fromEntries(
      Object.entries(set).map(([name, value]) => [`${id}.${name}`, { '2024-01-01': value }]),
    );
    const termsOf = (asked: PolicySituation) => granted(reader.read(asked, { network, consignment }));
    const idle: string[] = [];
    const wronglyIdle: string[] = [];
    for (const settings of [{}, values]) {
      const scenario: ScenarioFile = {
        schema: 1,
        id: 'mine',
        title: 'mine',
        base: 'in-force',
        enable: [id],
        assumptions: assumed,
        set: settings,
      };
      const now = situation({ scenario, facts });
      const terms = termsOf(now);
      const before = figuresUnder(terms, consignment);
      const card = cardOf(id, terms, day);
      const { parameters } = shown(card, day);
      const isFor = card.edits?.verdict?.eligible !== 'no';
      for (const [index, parameter] of card.parameters.entries()) {
        if (parameter.takenFrom.length > 0 || parameter.unit === 'tiers') continue;
        const { hasControl, saysWhy } = parameters[index]!;
        const moves = otherValues(parameter).some((value) => {
          const next = reader.read(withParameter(now, parameter.path, value), { network, consignment });
          return next.ok && figuresUnder(next.value, consignment) !== before;
        });
        if (!moves && !saysWhy && isFor) idle.push(parameter.path);
        if (moves && saysWhy) wronglyIdle.push(parameter.path);
        if (moves && !hasControl) wronglyIdle.push(`${parameter.path} cannot be set`);
      }
    }
    expect({ idle, wronglyIdle }).toEqual({ idle: [], wronglyIdle: [] });
  });
});
