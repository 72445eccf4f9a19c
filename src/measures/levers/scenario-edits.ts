import type { FigureRef } from '../../figures/figure-ref.ts';
import { figureNamed, readFigure, rulesOf } from '../../figures/read-figure.ts';
import { groupBy } from '../../network/group-by.ts';
import { SCENARIO_SOURCE, USER_SOURCE } from '../../network/provenance.ts';
import { policyIssue } from '../../policy/library/issue-codes.ts';
import { weekOf } from '../../tariff/price-week.ts';
import { type Exact, exactly, writeExact } from '../../units/exact.ts';
import { failure, type Issue, type Result, success } from '../../units/issue.ts';
import { composeOperations } from './compose-operations.ts';
import { type EditSite, sitesOf } from './edit-sites.ts';
import { keyOfWhole } from './edits-on-itinerary.ts';
import type { FigureOperation, PlannedEdit } from './planned-edit.ts';
import type { PriceSite } from './price-sites.ts';
import type { ScenarioEdit } from './scenario-edit.ts';
import type { SiteGround } from './site-ground.ts';

/** One figure with all that measures want of it. */
interface EditedFigure {
  readonly figure: FigureRef;
  price: PriceSite | null;
  readonly operations: FigureOperation[];
  /** Whether more is taken off it than there is, and the next price bears the rest. */
  goesOn: boolean;
  /** By the figure that they come from, additions that were more than a price before this one has. */
  readonly taken: Map<string, readonly FigureOperation[]>;
}

/**
 * What edits come to in a network whose shared rows have been parted: each figure once, whatever the number of
 * measures on it and their order. Figures that stay as they are have no edit. Fails with every contradiction (`M82`)
 * and every figure beyond its bounds (`M83`).
 */
export function scenarioEdits(
  ground: SiteGround,
  planned: readonly PlannedEdit[],
): Result<readonly ScenarioEdit[]> {
  const figures = new Map<string, EditedFigure>();
  for (const edit of planned) {
    for (const site of sitesOf(ground, edit)) {
      for (const figure of withCompanion(edit, site))
        edited(figures, figure, site.price).operations.push(operationAt(edit, site));
    }
  }
  takeOnwards(figures);
  const outcomes = [...figures.values()].map((figure) => editOf(ground, figure));
  const errors = outcomes.flatMap(({ issues }) => issues.filter(({ severity }) => severity === 'error'));
  if (errors.length > 0) return failure(onceEach(errors));
  return success(
    outcomes.flatMap(({ edits }) => edits),
    onceEach(outcomes.flatMap(({ issues }) => issues)),
  );
}

/** What one measure does to many figures is said once, of the first, with their number. */
function onceEach(issues: readonly Issue[]): readonly Issue[] {
  const alike = groupBy(issues, ({ code, path }) => `${code} ${path}`);
  return [...alike.values()].flatMap((group) =>
    group.slice(0, 1).map((first) => ({
      ...first,
      values: 'count' in first.values ? { ...first.values, count: group.length } : first.values,
    })),
  );
}

/** What is added to a usual time is added to the bad one as well, so that its spread stays. */
function withCompanion({ operation }: PlannedEdit, { figure }: EditSite): readonly FigureRef[] {
  if (operation !== 'add' || !figure.field.endsWith('hours_typical')) return [figure];
  const p90 = figureNamed({ ...figure, field: figure.field.replace('typical', 'p90') });
  return p90 ? [figure, p90] : [figure];
}

function operationAt({ measure, operation, value }: PlannedEdit, { share }: EditSite): FigureOperation {
  return { measure: measure.id, operation, value: operation === 'add' ? value.times(share) : value };
}

function edited(
  figures: Map<string, EditedFigure>,
  figure: FigureRef,
  price: PriceSite | null,
): EditedFigure {
  const key = keyOf(figure);
  const known = figures.get(key) ?? { figure, price, operations: [], goesOn: false, taken: new Map() };
  if (price?.rest) known.price = price;
  figures.set(key, known);
  return known;
}

const keyOf = ({ target, key, field }: FigureRef): string => `${target} ${key} ${field}`;

const allOf = ({ operations, taken }: EditedFigure): readonly FigureOperation[] => [
  ...operations,
  ...[...taken.values()].flat(),
];

/**
 * A train is given so much a TEU, and its base price is less: what is left is taken off the price that follows it in the
 * bill. A price past which nothing follows is left below nothing, and refused.
 */
function takeOnwards(figures: Map<string, EditedFigure>): void {
  const open = [...figures.values()];
  for (let own = open.shift(); own !== undefined; own = open.shift()) {
    const { figure, price } = own;
    if (!price?.rest) continue;
    const before = exactly(price.billed);
    const composed = composeOperations(before, allOf(own));
    const isSpent = composed.kind === 'value' && composed.value.lt(ZERO);
    if (!isSpent || isBelowByFactors(before, own)) continue;
    own.goesOn = true;
    const left = composed.value.div(price.perUnit).times(price.rest.perUnit);
    const next = edited(figures, price.rest.figure, price.rest);
    next.taken.set(
      keyOf(figure),
      measuresOf(own).map((measure, index) => ({
        measure,
        operation: 'add',
        value: index === 0 ? left : ZERO,
      })),
    );
    open.push(next);
  }
}

const ZERO = exactly(0);

function isBelowByFactors(before: Exact, own: EditedFigure): boolean {
  const factors = composeOperations(
    before,
    allOf(own).filter(({ operation }) => operation !== 'add'),
  );
  return factors.kind === 'value' && factors.value.lt(ZERO);
}

/** Sorted, each once. */
const measuresOf = (own: EditedFigure): readonly string[] =>
  [...new Set(allOf(own).map(({ measure }) => measure))].sort();

/** Places of a price: fine enough that no amount is off by a fen. */
const PLACES = 9;

interface Outcome {
  readonly edits: readonly ScenarioEdit[];
  readonly issues: readonly Issue[];
}

const UNCHANGED: Outcome = { edits: [], issues: [] };
const refused = (issue: Issue): Outcome => ({ edits: [], issues: [issue] });

function editOf({ network, day }: SiteGround, own: EditedFigure): Outcome {
  const { figure, price } = own;
  const reading = price ? readingOf(price) : readFigure(network, figure, day);
  if (!reading || reading.value === null) return UNCHANGED;
  const before = exactly(reading.value);
  const composed = composeOperations(before, allOf(own));
  const name = `${keyOfWhole(figure.key)} ${figure.field}`;
  if (composed.kind === 'contradiction') {
    const { first, second } = composed;
    return refused(policyIssue('M82', first, { figure: name, first, second }));
  }
  const measures = measuresOf(own);
  const measure = measures.join(', ');
  const { least, most } = rulesOf(figure)?.boundsIn(reading.unit) ?? UNBOUNDED;
  const isTooShort = isTime(figure) && composed.value.lt(least);
  const value = writeExact(isTooShort || own.goesOn ? exactly(least) : composed.value, PLACES);
  if (exactly(value).lt(least) || exactly(value).gt(most))
    return refused(
      policyIssue('M83', measure, {
        measure,
        figure: name,
        before: reading.value,
        value,
        least,
        most,
        unit: reading.unit,
        count: 1,
      }),
    );
  const issues = isTooShort ? [policyIssue('M85', measure, { measure, figure: name, least, count: 1 })] : [];
  if (exactly(value).eq(before)) return { edits: [], issues };
  const edit: ScenarioEdit = {
    path: measure,
    figure,
    value,
    unit: reading.unit,
    currency: price?.currency ?? null,
    note: '',
    movesFrom: weekOf(day),
    date: day,
    measures,
    provenance: { status: 'assumed', source: SCENARIO_SOURCE, year: Number(day.slice(0, 4)) },
    before: reading.value,
    over: reading.provenance.source === USER_SOURCE ? 'user' : 'shipped',
    isCarried: false,
  };
  return { edits: price?.minimum ? [edit, minimumOf(edit, price.minimum)] : [edit], issues };
}

/** A time that a measure shortens by more than it takes is over at once; a price or a frequency is refused. */
const isTime = ({ field }: FigureRef): boolean => /hours_(?:typical|p90)$/.test(field);

const readingOf = ({ billed: value, unit, source }: PriceSite) => ({ value, unit, provenance: { source } });

const UNBOUNDED = { least: 0, most: Number.MAX_VALUE };

/** A row that a box gets for its price alone would have no least amount. */
const minimumOf = (edit: ScenarioEdit, minimum: string): ScenarioEdit => ({
  ...edit,
  figure: { ...edit.figure, field: 'minimum' },
  value: minimum,
  before: minimum,
  isCarried: true,
});
