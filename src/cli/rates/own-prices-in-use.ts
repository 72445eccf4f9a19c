import type { Session } from '../../contract/engine.ts';
import { type Result, success } from '../../units/issue.ts';
import { calibrationInUse } from '../calibration/calibration-in-use.ts';
import { type CommandLine, isMisuse, type Misuse } from '../command-line.ts';
import type { NetworkSource } from '../open-network.ts';
import { ratesInUse } from './rates-in-use.ts';

/** Puts what `--calibration` and `--rates` name in use, all of it or none. */
export async function ownPricesInUse(
  line: CommandLine,
  source: NetworkSource,
  session: Pick<Session, 'replaceRates' | 'replaceCalibration'>,
): Promise<Result<null> | Misuse> {
  const corrected = await calibrationInUse(line.text('calibration'), session);
  if (isMisuse(corrected) || !corrected.ok) return corrected;
  const rates = await ratesInUse(line.text('rates'), source, session);
  return isMisuse(rates) || !rates.ok ? rates : success(null, [...corrected.issues, ...rates.issues]);
}
