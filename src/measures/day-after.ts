import type { Assessment } from '../compare/assess.ts';
import type { DayAfter, DayAfterBill } from '../contract/policy.ts';
import type { ItineraryRelief } from '../contract/relief-schema.ts';
import type { Measure, MeasureId } from '../policy/library/measure.ts';
import type { Scenario } from '../policy/scenario/scenario.ts';
import { type Result, success } from '../units/issue.ts';
import { type Fen, fen } from '../units/money.ts';
import { type DayAfterBillName, leversAfter, namedRow } from './levers-after.ts';
import { benefitsOf, createRelief } from './relief.ts';
import type { ConsignedGoods, PolicyTerms } from './terms.ts';

/**
 * What the measures give an itinerary in three bills: every measure with a last day extended, every one lapsed, and as
 * the scenario assumes. Rules that the scenario itself adds are part of what is assumed alone. With `goods`, each bill
 * is that of the levers in force in it, and what a lever gives is what the invoice would be without it less what it is;
 * without them, levers stay as they are.
 */
export function dayAfter(
  terms: PolicyTerms,
  assessment: Assessment,
  goods: ConsignedGoods | null = null,
): Result<DayAfter> {
  const { scenario } = terms;
  const shipped = withoutOwnRules(scenario);
  const scenarios: Readonly<Record<DayAfterBillName, Scenario>> = {
    extended: { ...shipped, afterExpiry: allExtended(scenario) },
    lapsed: { ...shipped, afterExpiry: new Map() },
    assumed: scenario,
  };
  const levers = leversAfter(terms, assessment, goods, scenarios);
  if (!levers.ok) return levers;
  const reliefIn = (bill: DayAfterBillName): ItineraryRelief =>
    createRelief({ ...terms, scenario: scenarios[bill] })(levers.value.billed[bill]);
  const [extended, lapsed, assumed] = [reliefIn('extended'), reliefIn('lapsed'), reliefIn('assumed')];
  const giving = new Set([extended, lapsed, assumed].flatMap((relief) => [...givenBy(relief).keys()]));
  const gains = { extended: givenBy(extended), lapsed: givenBy(lapsed), assumed: givenBy(assumed) };
  const reliefs = [...giving].sort().flatMap((id) => {
    const measure = scenario.measures.get(id);
    if (!measure) return [];
    const gain = (bill: DayAfterBillName): Fen => amountOf(measure, gains[bill].get(id));
    const row = {
      ...namedRow(measure),
      lines: linesOf(id, [extended, lapsed, assumed]),
      edits: [],
      extended: gain('extended'),
      lapsed: gain('lapsed'),
      assumed: gain('assumed'),
    };
    return row.extended + row.lapsed + row.assumed > 0 ? [row] : [];
  });
  return success({
    measures: [...reliefs, ...levers.value.rows].sort((a, b) => (a.measure < b.measure ? -1 : 1)),
    extended: billOf(extended),
    lapsed: billOf(lapsed),
    assumed: billOf(assumed),
  });
}

/** By measure, what those that are kept take off and bring in. */
interface Given {
  readonly gross: number;
  readonly incremental: number;
}

function givenBy({ lines, benefits }: ItineraryRelief): ReadonlyMap<MeasureId, Given> {
  const given = new Map<MeasureId, Given>();
  for (const { measure, kept, gross, incremental } of [...lines, ...benefits].flatMap(
    (one) => one.measures,
  )) {
    if (!kept) continue;
    const before = given.get(measure) ?? { gross: 0, incremental: 0 };
    given.set(measure, {
      gross: before.gross + gross,
      incremental: before.incremental + incremental,
    });
  }
  return given;
}

/** A national rule gives what it takes off; any other what it adds to the national ones. */
const amountOf = ({ level }: Measure, given: Given | undefined): Fen =>
  given === undefined ? fen(0) : fen(level === 'national' ? given.gross : given.incremental);

const linesOf = (id: MeasureId, reliefs: readonly ItineraryRelief[]): readonly string[] => [
  ...new Set(
    reliefs
      .flatMap(({ lines }) => lines)
      .flatMap(({ line, measures }) => (measures.some(({ measure }) => measure === id) ? [line] : [])),
  ),
];

const billOf = (relief: ItineraryRelief): DayAfterBill => ({
  invoice: fen(relief.billedTotal - relief.saving),
  benefits: benefitsOf(relief),
});

const allExtended = ({ measures }: Scenario): Scenario['afterExpiry'] =>
  new Map(
    [...measures.values()].flatMap(({ id, valid }) =>
      valid.to === null ? [] : [[id, { kind: 'extend', to: null }] as const],
    ),
  );

const withoutOwnRules = (scenario: Scenario): Scenario => ({
  ...scenario,
  enabled: new Set([...scenario.enabled].filter((id) => scenario.measures.get(id)?.clauseRef !== id)),
});
