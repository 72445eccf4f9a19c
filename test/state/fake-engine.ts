import type { Answer } from '../../src/contract/answer-schema.ts';
import type { Catalogue } from '../../src/contract/catalogue.ts';
import type { Enquiry } from '../../src/contract/enquiry.ts';
import type { PolicySituation } from '../../src/contract/policy.ts';
import type { Progress } from '../../src/contract/progress.ts';
import type { Engine } from '../../src/state/enquiry/app-store.ts';
import { failure, type Issue, type Result, success } from '../../src/units/issue.ts';

/** A comparison that the test finishes by hand. */
export interface AskedComparison {
  readonly enquiry: Enquiry;
  readonly situation: PolicySituation;
  readonly report: (progress: Progress) => void;
  readonly answer: (answer: Answer) => Promise<void>;
  readonly refuse: (...issues: Issue[]) => Promise<void>;
  readonly crash: () => Promise<void>;
  cancelled: boolean;
}

export interface FakeEngine extends Engine {
  readonly asked: AskedComparison[];
}

/** Lets every waiting continuation run. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** An engine that notes what it is asked and answers nothing by itself. */
export function fakeEngine(catalogue: Catalogue): FakeEngine {
  const asked: AskedComparison[] = [];
  return {
    asked,
    catalogue: async () => success(catalogue),
    compare(enquiry, situation, onProgress) {
      let finish: (result: Result<Answer>) => void = () => {};
      let fail: (error: Error) => void = () => {};
      const result = new Promise<Result<Answer>>((resolve, reject) => {
        finish = resolve;
        fail = reject;
      });
      const comparison: AskedComparison = {
        enquiry,
        situation,
        report: onProgress,
        answer: (answer) => {
          finish(success(answer));
          return settle();
        },
        refuse: (...issues) => {
          finish(failure(issues));
          return settle();
        },
        crash: () => {
          fail(new Error('worker gone'));
          return settle();
        },
        cancelled: false,
      };
      asked.push(comparison);
      return {
        result,
        cancel: () => {
          comparison.cancelled = true;
        },
      };
    },
  };
}
