import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../../src/compare/assess.ts';
import type { Comparison } from '../../../../src/compare/compare.ts';
import { UNWATCHED } from '../../../../src/compare/unwatched.ts';
import type { Enquiry } from '../../../../src/contract/enquiry.ts';
import type { MeasureCard, ParameterView, PolicySituation, Stated } from '../../../../src/contract/policy.ts';
import { readEnquiry } from '../../../../src/enquiry/read-enquiry.ts';
import { explainItinerary } from '../../../../src/measures/explanation.ts';
import { layForSearch, layPrices } from '../../../../src/measures/levers/edited-network.ts';
import { leversInForce } from '../../../../src/measures/levers/levers-in-force.ts';
import { measureCards } from '../../../../src/measures/measure-cards.ts';
import { taxSheet } from '../../../../src/measures/tax-sheet.ts';
import { createTermsReader, goodsOf, type PolicyTerms } from '../../../../src/measures/terms.ts';
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
const LANES: readonly (Partial<Enquiry> & { readonly stated?: Readonly<Record<string, Stated>> })[] = [
  { from: 'CNCKG-TJC', to: 'SGSIN' },
  { from: 'CNCKG-GYP', to: 'NLRTM', commodity: 'general', valueCny: '300000' },
  { from: 'DEDUI', to: 'CNCKG', commodity: 'vehicle_parts' },
  { from: 'DEDUI', to: 'CNCKG', commodity: 'vehicle_parts', stated: { 'tax.import.duty_rate': 0.06 } },
  { from: 'THLCH', to: 'CNCKG', commodity: 'fresh_fruit', equipment: '40RF', grossTonnes: '20' },
];
const ROUTES_OF_EACH = 2;

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

/** What a page under these terms shows of figures, of the one that is set nothing. */
interface Page {
  readonly cards: readonly MeasureCard[];
  readonly digest: string;
}

function pageUnder(read: PolicySituation, compared: Comparison, assessment: Assessment): Page | null {
  const terms = reader.read(read, goodsOf(compared));
  if (!terms.ok) return null;
  const cards = measureCards(terms.value, assessment, beijingDate(compared.read.consignment.ready));
  const sheet = taxSheet(terms.value, assessment);
  return {
    cards,
    digest: JSON.stringify([
      cards.map(({ eligible, reasons, missing, gross, incremental, kept, inForce }) => [
        eligible,
        reasons,
        missing,
        gross,
        incremental,
        kept,
        inForce,
      ]),
      sheet && [sheet.isStated, sheet.base, sheet.lines, sheet.creditable],
      explainItinerary(terms.value, assessment, { kind: 'all' }).events.map(({ lines }) =>
        lines.filter(({ key }) => FIGURES.has(key)),
      ),
    ]),
  };
}

/** Sentences of an explanation that give a figure which was worked out. */
const FIGURES = new Set(['result', 'gains', 'line', 'benefit', 'ifEvidenced', 'total']);

/** At its head a card says that it is off or no part of the shipment, why it does not apply, or what has to be known. */
const saysWhyAtHead = ({ eligible, reasons, missing, enabled }: MeasureCard): boolean =>
  !enabled ||
  eligible === null ||
  (eligible === 'no' && reasons.length > 0) ||
  (eligible === 'unknown' && missing.length > 0);

describe('every control of the cards of measures', () => {
  it.each(LANES)(
    'acts on a route of $from to $to, or the card says why not',
    async ({ stated = {}, ...lane }) => {
      const compared = granted(await comparisonsOn(network, prepared).compare(enquiry(lane), UNWATCHED));
      const day = beijingDate(compared.read.consignment.ready);
      const idle: string[] = [];
      const wronglyIdle: string[] = [];
      let worked = 0;
      for (const assessment of compared.front.shown.slice(0, ROUTES_OF_EACH)) {
        const plain = Object.entries(stated).reduce(
          (read, [path, value]) => withParameter(read, path, value),
          situation(),
        );
        const before = pageUnder(plain, compared, assessment);
        if (!before) throw new Error('the usual measures do not stand');
        const acts = (next: PolicySituation): boolean => {
          worked += 1;
          const after = pageUnder(next, compared, assessment);
          return after !== null && after.digest !== before.digest;
        };
        for (const card of before.cards) {
          const { hasSwitch, parameters } = shown(card, day);
          const isHere = card.eligible !== null;
          if (
            hasSwitch &&
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
            const moves = otherValues(parameter).some((value) =>
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

/** The figures of the network that the levers of a situation change, with their new values. */
function figuresUnder(terms: PolicyTerms, lane: Partial<Enquiry>): string {
  const read = readEnquiry(network, enquiry(lane));
  const { consignment } = granted(read);
  const day = beijingDate(consignment.ready);
  const levers = leversInForce(terms, day, consignment);
  const laid = layForSearch({ network, layers: [] }, levers.edits, consignment, day);
  const priced = laid.ok ? layPrices(laid.value, levers.edits, consignment, day) : laid;
  const missing = levers.undecided.map(({ missing: of }) => of);
  if (!priced.ok) return JSON.stringify(priced.issues);
  return JSON.stringify([missing, priced.value.edits.map(({ figure, value }) => [figure, value])]);
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
      const before = figuresUnder(terms, ask);
      const card = cardOf(id, terms, day);
      const { parameters } = shown(card, day);
      const isFor = card.edits?.verdict?.eligible !== 'no';
      for (const [index, parameter] of card.parameters.entries()) {
        if (parameter.takenFrom.length > 0 || parameter.unit === 'tiers') continue;
        const { hasControl, saysWhy } = parameters[index]!;
        const moves = otherValues(parameter).some((value) => {
          const next = reader.read(withParameter(now, parameter.path, value), { network, consignment });
          return next.ok && figuresUnder(next.value, ask) !== before;
        });
        if (!moves && !saysWhy && isFor) idle.push(parameter.path);
        if (moves && saysWhy) wronglyIdle.push(parameter.path);
        if (moves && !hasControl) wronglyIdle.push(`${parameter.path} cannot be set`);
      }
    }
    expect({ idle, wronglyIdle }).toEqual({ idle: [], wronglyIdle: [] });
  });
});
