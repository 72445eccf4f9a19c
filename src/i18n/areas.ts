import type { calibration } from './calibration/calibration-zh.ts';
import type { contrast } from './contrast/contrast-zh.ts';
import type { demand } from './demand/demand-zh.ts';
import type { matrix } from './demand/matrix-zh.ts';
import type { memo } from './demand/memo-zh.ts';
import type { line } from './desk/line-zh.ts';
import type { list } from './desk/list-zh.ts';
import type { turning } from './desk/turning-zh.ts';
import type { whatIf } from './desk/what-if-zh.ts';
import type { events } from './events/zh.ts';
import type { ownFiles } from './own-files/own-files-zh.ts';
import type { PolicyWords } from './policy-dictionary.ts';
import type { check } from './quote/check-zh.ts';
import type { quoteDesk } from './quote/desk-zh.ts';
import type { quote } from './quote/quote-zh.ts';
import type { rates } from './rates/rates-zh.ts';
import type { target } from './target/target-zh.ts';
import type { checklist } from './zh/checklist.ts';
import type { cli } from './zh/cli.ts';
import type { crossings } from './zh/crossings.ts';
import type { data } from './zh/data.ts';
import type { device } from './zh/device.ts';
import type { explore } from './zh/explore.ts';
import type * as base from './zh/index.ts';
import type { messages } from './zh/messages.ts';
import type { panels } from './zh/panels.ts';
import type { policy } from './zh/policy.ts';
import type { report } from './zh/report.ts';
import type { units } from './zh/units.ts';

/**
 * Every area of texts, i18next's namespaces, by its Chinese texts: what these keys do not hold does not compile. A
 * text of an area is there once the file that defines the area is loaded; those of a late view come with the view.
 */
export type Areas = Omit<typeof base, 'results'> & {
  readonly results: typeof base.results & typeof panels;
  readonly calibration: typeof calibration;
  readonly calibrationIssues: Readonly<Record<string, string>>;
  readonly cli: typeof cli;
  readonly crossings: typeof crossings;
  readonly report: typeof report;
  readonly checklist: typeof checklist;
  readonly contrast: typeof contrast;
  readonly data: typeof data;
  readonly demand: typeof demand;
  readonly line: typeof line;
  readonly list: typeof list;
  readonly whatIf: typeof whatIf;
  readonly turning: typeof turning;
  readonly listIssues: Readonly<Record<string, string>>;
  readonly ownFiles: typeof ownFiles;
  readonly matrix: typeof matrix;
  readonly memo: typeof memo;
  readonly target: typeof target;
  readonly device: typeof device;
  readonly events: typeof events;
  readonly explore: typeof explore;
  readonly messages: typeof messages;
  readonly policy: typeof policy;
  readonly quote: typeof quote;
  readonly quoteCheck: typeof check;
  readonly quoteDesk: typeof quoteDesk;
  readonly quoteIssues: Readonly<Record<string, string>>;
  readonly rates: typeof rates;
  readonly units: typeof units;
  readonly policyWords: PolicyWords;
  readonly networkIssues: Readonly<Record<string, string>>;
  readonly policyIssues: Readonly<Record<string, string>>;
  readonly demandIssues: Readonly<Record<string, string>>;
  readonly runIssues: Readonly<Record<string, string>>;
  readonly rateIssues: Readonly<Record<string, string>>;
  readonly targetIssues: Readonly<Record<string, string>>;
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: Areas;
    strictInterpolationChecks: true;
  }
}
