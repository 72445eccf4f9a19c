import type { FigureEdit } from '../../figures/layers.ts';

/** An edit of the scenario, with what it stands on. */
export interface ScenarioEdit extends FigureEdit {
  /** Decimal text: of a price, as it is billed for the goods. */
  readonly before: string;
  /** Whose figure it stands on. */
  readonly over: 'shipped' | 'user';
  /** A row that has to be written along with a price and stays as it was. */
  readonly isCarried: boolean;
}
