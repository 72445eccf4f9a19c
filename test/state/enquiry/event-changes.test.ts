import { describe, expect, it } from 'vitest';
import { ownEventId } from '../../../src/contract/event-sheet.ts';
import { readEventEdits } from '../../../src/enquiry/read-event-edits.ts';
import {
  changesIn,
  countChanges,
  endOf,
  isSwitchedOff,
  NO_EVENT_CHANGES,
  sameChanges,
  withEndOn,
  withEventBack,
  withEventOff,
  withOwnEvent,
} from '../../../src/state/enquiry/event-changes.ts';
import { EMPTY_DRAFT, isUnfinished, typedOf } from '../../../src/state/enquiry/own-event-draft.ts';
import type { BeijingDate } from '../../../src/units/instant.ts';
import type { Issue } from '../../../src/units/issue.ts';
import { corridor } from '../../builders/corridor.ts';
import { event, strait } from '../../builders/network.ts';

describe('changes of events', () => {
  it('are one for each event: off, or moved, or as the network has it', () => {
    const off = withEventOff(NO_EVENT_CHANGES, 'storm');
    expect([isSwitchedOff(off, 'storm'), endOf(off, 'storm'), countChanges(off)]).toEqual([true, null, 1]);
    const moved = withEndOn(off, 'storm', '2027-01-31');
    expect([isSwitchedOff(moved, 'storm'), endOf(moved, 'storm')]).toEqual([false, '2027-01-31']);
    const open = withEndOn(moved, 'storm', '');
    expect([endOf(open, 'storm'), countChanges(open)]).toEqual(['', 1]);
    expect(sameChanges(withEventBack(open, 'storm'), NO_EVENT_CHANGES)).toBe(true);
  });

  it('take an own event in once, and give it up by the key that the engine gives it', () => {
    const typed = 'CNQZH; ; ; closed';
    const one = withOwnEvent(withOwnEvent(NO_EVENT_CHANGES, typed), typed);
    expect(one.ownEvents).toEqual([typed]);
    expect(withEventBack(one, ownEventId(typed, null)).ownEvents).toEqual([]);
    expect(withEventBack(one, ownEventId(typed, 'CNQZH-DLP')).ownEvents).toEqual([]);
    expect(withEventBack(one, ownEventId(`${typed}; more`, null)).ownEvents).toEqual([typed]);
  });

  it('are read by the engine as they are written', () => {
    const world = corridor({
      straits: [strait('narrows')],
      events: [event('storm', { from: '2026-03-01' as BeijingDate }), event('strike')],
    });
    const changes = withOwnEvent(
      withEndOn(withEventOff(NO_EVENT_CHANGES, 'strike'), 'storm', '2026-04-01'),
      typedOf({
        ...EMPTY_DRAFT,
        where: 'narrows',
        effect: 'surcharge',
        amount: '1500',
        what: 'Guards; armed',
      }),
    );
    const issues: Issue[] = [];
    const { off, ends, own } = readEventEdits(world, changesIn({ ...changes }), issues);
    expect(issues).toEqual([]);
    expect([...off, ...ends.keys()]).toEqual(['strike', 'storm']);
    expect(own[0]?.event.text.en).toBe('Guards, armed');
    expect(own[0]?.rows.map(({ unitPrice }) => unitPrice)).toEqual(['1500', '3000']);
  });
});

describe('an own event being filled in', () => {
  it.each([
    [{ effect: 'closed' }, 'suez; 2027-01-01; ; closed'],
    [{ effect: 'delay', amount: '2', delayUnit: 'd' }, 'suez; 2027-01-01; ; 2 d'],
    [{ effect: 'factor', amount: '1.5' }, 'suez; 2027-01-01; ; x1.5'],
    [{ effect: 'room', amount: '60' }, 'suez; 2027-01-01; ; 60 %'],
    [{ effect: 'surcharge', amount: '300', currency: 'CNY', unit: 'box' }, 'suez; 2027-01-01; ; 300 CNY/box'],
  ] as const)('is %j as an enquiry has it', (own, typed) => {
    expect(typedOf({ ...EMPTY_DRAFT, where: 'suez', from: '2027-01-01', ...own })).toBe(typed);
  });

  it('is unfinished without a place, or without the amount that its effect needs', () => {
    const unfinished = (own: object) => isUnfinished({ ...EMPTY_DRAFT, where: 'suez', ...own });
    expect(unfinished({})).toBe(false);
    expect(unfinished({ where: ' ' })).toBe(true);
    expect(unfinished({ effect: 'delay' })).toBe(true);
  });
});
