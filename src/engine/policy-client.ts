import { type Remote, releaseProxy, wrap } from 'comlink';
import type { Answer } from '../contract/answer-schema.ts';
import type { PolicyApi } from '../contract/policy.ts';
import type { Result } from '../units/issue.ts';
import { breakdownIssue, cancelledIssue } from './engine-issue.ts';

/** One living worker, and the calls that wait for it. */
interface Session {
  readonly api: Remote<PolicyApi>;
  /** What its breakdown means for those that wait. */
  readonly crash: Promise<string>;
  close(): void;
}

/**
 * Measures in a worker of the browser. A worker that breaks down fails the calls it had; the next call starts another,
 * which is told the answer that was being considered.
 */
export function createPolicyClient(spawn: () => Worker): PolicyApi & { dispose(): void } {
  let session: Session | null = null;
  let considered: Answer | null = null;
  let isDisposed = false;

  function start(): Session {
    const started = openSession(spawn());
    session = started;
    void started.crash.then(() => {
      started.close();
      if (session === started) session = null;
    });
    if (considered) started.api.consider(considered).catch(() => {});
    return started;
  }

  async function ask<T>(question: (api: Remote<PolicyApi>) => Promise<Result<T>>): Promise<Result<T>> {
    if (isDisposed) return { ok: false, issues: [cancelledIssue] };
    try {
      const { api, crash } = session ?? start();
      const broken = crash.then((reason): Result<T> => ({ ok: false, issues: [breakdownIssue(reason)] }));
      return await Promise.race([question(api), broken]);
    } catch (error) {
      return { ok: false, issues: [breakdownIssue(String(error))] };
    }
  }

  return {
    presets: () => ask((api) => api.presets()),
    async consider(answer) {
      considered = answer;
      if (session && !isDisposed) await Promise.race([session.api.consider(answer), session.crash]);
    },
    price: (situation) => ask((api) => api.price(situation)),
    cards: (situation, itinerary) => ask((api) => api.cards(situation, itinerary)),
    explain: (situation, itinerary, subject) => ask((api) => api.explain(situation, itinerary, subject)),
    months: (situation, itinerary, span) => ask((api) => api.months(situation, itinerary, span)),
    attribution: (situation, itinerary) => ask((api) => api.attribution(situation, itinerary)),
    taxes: (situation, itinerary) => ask((api) => api.taxes(situation, itinerary)),
    deadlines: (situation, itinerary) => ask((api) => api.deadlines(situation, itinerary)),
    bearing: (situation, question) => ask((api) => api.bearing(situation, question)),
    readScenario: (fileName, text) => ask((api) => api.readScenario(fileName, text)),
    dispose() {
      isDisposed = true;
      session?.close();
      session = null;
    },
  };
}

function openSession(worker: Worker): Session {
  const api = wrap<PolicyApi>(worker);
  const crash = new Promise<string>((resolve) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      resolve(event.message || 'the worker did not start');
    });
    worker.addEventListener('messageerror', () => resolve('a message could not be read'));
  });
  return {
    api,
    crash,
    close() {
      worker.terminate();
      api[releaseProxy]();
    },
  };
}
