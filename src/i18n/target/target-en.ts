import type { Translated } from '../translated.ts';
import type { target as zh } from './target-zh.ts';

/** From a target to a policy. */
export const target = {
  title: 'Ask backwards',
  about:
    'Say what is to be reached and what not to be exceeded; the cheapest changes are sought. Each package has been run like any scenario, and opens as one with the same figures.',
  open: 'Ask backwards…',
  goal: 'Target',
  goals: { move: 'Move cargo', keep: 'Keep a corridor' },
  fields: {
    move: 'Move (TEU)',
    from: 'From',
    to: 'To',
    keep: 'Keep',
    flow: 'Only the flow (id, may be empty)',
    outlay: 'Outlay at most (CNY, may be empty)',
    worse: 'No district worse than (%, may be empty)',
    changes: 'What may be changed (one a line, may be empty)',
  },
  addChange: 'Add a figure that may be changed',
  chooseChange: 'Choose by measure…',
  changesHint:
    'As a14.port_fee_guidance.handling_cut=0..0.5, or the id of a measure. Empty: what a planner would move first is tried, support of trains, tolls and handling among it.',
  groups: {
    road: 'Road (across the border, to the coast)',
    rail: 'Rail (land-sea, Europe, to the coast)',
    river: 'Yangtze',
  },
  seek: 'Seek packages',
  cancel: 'Stop',
  progress: '{{done, number}} of {{total, number}} flows run',
  wantedMove:
    '{{months}}: {{teu}} TEU from {{from}} to {{to}}, against "{{baseline}}", by changes to "{{scenario}}".',
  wantedKeep: '{{months}}: no less by {{corridors}} than under "{{baseline}}", by changes to "{{scenario}}".',
  wantedKeepFlow:
    '{{months}}: of flow {{flow}} no less by {{corridors}} than under "{{baseline}}", by changes to "{{scenario}}".',
  start: 'As it is: {{reached}} TEU reached, outlay {{outlay}}.',
  package: 'Package {{n}}',
  smallest: 'The smallest change',
  settings: 'Changes',
  on: 'on',
  reached: 'TEU moved',
  reachedKeep: 'TEU by the corridor, change',
  outlay: 'Outlay ¥',
  perTeu: '¥ per TEU moved',
  bills: 'Bills ¥, change',
  worst: 'District that fares worst',
  co2e: 'CO₂e t',
  noDistrict: 'no district named',
  found_one: '{{count}} package meets all conditions:',
  found_other:
    '{{count}} packages meet all conditions, the cheapest first; none is outdone by another in everything:',
  none: 'The changes that were tried do not meet all conditions.',
  nothingMoves: 'None of the changes that were tried does anything for the target, not even in full.',
  relaxTitle: 'The smallest relaxation (one condition at a time, each run):',
  relax: {
    goal: 'Target down from {{asked}} to {{needed}} TEU',
    outlay: 'Outlay up from {{asked}} to {{needed}} CNY',
    worse: 'Worst district up from {{asked}} to {{needed}}',
  },
  alone: 'Each change alone and in full, over the ways open without it',
  unmade: 'does not stand',
  stale: 'Found under other settings than those above.',
  openScenario: 'Open as scenario',
  written: '{{folder}} written: a scenario file for each package, to be run by matrix run --scenario',
  basis:
    'The demand was run as it is, and its ways priced under each change in full (a change of times or departures was run by itself). Between these, prices of ways are taken to move in proportion and changes to add up; how shippers divide is exact; levels come from linear programs (HiGHS), one after the other. Every package so found was run again as any scenario is, and is listed only where that run meets the conditions; {{runs}} runs in all. A cheaper package cannot be ruled out: the choice is not convex.',
} satisfies Translated<typeof zh>;
