import type { CallingService } from '../../../contract/cards.ts';
import type { Mode } from '../../../network/terminal.ts';

/** What runs between here and one other place by one mode: both ways as one. */
export interface ServicePair {
  readonly key: string;
  readonly mode: Mode;
  /** Terminal at the other end. */
  readonly other: string;
  readonly out: readonly CallingService[];
  readonly back: readonly CallingService[];
  /** Both ways; 0 where all leave on demand or are closed. */
  readonly departuresPerWeek: number;
  readonly isClosed: boolean;
}

const isOutward = ({ direction }: CallingService): boolean =>
  direction === 'departing' || direction === 'out';

/**
 * Services gathered by mode and the place they lead to or come from, the busiest first. On a link, `at` is its first
 * terminal: the other end is where the service ends.
 */
export function servicePairs(services: readonly CallingService[], at: string): readonly ServicePair[] {
  const groups = new Map<string, CallingService[]>();
  for (const service of services) {
    const key = `${service.mode} ${otherEnd(service, at)}`;
    const group = groups.get(key);
    if (group) group.push(service);
    else groups.set(key, [service]);
  }
  return [...groups]
    .flatMap(([key, group]) => {
      const [first] = group;
      if (!first) return [];
      const open = group.filter(({ closed }) => closed === null);
      return [
        {
          key,
          mode: first.mode,
          other: otherEnd(first, at),
          out: group.filter(isOutward),
          back: group.filter((service) => !isOutward(service)),
          departuresPerWeek: weekly(open),
          isClosed: open.length === 0,
        },
      ];
    })
    .sort(
      (a, b) =>
        Number(a.isClosed) - Number(b.isClosed) ||
        b.departuresPerWeek - a.departuresPerWeek ||
        (a.key < b.key ? -1 : 1),
    );
}

/** Departures a week of those that keep to days. */
export const weekly = (services: readonly CallingService[]): number =>
  services.reduce((sum, { closed, departuresPerWeek }) => sum + (closed ? 0 : (departuresPerWeek ?? 0)), 0);

const otherEnd = (service: CallingService, at: string): string => {
  const end = isOutward(service) ? service.to : service.from;
  return end === at ? (isOutward(service) ? service.from : service.to) : end;
};
