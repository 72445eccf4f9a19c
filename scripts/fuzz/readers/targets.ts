import type { TargetAsked, TargetChange } from '../../../src/contract/demand/target.ts';
import { readTarget } from '../../../src/matrix/target/read-target.ts';
import { resolveScenario } from '../../../src/policy/scenario/resolve-scenario.ts';
import type { BeijingDate } from '../../../src/units/instant.ts';
import { formatFen } from '../../../src/units/money.ts';
import { accepted, differs, type Reader } from '../reader.ts';
import { shippedLibrary } from './documents.ts';

const FIELDS = ['move', 'from', 'to', 'keep', 'flow', 'outlay', 'worse'] as const;

const SAMPLES = [
  '3万\nroad\nrail\n\n\n8,000万\n1%\na14.port_fee_guidance.handling_cut=0.3\na03.shared_car_liner',
  '500 TEU\n公路，coast_road\n水路\n\n\n\n\na01.rail_sea.price_per_teu_before=10..100\na14.volume_price.discount_agreed=0..30%, tier_mode=flat',
  '\n\n\n长江\n\n1,000,000元\n\na14.port_fee_guidance.handling_cut=5%..40%',
  '2000\nrail_sea\nriver\n\n\n\n2.5',
];

/** What a package is to reach, its limits, and the changes that it may make: a field to a line, then a change to a line. */
export function targets(): Reader {
  const resolved = resolveScenario(shippedLibrary(), 'in-force');
  if (!resolved.ok) throw new Error('the measures in force do not stand');
  const on = { flows: [], scenario: resolved.value, day: '2026-06-01' as BeijingDate };
  const read = (asked: TargetAsked) => readTarget(asked, on);
  return {
    name: 'target',
    weight: 3,
    samples: SAMPLES,
    words: [
      '万',
      'TEU',
      '%',
      '..',
      '=',
      ',',
      '、',
      'china_europe',
      '铁路',
      '__proto__',
      'constructor',
      'tier_mode=flat',
      '1e-7',
      '\n\n',
    ],
    read(input) {
      const lines = input.split('\n');
      const texts = Object.fromEntries(FIELDS.map((field, index) => [field, lines[index] ?? '']));
      const asked = { ...texts, changes: lines.slice(FIELDS.length).filter((line) => line.trim() !== '') };
      const target = read(asked as unknown as TargetAsked);
      if (!target.ok) return 'refused';
      const { goal, limits, changes } = target.value;
      const isMove = goal.kind === 'move';
      const again = read({
        move: isMove ? decimal(goal.teu) : '',
        from: isMove ? goal.from.filter((one) => one !== 'road').join(',') : '',
        to: isMove ? goal.to.join(',') : '',
        keep: goal.kind === 'keep' ? goal.corridors.join(',') : '',
        flow: goal.kind === 'keep' ? (goal.flow ?? '') : '',
        outlay: limits.outlay === null ? '' : formatFen(limits.outlay),
        worse: limits.worse === null ? '' : `${decimal(limits.worse * 100)}%`,
        changes: changes.map(written),
      });
      return accepted(
        differs('changes', changes, again.ok ? again.value.changes : again.issues),
        differs('outlay', limits.outlay, again.ok ? again.value.limits.outlay : again.issues),
        [...Object.values(limits), isMove ? goal.teu : 0].every(
          (value) => value === null || Number.isFinite(value),
        )
          ? null
          : 'not finite',
      );
    },
  };
}

function written(change: TargetChange): string {
  if (change.kind === 'measure') return change.measure;
  const { path, from, to, beside } = change;
  const others = Object.entries(beside).map(
    ([name, value]) => `, ${name}=${typeof value === 'number' ? decimal(value) : value}`,
  );
  return `${path}=${decimal(from)}..${decimal(to)}${others.join('')}`;
}

/** Without the powers of ten that JavaScript writes. */
const decimal = (value: number): string =>
  Number.isInteger(value) ? String(BigInt(value)) : value.toFixed(20).replace(/\.?0+$/, '');
