import { describe, expect, it } from 'vitest';
import { type ExploreLink, exploreBeginning } from '../../../src/state/explore/explore-link.ts';
import { shownIsochrone } from '../../../src/state/explore/explore-state.ts';
import { createExploreStore, exploreLinkOf } from '../../../src/state/explore/explore-store.ts';
import { DEFAULT_SITUATION } from '../../../src/state/policy/policy-situation.ts';
import { formatInstant, instant, parseInstant } from '../../../src/units/instant.ts';
import { failure } from '../../../src/units/issue.ts';
import { type SampleEngine, sampleEngine } from '../explore-sample.ts';
import { settle } from '../fake-engine.ts';

const NOW = parseInstant('2026-12-07T09:00') ?? instant(0);
const BEGINNING = exploreBeginning('2026-12-08T18:00');

/** Tasks wait until the test lets them run. */
function explore(own: Partial<ExploreLink> = {}, engine: SampleEngine = sampleEngine()) {
  const waiting = new Set<() => void>();
  const later = (_: number, task: () => void) => {
    waiting.add(task);
    return () => waiting.delete(task);
  };
  const store = createExploreStore(
    { engine, now: () => NOW, situation: () => DEFAULT_SITUATION, later },
    { ...BEGINNING, ...own },
  );
  const runWaiting = async (): Promise<void> => {
    for (const task of [...waiting]) {
      waiting.delete(task);
      task();
    }
    await settle();
  };
  return { engine, state: () => store.getState(), runWaiting };
}

describe('Explore', () => {
  it('takes up the network, or says why it cannot', async () => {
    const { state } = explore();
    await state().loadView();
    expect(state().view?.links).toHaveLength(4);
    const issue = { severity: 'error', code: 'E20', path: '', values: { reason: 'gone' } } as const;
    const broken = explore({}, { ...sampleEngine(), networkView: async () => failure([issue]) });
    await broken.state().loadView();
    expect(broken.state().issues).toEqual([issue]);
  });

  it('takes each filter back and again, and clears them in one step', () => {
    const { state } = explore();
    state().filter({ hiddenModes: ['air'] });
    state().filter({ country: 'CN' });
    state().clearFilters();
    state().undo();
    expect(state().filters).toMatchObject({ hiddenModes: ['air'], country: 'CN' });
    state().undo();
    expect(state().filters.country).toBeNull();
    state().redo();
    expect(state().filters.country).toBe('CN');
  });

  it('counts no step that changes nothing', () => {
    const { state } = explore();
    state().filter({ country: null });
    expect(state().history.past).toEqual([]);
  });

  it('opens the card of what is chosen, and of nothing else after a quick change of mind', async () => {
    const { state } = explore();
    state().select({ kind: 'terminal', id: 'CNCKG-TJC' });
    state().select({ kind: 'link', id: 'CNQZH-PRT-SGSIN.sea' });
    await settle();
    const { card } = state();
    expect(card.kind === 'link' && card.card.id).toBe('CNQZH-PRT-SGSIN.sea');
    state().select(null);
    expect(state().card.kind).toBe('none');
  });

  it('tells of a choice made again without asking for its card anew', async () => {
    const { state } = explore();
    state().select({ kind: 'terminal', id: 'CNCKG-TJC' });
    await settle();
    const { selection, card } = state();
    state().select({ kind: 'terminal', id: 'CNCKG-TJC' });
    expect(state().selection).not.toBe(selection);
    expect(state().card).toBe(card);
  });

  it('has cards as of the ready time, or of now where that is past or no time', async () => {
    const { state } = explore();
    const shown = async () => {
      await settle();
      const { card } = state();
      return card.kind === 'terminal' ? card.card.at : card.kind;
    };
    state().editIsochrone({ ready: '2027-01-08T18:00' });
    state().select({ kind: 'terminal', id: 'CNCKG-TJC' });
    expect(await shown()).toBe('2027-01-08T18:00+08:00');
    state().editIsochrone({ ready: '2027-02-01T06:30' });
    expect(await shown()).toBe('2027-02-01T06:30+08:00');
    state().editIsochrone({ ready: '2020-01-01T00:00' });
    const now = await shown();
    expect(now).toBe(formatInstant(NOW));
    state().editIsochrone({ ready: 'soon' });
    expect(await shown()).toBe(now);
  });

  it('says why a card cannot be shown', async () => {
    const { state } = explore();
    state().select({ kind: 'terminal', id: 'NOWHERE' });
    await settle();
    expect(state().card.kind).toBe('refused');
  });

  it('turns the pages of a timetable', async () => {
    const { state } = explore();
    state().openTimetable({ service: 'corridor' });
    await settle();
    expect(state().table).toBe('timetable');
    state().turnTimetable(1);
    await settle();
    const { timetable } = state();
    expect(timetable.kind === 'shown' && timetable.timetable.days[0]).toBe('2026-12-14');
  });

  it('opens again from its own address: card, timetable and isochrone', async () => {
    const before = explore();
    before.state().select({ kind: 'terminal', id: 'SGSIN' });
    before.state().openTimetable({ terminal: 'CNCKG-TJC' });
    before.state().show('isochrone');
    await settle();
    const after = explore(exploreLinkOf(before.state()));
    await after.state().loadView();
    await settle();
    expect(after.state().card.kind).toBe('terminal');
    expect(after.state().timetable.kind).toBe('shown');
    expect(after.engine.asked).toHaveLength(1);
    expect(after.state().table).toBe('isochrone');
  });
});

describe('an isochrone asked for', () => {
  const within = (state: () => Parameters<typeof shownIsochrone>[0]) =>
    shownIsochrone(state())?.reached.map(({ terminal }) => terminal);

  it('grows as terminals are measured and is whole in the end', async () => {
    const { state, engine, runWaiting } = explore();
    state().runIsochrone();
    await engine.asked[0]?.report(['CNQZH-PRT', 3]);
    await engine.asked[0]?.report(['VNHAN', 5]);
    await runWaiting();
    expect(within(state)).toEqual(['CNQZH-PRT', 'VNHAN']);
    expect(shownIsochrone(state())?.isComplete).toBe(false);
    await engine.asked[0]?.answer(['CNQZH-PRT', 3], ['VNHAN', 5], ['SGSIN', 9]);
    expect(within(state)).toEqual(['CNQZH-PRT', 'VNHAN', 'SGSIN']);
    expect(shownIsochrone(state())?.isComplete).toBe(true);
  });

  it('keeps what was measured before it was cancelled', async () => {
    const { state, engine } = explore();
    state().runIsochrone();
    await engine.asked[0]?.report(['CNQZH-PRT', 3]);
    state().cancelIsochrone();
    expect(engine.asked[0]?.cancelled).toBe(true);
    expect(state().isochrone.kind).toBe('cancelled');
    expect(within(state)).toEqual(['CNQZH-PRT']);
    await engine.asked[0]?.answer(['SGSIN', 9]);
    expect(within(state)).toEqual(['CNQZH-PRT']);
  });

  it('is narrowed at once, without being asked again', async () => {
    const { state, engine, runWaiting } = explore();
    state().runIsochrone();
    await engine.asked[0]?.answer(['CNQZH-PRT', 3], ['SGSIN', 9]);
    state().editIsochrone({ days: '5' });
    await runWaiting();
    expect(within(state)).toEqual(['CNQZH-PRT']);
    expect(engine.asked).toHaveLength(1);
  });

  it('is stale under wider inputs and asked again when the hand rests', async () => {
    const { state, engine, runWaiting } = explore();
    state().runIsochrone();
    await engine.asked[0]?.answer(['CNQZH-PRT', 3]);
    state().editIsochrone({ days: '20' });
    expect(shownIsochrone(state())?.isStale).toBe(true);
    state().editIsochrone({ days: '21' });
    await runWaiting();
    expect(engine.asked).toHaveLength(2);
    expect(engine.asked[1]?.question.limit).toEqual({ measure: 'p50', days: '21' });
  });

  it('is not asked by itself before the first time, nor with a limit that is no figure', async () => {
    const { state, engine, runWaiting } = explore();
    state().editIsochrone({ days: '20' });
    await runWaiting();
    expect(engine.asked).toHaveLength(0);
    state().runIsochrone();
    await engine.asked[0]?.answer(['CNQZH-PRT', 3]);
    state().editIsochrone({ days: 'many' });
    await runWaiting();
    expect(engine.asked).toHaveLength(1);
  });

  it('tells why it was refused', async () => {
    const { state, engine } = explore();
    state().runIsochrone();
    await engine.asked[0]?.refuse({ severity: 'error', code: 'E21', path: 'equipment', values: {} });
    expect(state().isochrone).toMatchObject({ kind: 'refused', issues: [{ code: 'E21' }] });
  });
});
