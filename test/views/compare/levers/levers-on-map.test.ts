import { describe, expect, it } from 'vitest';
import type { LeverReach } from '../../../../src/contract/policy.ts';
import { leversOnMap } from '../../../../src/views/compare/levers/levers-on-map.ts';
import { SAMPLE_VIEW } from '../../../state/explore-sample.ts';

const view = SAMPLE_VIEW;
const [link] = view.links;
const reach = (measure: string, own: Partial<LeverReach> = {}): LeverReach => ({
  measure,
  title: { zh: measure, en: measure },
  links: [],
  terminals: [],
  ...own,
});
const REACHES = [
  reach('a01.trains', { links: [link?.id ?? ''], terminals: [link?.from ?? ''] }),
  reach('a03.lock', { terminals: [link?.to ?? '', 'NOWHERE'] }),
];

describe('the levers to draw', () => {
  it('are those that are set, numbered in their order, with the lines and terminals they bear on', () => {
    const [trains, ...others] = leversOnMap(REACHES, view, { set: ['a01.trains'], asked: null });
    expect(others).toEqual([]);
    expect(trains).toMatchObject({ id: 'a01.trains', mark: '①', isSet: true });
    expect(trains?.sections).toHaveLength(1);
    expect(trains?.terminals).toHaveLength(1);
  });

  it('hold the one that was asked for, set or not, and each once', () => {
    const ids = (asked: string) =>
      leversOnMap(REACHES, view, { set: ['a01.trains'], asked }).map(({ id, mark, isSet }) => [
        id,
        mark,
        isSet,
      ]);
    expect(ids('a03.lock')).toEqual([
      ['a01.trains', '①', true],
      ['a03.lock', '②', false],
    ]);
    expect(ids('a01.trains')).toEqual([['a01.trains', '①', true]]);
  });

  it('leave out what bears on nothing on the map, and terminals that are not drawn', () => {
    expect(leversOnMap(REACHES, view, { set: [], asked: 'a14.container_toll' })).toEqual([]);
    const [lock] = leversOnMap(REACHES, view, { set: [], asked: 'a03.lock' });
    expect(lock?.terminals).toHaveLength(1);
  });
});
