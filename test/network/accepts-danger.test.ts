import { describe, expect, it } from 'vitest';
import { acceptanceOf } from '../../src/network/conditions/accepts-danger.ts';
import {
  DANGER_CLASSES,
  type DangerRule,
  dangerClassesOf,
} from '../../src/network/conditions/dangerous-goods.ts';
import { network, service } from '../builders/network.ts';

const rule = (own: Partial<DangerRule>): DangerRule => ({
  id: 'rule',
  classes: ['3'],
  accepts: false,
  mode: null,
  corridor: null,
  service: null,
  terminal: null,
  basis: { zh: '规则', en: 'Rule' },
  status: 'published',
  source: 'test',
  year: 2024,
  ...own,
});
const barge = service('barge', ['A', 'LOCK', 'B'], { mode: 'river', dangerousGoods: 'unknown' });

/** Whether the barge takes a class where these rules hold. */
const accepts = (dangerClass: '3' | '8', ...dangerRules: DangerRule[]): boolean =>
  acceptanceOf(network({ services: [barge], dangerRules }), barge, dangerClass).accepts;

describe('dangerous goods of a class', () => {
  it('are taken where a rule accepts them and none refuses, in whatever order rules stand', () => {
    const yes = rule({ accepts: true });
    expect(accepts('3', yes)).toBe(true);
    expect(accepts('3', yes, rule({ mode: 'river' }))).toBe(false);
    expect(accepts('3', rule({ mode: 'river' }), yes)).toBe(false);
  });

  it('are what the service says where no rule speaks of them, and refused where that is unknown', () => {
    expect(accepts('8', rule({ accepts: true }))).toBe(false);
    const ship = service('ship', ['A', 'B'], { mode: 'sea', dangerousGoods: 'accepted' });
    expect(acceptanceOf(network({ services: [ship] }), ship, '8')).toEqual({ accepts: true, basis: null });
  });

  it('meet the rules of a mode, a corridor, a service and a lock on the way, and of no other', () => {
    const yes = rule({ accepts: true });
    for (const here of [
      { mode: 'river' },
      { corridor: 'test' },
      { service: 'bar*' },
      { terminal: 'LOCK' },
    ] as const)
      expect(accepts('3', yes, rule(here))).toBe(false);
    for (const elsewhere of [
      { mode: 'sea' },
      { corridor: 'x' },
      { service: 'ship*' },
      { terminal: 'C' },
    ] as const)
      expect(accepts('3', yes, rule(elsewhere))).toBe(true);
  });
});

describe('the classes a text names', () => {
  it('are a division, the divisions of a class, or all', () => {
    expect(dangerClassesOf('2.1')).toEqual(['2.1']);
    expect(dangerClassesOf('4')).toEqual(['4.1', '4.2', '4.3']);
    expect(dangerClassesOf('*')).toEqual(DANGER_CLASSES);
    for (const none of ['', '10', '2.9', '3.1']) expect(dangerClassesOf(none)).toBeNull();
  });
});
