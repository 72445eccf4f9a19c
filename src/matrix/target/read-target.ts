import type { TargetAsked, TargetChange, TargetGoal, TargetLimits } from '../../contract/demand/target.ts';
import type { Flow } from '../../demand/flow.ts';
import { NONE_NEAR } from '../../policy/library/unknown-name.ts';
import type { Scenario } from '../../policy/scenario/scenario.ts';
import { nearest } from '../../reading/nearest.ts';
import { readNumber } from '../../reading/number.ts';
import type { BeijingDate } from '../../units/instant.ts';
import { failure, type Issue, type Result, success } from '../../units/issue.ts';
import { yuan } from '../../units/money.ts';
import { CORRIDOR_WORDS, readCorridors } from './corridor-words.ts';
import { readChanges } from './read-changes.ts';
import { targetIssue } from './target-issue.ts';

/** A target that was understood. */
export interface ReadTarget {
  readonly goal: TargetGoal;
  readonly limits: TargetLimits;
  readonly changes: readonly TargetChange[];
}

/** More than all that the world's ports handle in a year, and than any budget. */
const MOST = { teu: 1e9, cny: 1e12, percent: 1000 };
const PERCENT = 100;

/** Reads a target against the flows and the scenario that packages are built on; every issue at once. */
export function readTarget(
  asked: TargetAsked,
  on: { readonly flows: readonly Flow[]; readonly scenario: Scenario; readonly day: BeijingDate },
): Result<ReadTarget> {
  const issues: Issue[] = [];
  const goal = readGoal(asked, on.flows, issues);
  const outlay = numberWithin('outlay', asked.outlay, [0, MOST.cny], ['元', 'CNY', '¥'], issues);
  const worse = numberWithin('worse', asked.worse, [0, MOST.percent], ['%'], issues);
  const changes = readChanges(asked.changes, on, issues);
  if (goal === null || issues.some(({ severity }) => severity === 'error')) return failure(issues);
  const limits = {
    outlay: outlay === null ? null : yuan(outlay),
    worse: worse === null ? null : worse / PERCENT,
  };
  return success({ goal, limits, changes }, issues);
}

function readGoal(asked: TargetAsked, flows: readonly Flow[], issues: Issue[]): TargetGoal | null {
  const isMove = [asked.move, asked.from, asked.to].some((text) => text.trim() !== '');
  const isKept = [asked.keep, asked.flow].some((text) => text.trim() !== '');
  if (isMove === isKept) {
    issues.push(targetIssue('T09', 'goal', {}));
    return null;
  }
  if (isKept) {
    const corridors = corridorsIn('keep', asked.keep, issues);
    const flow = asked.flow.trim();
    if (flow === '') return { kind: 'keep', corridors, flow: null };
    const ids = flows.map(({ id }) => id);
    if (!ids.includes(flow))
      issues.push(targetIssue('T04', 'flow', { value: flow, nearest: nearest(flow, ids) ?? NONE_NEAR }));
    return { kind: 'keep', corridors, flow };
  }
  const from = corridorsIn('from', asked.from, issues);
  const to = corridorsIn('to', asked.to, issues);
  const both = from.filter((corridor) => to.includes(corridor));
  if (both.length > 0) issues.push(targetIssue('T03', 'to', { value: both.join(', ') }));
  const teu = numberWithin('move', asked.move, [0, MOST.teu], ['TEU', 'teu', '标准箱'], issues);
  if (asked.move.trim() === '' || teu === 0)
    issues.push(
      targetIssue('T01', 'move', { x: 'move', value: asked.move, expected: `> 0, <= ${MOST.teu}` }),
    );
  return teu === null ? null : { kind: 'move', teu, from, to };
}

function corridorsIn(path: string, text: string, issues: Issue[]) {
  const { corridors, unknown } = readCorridors(text);
  for (const value of unknown.length > 0 || corridors.length > 0 ? unknown : [text])
    issues.push(targetIssue('T02', path, { value, known: CORRIDOR_WORDS.join(', ') }));
  return corridors;
}

/** Null where nothing was typed, and where what was is an issue. */
function numberWithin(
  path: string,
  text: string,
  [least, most]: readonly [number, number],
  units: readonly string[],
  issues: Issue[],
): number | null {
  if (text.trim() === '') return null;
  const read = readNumber(text.trim(), units);
  const value = read.kind === 'value' ? read.value.value : null;
  if (value !== null && value >= least && value <= most) return value;
  issues.push(targetIssue('T01', path, { x: path, value: text, expected: `${least} – ${most}` }));
  return null;
}
