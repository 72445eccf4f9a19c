import type { Session } from '../contract/engine.ts';
import type { Language } from '../i18n/language.ts';
import type { PolicyLibrary } from '../policy/scenario/scenario.ts';
import type { Result } from '../units/issue.ts';
import type { NetworkSource } from './open-network.ts';
import type { GroundFiles } from './read-ground.ts';

/** What commands ask of the engine. */
export type CliSession = Pick<
  Session,
  | 'compare'
  | 'recompare'
  | 'boxWays'
  | 'waysAtWaits'
  | 'matrixTarget'
  | 'replaceRates'
  | 'replaceCalibration'
  | 'calibrate'
  | 'enquiryLine'
  | 'enquiryList'
  | 'answerList'
>;

/** The program's way out: what it may print on, read the clock of, and compare with. */
export interface Surroundings {
  /** The folder of the network that is meant when none is named. */
  readonly networkFolder: string;
  /** The outlines that positions of terminals are held against. */
  readonly groundFiles: GroundFiles;
  /** The folder of measures and presets that is meant when none is named. */
  readonly scenariosFolder: string;
  /** Language when `--lang` does not say. */
  readonly language: Language;
  /** The present moment, as an ISO instant. */
  now(): string;
  /** The folder of what the build made of the two folders above; null where nothing is prebuilt. */
  readonly prebuiltFolder: string | null;
  /** Names the build of this program, for what several hosts do together. */
  readonly release: string;
  /** Opens the engine over a network folder and the measures. */
  openSession(source: NetworkSource, library: PolicyLibrary): Promise<Result<CliSession>>;
  /** For the answer alone. */
  print(text: string): void;
  /** For issues and complaints. */
  complain(text: string): void;
}

/** 0 done, 1 input refused, 2 wrong command, 3 fault of the program, 4 answered for looking back only. */
export type ExitCode = 0 | 1 | 2 | 3 | 4;
