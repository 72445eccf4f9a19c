import type { Network } from '../network/network.ts';
import type { Provenance } from '../network/provenance.ts';
import type { Names } from '../network/terminal.ts';
import type { BeijingDate } from '../units/instant.ts';
import type { Currency } from '../units/money.ts';
import type { NetworkDraft } from './network-draft.ts';

/** What a figure may be, both ends in; `whole` for counts. */
export interface FigureBounds {
  readonly least: number;
  readonly most: number;
  readonly whole?: boolean;
}

/** Names a figure in plain text, as files and cards write it. Whether there is such a figure the registry says. */
export interface FigureAddress {
  readonly target: string;
  /** Ids as they stand in the network. */
  readonly key: string;
  readonly field: string;
}

/** A figure as it stands in a network. */
export interface FigureReading {
  /** Decimal text; null when unknown. */
  readonly value: string | null;
  readonly unit: string;
  readonly low: string | null;
  readonly high: string | null;
  readonly provenance: Provenance;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly note: Names | null;
  /** The figure it takes its value from; null where it has its own. */
  readonly takenFrom: FigureAddress | null;
}

/** A reading with the names of what it belongs to; null where ids say it all. */
export interface NamedReading extends FigureReading {
  readonly names: Names | null;
}

/** What a figure becomes, and who says so. */
export interface Replacement {
  /** Plain decimal text, in the figure's unit. */
  readonly value: string;
  /** Of a price, the currency it is in; null for any other figure. */
  readonly currency: Currency | null;
  /** In the user's own words; empty where there are none. */
  readonly note: string;
  /** The week whose price it is, from which it goes on moving with its series; null for one that stays as given. */
  readonly movesFrom: BeijingDate | null;
  /** Of a price, its span, decimal text in the same unit; left out where it is exact. */
  readonly range?: { readonly low: string; readonly high: string };
  readonly provenance: Provenance;
}

/** One figure of a target. Adding an entry like this, and its words, makes a figure replaceable. */
export interface FigureEntry<Subject, Field extends string> {
  readonly field: Field;
  readonly bounds: FigureBounds | ((unit: string) => FigureBounds);
  /** Null where the subject has no such figure, such as the way back of a link run one way. */
  readonly read: (subject: Subject, network: Network) => FigureReading | null;
  /** A copy of the subject with the figure replaced. */
  readonly write: (subject: Subject, by: Replacement) => Subject;
  /** Whether it is a price, which may be given in another currency. */
  readonly isPrice?: boolean;
  /** What the figure fills, where several fields fill the same: only one of them can be replaced. */
  readonly place?: string;
  /** Fields of the same subject, this one among them, whose figures never fall in this order. */
  readonly ascending?: readonly string[];
}

/** A kind of thing that has figures: how its keys are read, what its figures are and what rests on them. */
interface Definition<Subject, Field extends string> {
  /** Parts of a key, joined by bars; a part in brackets may be left out. */
  readonly keyForm: string;
  /** What a key names as it stands on a day; null where it names nothing. */
  readonly find: (network: Network, key: string, date: BeijingDate) => Subject | null;
  readonly names: (subject: Subject, network: Network) => Names | null;
  /** Changes everything a key names and returns how many rows of the network that touched. */
  readonly change: (draft: NetworkDraft, key: string, change: (subject: Subject) => Subject) => number;
  readonly uses: (network: Network, key: string) => FigureUses;
  /** In the order in which a card offers them. */
  readonly entries: readonly FigureEntry<Subject, Field>[];
}

/** Ids of what rests on a figure. */
export interface FigureUses {
  readonly services: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly terminals: ReadonlySet<string>;
}

/** What the registry holds of each target: its definition, asked by the name of a field. */
export interface FigureTargetOf<Field extends string> {
  readonly keyForm: string;
  readonly fields: readonly Field[];
  /** The figure as it stands on a day; null where the network has none. */
  read(network: Network, key: string, field: string, date: BeijingDate): NamedReading | null;
  /** Rows touched; 0 where the key or the field names nothing. */
  write(draft: NetworkDraft, key: string, field: string, by: Replacement): number;
  uses(network: Network, key: string): FigureUses;
  /** Null for a field that the target does not have. */
  rules(field: string): FigureRules | null;
}

/** What holds of a figure whatever its value. */
export interface FigureRules {
  boundsIn(unit: string): FigureBounds;
  readonly isPrice: boolean;
  readonly place: string;
  readonly ascending: readonly string[];
}

export function defineTarget<Subject, Field extends string>(
  definition: Definition<Subject, Field>,
): FigureTargetOf<Field> {
  const { keyForm, find, names, change, uses, entries } = definition;
  const entryOf: ReadonlyMap<string, FigureEntry<Subject, Field>> = new Map(
    entries.map((entry) => [entry.field, entry]),
  );
  return {
    keyForm,
    uses,
    fields: entries.map(({ field }) => field),
    read(network, key, field, date) {
      const entry = entryOf.get(field);
      const subject = entry ? find(network, key, date) : null;
      const reading = entry && subject !== null ? entry.read(subject, network) : null;
      return reading && subject !== null ? { ...reading, names: names(subject, network) } : null;
    },
    write(draft, key, field, by) {
      const entry = entryOf.get(field);
      return entry ? change(draft, key, (subject) => entry.write(subject, by)) : 0;
    },
    rules(field) {
      const entry = entryOf.get(field);
      if (!entry) return null;
      const { bounds, isPrice = false, place = field, ascending = [] } = entry;
      return {
        boundsIn: typeof bounds === 'function' ? bounds : () => bounds,
        isPrice,
        place,
        ascending,
      };
    },
  };
}

/** A reading of a figure that has no range, dates or note of its own. */
export const plainReading = (
  value: string | null,
  unit: string,
  { status, source, year }: Provenance,
): FigureReading => ({
  value,
  unit,
  low: null,
  high: null,
  provenance: { status, source, year },
  validFrom: null,
  validTo: null,
  note: null,
  takenFrom: null,
});
