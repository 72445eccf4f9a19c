import type { CliSession } from '../../src/cli/surroundings.ts';
import { failure } from '../../src/units/issue.ts';

/** What commands ask of the engine, refused but for what a test answers itself. */
export const refusingSession = (answered: Partial<CliSession>): CliSession => ({
  compare: async () => failure([]),
  recompare: async () => failure([]),
  boxWays: async () => failure([]),
  waysAtWaits: async () => failure([]),
  matrixTarget: async () => failure([]),
  replaceRates: () => failure([]),
  replaceCalibration: () => failure([]),
  calibrate: async () => failure([]),
  enquiryLine: () => failure([]),
  enquiryList: () => failure([]),
  answerList: async () => failure([]),
  ...answered,
});
