import type { Link, LinkId } from '../link.ts';
import type { Call, Run, Service } from '../service.ts';
import type { TerminalId } from '../terminal.ts';

/** A service whose runs hold no times that are those of their links. */
export type PackedService = Omit<Service, 'calls'> & { readonly calls: readonly PackedCall[] };
type PackedCall = Omit<Call, 'run'> & { readonly run: PackedRun | null };
type PackedRun = Omit<Run, 'typicalHours' | 'p90Hours'> & Partial<Run>;

/** Leaves out the times that {@link callsWithLinkTimes} can read from the links again: those of nearly every run. */
export function withoutLinkTimes(service: Service): PackedService {
  return {
    ...service,
    calls: service.calls.map((call) => ({ ...call, run: call.run && packedRun(call.run) })),
  };
}

function packedRun(run: Run): PackedRun {
  if (run.ownTime !== null) return run;
  const { typicalHours: _, p90Hours: __, ...rest } = run;
  return rest;
}

export function callsWithLinkTimes(
  calls: PackedService['calls'],
  links: ReadonlyMap<LinkId, Link>,
): Service['calls'] {
  return calls.map((call, index) => ({
    ...call,
    run: call.run && wholeRun(call.run, calls[index - 1]?.terminal, links),
  }));
}

function wholeRun(run: PackedRun, from: TerminalId | undefined, links: ReadonlyMap<LinkId, Link>): Run {
  const link = links.get(run.link);
  const { link: id, ownTime, tariffs } = run;
  const ofLink = link && timesOf(link, from);
  const typicalHours = run.typicalHours ?? ofLink?.typicalHours;
  const p90Hours = run.p90Hours ?? ofLink?.p90Hours;
  if (typicalHours === undefined || p90Hours === undefined) throw new Error(`a run over ${id} without times`);
  return { link: id, typicalHours, p90Hours, ownTime, tariffs };
}

/** Times of a link in the direction travelled; null where it is not run that way. */
export const timesOf = (link: Link, from: TerminalId | undefined): Link['out'] | null =>
  link.from === from ? link.out : link.back;
