import type { Issue } from '../../units/issue.ts';
import { cellPath, type TypedRow } from '../tables/read-table.ts';
import type { Tables } from '../tables/read-tables.ts';
import type { Row } from '../tables/tables.ts';
import { networkIssue } from './issue-codes.ts';

type HubRow = Row<'hub-operations.csv'>;

/** Cells that say nothing of an activity: goods taken in come by no mode, goods handed out leave by none. */
const EMPTY_FOR: Readonly<Record<HubRow['activity'], readonly (keyof HubRow)[]>> = {
  origin: ['from_mode', 'to_terminal'],
  destination: ['to_mode', 'to_terminal'],
  transfer: [],
};

/** A hub operation holds at one terminal, or at a kind of terminal (in a country), and fills only its own cells. */
export function checkHubOperations(tables: Tables): readonly Issue[] {
  return tables.hubOperations.rows.flatMap((operation) => [
    ...checkScope(operation),
    ...EMPTY_FOR[operation.row.activity].flatMap((column) => {
      const value = String(operation.row[column]);
      const { activity } = operation.row;
      return value === ''
        ? []
        : [networkIssue('N41', cellPath(operation, column), { column, value, activity })];
    }),
  ]);
}

function checkScope(operation: TypedRow<HubRow>): readonly Issue[] {
  const { operation: id, terminal, kind, country } = operation.row;
  const isNamed = terminal !== '' && kind === '' && country === '';
  const isOfKind = terminal === '' && kind !== '';
  return isNamed || isOfKind ? [] : [networkIssue('N40', cellPath(operation, 'terminal'), { operation: id })];
}
