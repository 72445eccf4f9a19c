import { describe, expect, it } from 'vitest';
import { type HubOccasion, resolveHubRule } from '../../src/graph/resolve-hub-rule.ts';
import { hubRule, terminal } from '../builders/network.ts';

const transfer: HubOccasion = {
  load: 'box',
  activity: 'transfer',
  terminal: terminal('T', { kind: 'sea_port', country: 'CN' }),
  fromMode: 'rail',
  toMode: 'sea',
  toTerminal: null,
};

const forAll = hubRule('transfer', { id: 'all' });
const forKind = hubRule('transfer', { id: 'kind', kind: 'sea_port' });
const forKindHere = hubRule('transfer', { id: 'kind and country', kind: 'sea_port', country: 'CN' });
const forKindAndMode = hubRule('transfer', { id: 'kind and mode', kind: 'sea_port', toMode: 'sea' });
const forTerminal = hubRule('transfer', { id: 'terminal', terminal: 'T' });
const forTerminalAndModes = hubRule('transfer', {
  id: 'terminal and modes',
  terminal: 'T',
  fromMode: 'rail',
  toMode: 'sea',
});

const chosen = (...rules: readonly Parameters<typeof resolveHubRule>[0][number][]) =>
  resolveHubRule(rules, transfer)?.id ?? null;

describe('resolveHubRule', () => {
  it('goes from the widest to the narrowest place, and then by modes', () => {
    expect(chosen(forAll)).toBe('all');
    expect(chosen(forAll, forKind)).toBe('kind');
    expect(chosen(forKindAndMode, forKind)).toBe('kind and mode');
    expect(chosen(forKindAndMode, forKindHere)).toBe('kind and country');
    expect(chosen(forKindHere, forTerminal)).toBe('terminal');
    expect(chosen(forTerminal, forTerminalAndModes)).toBe('terminal and modes');
  });

  it('takes the first of equals', () => {
    expect(chosen({ ...forKind, id: 'one' }, { ...forKind, id: 'two' })).toBe('one');
  });

  it.each([
    ['another activity', hubRule('origin')],
    ['another terminal', hubRule('transfer', { terminal: 'U' })],
    ['another kind', hubRule('transfer', { kind: 'airport' })],
    ['another country', hubRule('transfer', { country: 'DE' })],
    ['another mode to come by', hubRule('transfer', { fromMode: 'sea' })],
    ['another mode to leave by', hubRule('transfer', { toMode: 'road' })],
    ['a shuttle to another terminal', hubRule('transfer', { terminal: 'T', toTerminal: 'U' })],
  ])('does not fit %s', (_, rule) => {
    expect(chosen(rule)).toBeNull();
  });

  it('finds the shuttle when asked for it', () => {
    const shuttle = hubRule('transfer', { id: 'shuttle', terminal: 'T', toTerminal: 'U' });
    expect(resolveHubRule([forTerminalAndModes, shuttle], { ...transfer, toTerminal: 'U' })?.id).toBe(
      'shuttle',
    );
  });
});
