import type { Session } from '../../contract/engine.ts';
import { failure, type Result, success } from '../../units/issue.ts';
import { isMisuse, type Misuse } from '../command-line.ts';
import type { NetworkSource } from '../open-network.ts';

/** Puts the rates of a sheet in use, all of them or none; nothing where no sheet is named. */
export async function ratesInUse(
  path: string | undefined,
  source: NetworkSource,
  session: Pick<Session, 'replaceRates'>,
): Promise<Result<null> | Misuse> {
  if (path === undefined) return success(null);
  const opened = await source.open();
  if (!opened.ok) return opened;
  // Most comparisons have no sheet.
  const { readNamedRates } = await import('./named-rates.ts');
  const sheets = await readNamedRates(path, opened.value.network);
  if (isMisuse(sheets) || !sheets.ok) return sheets;
  const said = [...sheets.issues, ...sheets.value.flatMap(({ issues }) => issues)].filter(
    ({ severity }) => severity !== 'notice',
  );
  if (said.some(({ severity }) => severity === 'error')) return failure(said);
  const used = await session.replaceRates(sheets.value.flatMap(({ rates }) => rates));
  return used.ok ? success(null, [...said, ...used.issues]) : used;
}
