import type {
  TargetFigures,
  TargetPackage,
  TargetReport,
  TargetSetting,
} from '../../../contract/demand/target.ts';
import { nameOf } from '../../../matrix/target/read-changes.ts';
import { formatFen, inYuan, yuan } from '../../../units/money.ts';

const SCHEMA = 1;
const TEU_PLACES = 3;
const KG_PLACES = 1;
const SHARE_PLACES = 6;

/** For whom a target was sought. */
export interface TargetSubject {
  readonly months: readonly string[];
  readonly scenario: string;
  readonly baseline: string;
  readonly isSample: boolean;
}

/** What meets a target as `--format json` writes it: amounts as decimal text, TEU and shares rounded. */
export const targetJson = (
  report: TargetReport,
  { months, scenario, baseline, isSample }: TargetSubject,
) => ({
  schema: SCHEMA,
  months,
  scenario,
  baseline,
  isSample,
  goal: report.goal,
  limits: {
    outlayCny: report.limits.outlay === null ? null : formatFen(report.limits.outlay),
    worse: report.limits.worse,
  },
  wantedTeu: report.wanted,
  start: figuresJson(report.start),
  alone: report.alone.map(({ change, figures }) => ({
    change: nameOf(change),
    ...(change.kind === 'parameter' ? { from: change.from, to: change.to } : {}),
    figures: figures === null ? null : figuresJson(figures),
  })),
  packages: report.packages.map(packageJson),
  relaxations: report.relaxations.map(({ condition, asked, needed, package: own }) => ({
    condition,
    ...(condition === 'outlay'
      ? { askedCny: formatFen(yuan(asked)), neededCny: formatFen(yuan(needed)) }
      : { asked: rounded(asked, SHARE_PLACES), needed: rounded(needed, SHARE_PLACES) }),
    package: packageJson(own),
  })),
  runs: report.runs,
});

const packageJson = ({ settings, scenario, figures }: TargetPackage) => ({
  settings: settings.map(settingJson),
  figures: figuresJson(figures),
  scenario,
});

const settingJson = ({ change, value }: TargetSetting) => ({ change: nameOf(change), value });

const figuresJson = ({ reached, outlay, invoice, co2eKg, worst }: TargetFigures) => ({
  reachedTeu: rounded(reached, TEU_PLACES),
  outlayCny: formatFen(outlay),
  invoiceCny: formatFen(invoice),
  co2eKg: rounded(co2eKg, KG_PLACES),
  cnyPerTeu: reached < 1 ? null : rounded(inYuan(outlay) / reached, 2),
  worst: worst === null ? null : { district: worst.district, share: rounded(worst.share, SHARE_PLACES) },
});

const rounded = (value: number, places: number): number => Number(value.toFixed(places)) + 0;
