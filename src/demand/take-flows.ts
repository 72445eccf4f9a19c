import { failure, type Result, success } from '../units/issue.ts';
import { demandIssue } from './demand-issue.ts';
import type { Flow } from './flow.ts';
import type { DemandReading } from './read-demand.ts';

/** `all`: a table with a refused row is refused. `sound`: its sound rows are taken, and how many were not is said. */
export type RowsTaken = 'all' | 'sound';

/** The flows of a table, as the person who brought it wants its refused rows treated; never none. */
export function takeFlows(
  { file, flows, rows, refused, issues, isSample }: DemandReading,
  taken: RowsTaken,
): Result<readonly Flow[]> {
  if (flows.length === 0 || (taken === 'all' && refused > 0)) return failure(issues);
  return success(flows, [
    ...issues,
    ...(refused > 0 ? [demandIssue('D21', file, { n: refused, rows })] : []),
    ...(isSample ? [demandIssue('D22', file, { file })] : []),
  ]);
}
