import type { Network } from '../../network/network.ts';
import type { Provenance } from '../../network/provenance.ts';
import { decimalOf } from '../../units/decimal.ts';
import { type FigureAddress, type FigureEntry, type FigureReading, plainReading } from '../figure-target.ts';

/** A time as the data gives it: median and 90th percentile. */
interface Hours {
  readonly typicalHours: number;
  readonly p90Hours: number;
}

/** A time as it is read, with the link's figures that it is taken from, if it is. */
export interface ReadTime extends Hours, Provenance {
  readonly takenFrom?: { readonly typical: FigureAddress; readonly p90: FigureAddress };
}

/** Where a subject keeps a time. */
export interface TimeOf<Subject> {
  readonly leastTypical: number;
  readonly leastP90: number;
  /** Null where the subject has no such time. */
  readonly read: (subject: Subject, network: Network) => ReadTime | null;
  readonly write: (subject: Subject, change: ChangeHours, provenance: Provenance) => Subject;
}

type ChangeHours = <Time extends Hours>(time: Time) => Time;

/** A typical time takes its 90th percentile along in the ratio they had. */
const withTypical =
  (hours: number): ChangeHours =>
  (time) => {
    const ratio = time.typicalHours > 0 ? time.p90Hours / time.typicalHours : 1;
    return { ...time, typicalHours: hours, p90Hours: Math.round(hours * ratio * 100) / 100 };
  };

const withP90 =
  (hours: number): ChangeHours =>
  (time) => ({ ...time, p90Hours: hours });

const reading = (hours: number, time: ReadTime, takenFrom: FigureAddress | undefined): FigureReading => ({
  ...plainReading(decimalOf(hours), 'h', time),
  takenFrom: takenFrom ?? null,
});

/** The two figures of a time, named `<prefix>hours_typical` and `<prefix>hours_p90`. */
export function hoursEntries<Subject, Prefix extends string>(
  prefix: Prefix,
  { leastTypical, leastP90, read, write }: TimeOf<Subject>,
) {
  const typical = `${prefix}hours_typical` as const;
  const p90 = `${prefix}hours_p90` as const;
  const ascending = [typical, p90];
  const entries: readonly FigureEntry<Subject, typeof typical | typeof p90>[] = [
    {
      field: typical,
      bounds: { least: leastTypical, most: 5_000 },
      ascending,
      read(subject, network) {
        const time = read(subject, network);
        return time && reading(time.typicalHours, time, time.takenFrom?.typical);
      },
      write: (subject, { value, provenance }) => write(subject, withTypical(Number(value)), provenance),
    },
    {
      field: p90,
      bounds: { least: leastP90, most: 10_000 },
      ascending,
      read(subject, network) {
        const time = read(subject, network);
        return time && reading(time.p90Hours, time, time.takenFrom?.p90);
      },
      write: (subject, { value, provenance }) => write(subject, withP90(Number(value)), provenance),
    },
  ];
  return entries;
}
