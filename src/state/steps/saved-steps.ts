import { storedText, storeText, type TextStore } from '../device/text-store.ts';
import { EMPTY_INPUTS, type EnquiryInputs } from '../enquiry/enquiry-inputs.ts';
import type { History } from '../history.ts';
import { EMPTY_LOG, STEP_SOURCES, type StepLog, type StepSource } from './step-log.ts';
import { NO_STEPS, type TakenSteps } from './steps.ts';

const KEY = 'yusuan.steps.2';
/** Characters that a tab may keep: a list of figures can be long, and each step holds the whole of it. */
const ROOM = 1_000_000;

/** Keeps the steps for this tab; the oldest go where there is no room for all. */
export function saveSteps(session: TextStore, taken: TakenSteps): void {
  let steps = taken;
  for (;;) {
    const text = JSON.stringify(steps);
    if (text.length <= ROOM && storeText(session, KEY, text)) return;
    if (steps.log.past.length === 0 && steps.log.future.length === 0) break;
    steps = newerHalf(steps);
  }
  storeText(session, KEY, '');
}

/** The steps that this tab had before it was reloaded; none where they cannot be read. */
export function readSteps(session: TextStore): TakenSteps {
  try {
    const read: unknown = JSON.parse(storedText(session, KEY) ?? 'null');
    return isTaken(read) ? withEveryField(read) : NO_STEPS;
  } catch {
    return NO_STEPS;
  }
}

/** Enquiries that were kept before a field was asked for have it empty. */
function withEveryField(taken: TakenSteps): TakenSteps {
  const { enquiry, ...others } = taken.histories;
  if (enquiry === undefined) return taken;
  const whole = (inputs: unknown): unknown => (isRecord(inputs) ? { ...EMPTY_INPUTS, ...inputs } : inputs);
  const { past, present, future } = enquiry;
  return {
    ...taken,
    histories: {
      ...others,
      enquiry: { ...enquiry, past: past.map(whole), present: whole(present), future: future.map(whole) },
    },
  };
}

/** The enquiry that this tab had in hand; null where it is newly opened. */
export const inHandOf = ({ histories }: TakenSteps): EnquiryInputs | null =>
  (histories.enquiry as History<EnquiryInputs> | undefined)?.present ?? null;

function newerHalf({ log, histories }: TakenSteps): TakenSteps {
  const kept: StepLog = { past: log.past.slice(Math.ceil(log.past.length / 2)), future: [] };
  const count = (source: StepSource): number => kept.past.filter((step) => step === source).length;
  return {
    log: kept,
    histories: Object.fromEntries(
      STEP_SOURCES.flatMap((source) => {
        const history = histories[source];
        if (history === undefined) return [];
        const steps = count(source);
        return [[source, { ...history, past: steps === 0 ? [] : history.past.slice(-steps), future: [] }]];
      }),
    ),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Each history has as many steps as the log counts of it; whether they stand is seen when one is gone back to. */
const isTaken = (value: unknown): value is TakenSteps =>
  isRecord(value) &&
  isLog(value.log) &&
  isRecord(value.histories) &&
  STEP_SOURCES.every((source) => {
    const { past, future } = value.log as StepLog;
    const history = (value.histories as Record<string, unknown>)[source];
    const counted = { past: countOf(past, source), future: countOf(future, source) };
    if (history === undefined) return counted.past + counted.future === 0;
    return (
      isHistory(history) && history.past.length === counted.past && history.future.length === counted.future
    );
  });

const countOf = (steps: readonly StepSource[], source: StepSource): number =>
  steps.filter((step) => step === source).length;

const isLog = (value: unknown): value is StepLog =>
  isRecord(value) && Object.keys(EMPTY_LOG).every((part) => Array.isArray(value[part]));

const isHistory = (value: unknown): value is History<unknown> =>
  isRecord(value) && Array.isArray(value.past) && Array.isArray(value.future) && 'present' in value;
