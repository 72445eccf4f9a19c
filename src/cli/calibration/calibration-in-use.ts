import { readCalibration } from '../../calibration/calibration-file.ts';
import { calibrationIssue } from '../../calibration/calibration-issue.ts';
import type { Session } from '../../contract/engine.ts';
import { failure, type Result, success } from '../../units/issue.ts';
import { isMisuse, type Misuse } from '../command-line.ts';
import { readNamedFile } from '../named-file.ts';

/** Puts the correction factors of a file in use; nothing where none is named. */
export async function calibrationInUse(
  path: string | undefined,
  session: Pick<Session, 'replaceCalibration'>,
): Promise<Result<null> | Misuse> {
  if (path === undefined) return success(null);
  const file = await readNamedFile(path);
  if (isMisuse(file) || !file.ok) return file;
  const calibration = readCalibration(file.value.text);
  if (calibration === null) return failure([calibrationIssue('K05', path, { file: path })]);
  const used = await session.replaceCalibration(calibration);
  return used.ok ? success(null, used.issues) : used;
}
