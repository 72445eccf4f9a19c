import type { Value } from '../expression/value.ts';
import type { FactCatalogue } from '../facts/fact.ts';
import type { IssuedDocument } from '../library/load-issued-documents.ts';
import type { Measures } from '../library/load-measures.ts';
import type { Bilingual, MeasureId } from '../library/measure.ts';
import type { DatedList } from '../lists/dated-list.ts';
import type { AfterExpiry } from './after-expiry.ts';
import type { ScenarioFile } from './scenario-schema.ts';

/** A scenario with all its overlays applied: which measures are on, and every parameter as it then stands. */
export interface Scenario extends FactCatalogue {
  readonly id: string;
  readonly title: Bilingual;
  /** Ids from the first base to the scenario itself. */
  readonly lineage: readonly string[];
  readonly measures: Measures;
  readonly enabled: ReadonlySet<MeasureId>;
  readonly afterExpiry: ReadonlyMap<MeasureId, AfterExpiry>;
  /** Rules that no document gives: a scenario on the way to this one added them. */
  readonly ownRules: ReadonlySet<MeasureId>;
  /** Facts taken as given where an event does not state them. */
  readonly assumptions: ReadonlyMap<string, Value>;
  /** What settles facts that neither an event states nor the scenario assumes. */
  readonly lists: readonly DatedList[];
}

/** Facts, measures, lists and scenarios as they were read: what scenarios are resolved from. */
export interface PolicyLibrary extends FactCatalogue {
  readonly measures: Measures;
  readonly lists: readonly DatedList[];
  /** What clauses of measures name, as far as it is told who issued it. */
  readonly documents: readonly IssuedDocument[];
  readonly scenarios: ReadonlyMap<string, ScenarioFile>;
}
