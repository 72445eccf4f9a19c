import type { Link, RunTime } from './link.ts';
import type { Network } from './network.ts';
import type { Provenance } from './provenance.ts';
import type { Call, Dwell, DwellOperation, Run, Service } from './service.ts';
import type { TerminalId } from './terminal.ts';

/** A running or standing time of a service, with its provenance. */
export interface CallTime extends Provenance {
  readonly kind: 'run' | 'dwell';
  /** Null for a run. */
  readonly operation: DwellOperation | null;
  readonly from: TerminalId;
  /** Equal to `from` for a stop. */
  readonly to: TerminalId;
  readonly typicalHours: number;
  readonly p90Hours: number;
  /** The way of a link whose times these are; null for times of the call's own. */
  readonly link: { readonly id: string; readonly direction: 'out' | 'back' } | null;
}

/** The run that ends at a call and the stop there, in this order; either may be missing. */
export function timesAt(network: Network, service: Service, position: number): readonly CallTime[] {
  const call = service.calls[position];
  const before = service.calls[position - 1];
  if (!call) return [];
  const run = call.run && before ? runTime(network, call, call.run, before.terminal) : [];
  return [...run, ...(call.dwell ? [dwellTime(call.terminal, call.dwell)] : [])];
}

function runTime(network: Network, { terminal }: Call, run: Run, from: TerminalId): readonly CallTime[] {
  const { typicalHours, p90Hours, ownTime } = run;
  const link = network.links.get(run.link);
  const direction = link?.from === from ? 'out' : 'back';
  const known = ownTime ?? (link && timeOf(link, direction));
  if (!known) return [];
  const { status, source, year } = known;
  return [
    {
      kind: 'run',
      operation: null,
      from,
      to: terminal,
      typicalHours,
      p90Hours,
      link: ownTime === null ? { id: run.link, direction } : null,
      status,
      source,
      year,
    },
  ];
}

const timeOf = (link: Link, direction: 'out' | 'back'): RunTime | null =>
  direction === 'out' ? link.out : link.back;

const dwellTime = (
  terminal: TerminalId,
  { operation, typicalHours, p90Hours, status, source, year }: Dwell,
): CallTime => ({
  kind: 'dwell',
  operation,
  from: terminal,
  to: terminal,
  typicalHours,
  p90Hours,
  link: null,
  status,
  source,
  year,
});
