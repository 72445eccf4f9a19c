import type { BeijingDate } from '../../units/instant.ts';
import { flagValue, unknownValue, type Value, writeValue } from '../expression/value.ts';
import type { TerminalGroups } from '../facts/fact.ts';
import type { ListRow } from '../lists/dated-list.ts';
import { holds } from '../scenario/read-span.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** What the lists say of a fact, and what says so. */
export interface ListedFact {
  readonly value: Value;
  /** Document of the row that holds; null where none does. */
  readonly source: string | null;
}

/**
 * A fact as the lists settle it on a day: true where a row matches, false where none can, unknown for want of facts
 * where one might. Null: no list settles it.
 */
export function listedFact(
  { lists, terminalGroups: groups }: Pick<Scenario, 'lists' | 'terminalGroups'>,
  fact: string,
  date: BeijingDate,
  factOf: (name: string) => Value | undefined,
): ListedFact | null {
  const settling = lists.filter(({ settles }) => settles.has(fact));
  if (settling.length === 0) return null;
  const open = new Set<string>();
  for (const { settles, rows } of settling) {
    const columns = settles.get(fact) ?? [];
    for (const row of rows) {
      if (!holds(row, date)) continue;
      const unsettled = openColumns(row, columns, groups, factOf);
      if (unsettled?.length === 0) return { value: flagValue(true), source: row.source };
      for (const column of unsettled ?? []) open.add(column);
    }
  }
  return { value: open.size > 0 ? unknownValue(...open) : flagValue(false), source: null };
}

/** The facts on which it hangs whether a row matches; null where it does not, none where it does. */
function openColumns(
  { where }: ListRow,
  columns: readonly string[],
  groups: TerminalGroups,
  factOf: (name: string) => Value | undefined,
): readonly string[] | null {
  const open: string[] = [];
  for (const column of columns) {
    const given = factOf(column);
    const text = given ? writeValue(given) : null;
    const match = text === null ? 'open' : matchOf(text, where.get(column) ?? [], groups);
    if (match === 'no') return null;
    if (match === 'open') open.push(column);
  }
  return open;
}

type Match = 'yes' | 'no' | 'open';

/** A place stands for all of its terminals, as a name of several terminals does. */
function matchOf(given: string, named: readonly string[], groups: TerminalGroups): Match {
  const members = groups.get(given);
  if (members === undefined) return oneOf(given, named, groups);
  const matches = new Set(members.map((member) => oneOf(member, named, groups)));
  const [only = 'no'] = matches;
  return matches.size > 1 ? 'open' : only;
}

function oneOf(given: string, named: readonly string[], groups: TerminalGroups): Match {
  const all = named.flatMap((name) => groups.get(name) ?? [name]);
  if (all.some((name) => name === given || given.startsWith(`${name}-`))) return 'yes';
  return all.some((name) => name.startsWith(`${given}-`)) ? 'open' : 'no';
}
