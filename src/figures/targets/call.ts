import { timesAt } from '../../network/call-times.ts';
import type { Network } from '../../network/network.ts';
import type { Call, Service, ServiceId } from '../../network/service.ts';
import type { Names } from '../../network/terminal.ts';
import { joinKey } from '../figure-key.ts';
import { defineTarget, type FigureAddress } from '../figure-target.ts';
import type { NetworkDraft } from '../network-draft.ts';
import { hoursEntries, type ReadTime } from './hours.ts';

/** A service at one of its calls, counted from 0. */
interface ServiceCall {
  readonly service: Service;
  readonly position: number;
  readonly call: Call;
}

/** The run that ends at a call, and the stop there. */
export const call = defineTarget({
  keyForm: 'service|seq',
  find: callNamed,
  names({ service, position, call }, network) {
    const ends = [service.calls[position - 1]?.terminal ?? call.terminal, call.terminal];
    return { zh: namesIn('zh', service, ends, network), en: namesIn('en', service, ends, network) };
  },
  change(draft, key, change) {
    const named = callNamed(draft, key);
    if (!named) return 0;
    const { service, position } = named;
    const { call } = change(named);
    draft.services.set(service.id, { ...service, calls: service.calls.with(position, call) });
    return 1;
  },
  uses(network, key) {
    const named = callNamed(network, key);
    return {
      services: new Set(named ? [named.service.id] : []),
      links: new Set(named?.call.run ? [named.call.run.link] : []),
      terminals: new Set(named ? [named.call.terminal] : []),
    };
  },
  entries: [
    ...hoursEntries('run_', {
      leastTypical: 0.1,
      leastP90: 0.1,
      read: (of: ServiceCall, network) => timeAt('run', of, network),
      write: (of, change, provenance) => ({
        ...of,
        call: { ...of.call, run: of.call.run && { ...change(of.call.run), ownTime: provenance } },
      }),
    }),
    ...hoursEntries('dwell_', {
      leastTypical: 0,
      leastP90: 0,
      read: (of: ServiceCall, network) => timeAt('dwell', of, network),
      write: (of, change, provenance) => ({
        ...of,
        call: { ...of.call, dwell: of.call.dwell && { ...change(of.call.dwell), ...provenance } },
      }),
    }),
  ],
});

/** Names the call at a position of a service, counted from 0. */
export const callKey = (service: ServiceId, position: number): string =>
  joinKey(service, String(position + 1));

/** Ids of services may hold bars themselves; the call's number is the last part. */
function callNamed({ services }: Pick<Network | NetworkDraft, 'services'>, key: string): ServiceCall | null {
  const cut = key.lastIndexOf('|');
  const service = services.get(key.slice(0, cut).trim());
  const position = Number(key.slice(cut + 1)) - 1;
  const call = service?.calls[position];
  return service && call ? { service, position, call } : null;
}

function timeAt(
  kind: 'run' | 'dwell',
  { service, position }: ServiceCall,
  network: Network,
): ReadTime | null {
  const time = timesAt(network, service, position).find((each) => each.kind === kind);
  if (!time) return null;
  return time.link === null ? time : { ...time, takenFrom: linkTimes(time.link.id, time.link.direction) };
}

function linkTimes(id: string, direction: 'out' | 'back'): NonNullable<ReadTime['takenFrom']> {
  const prefix = direction === 'out' ? '' : 'back_';
  const figure = (field: string): FigureAddress => ({ target: 'link', key: id, field: `${prefix}${field}` });
  return { typical: figure('hours_typical'), p90: figure('hours_p90') };
}

function namesIn(language: keyof Names, service: Service, ends: readonly string[], network: Network): string {
  const places = [...new Set(ends)].map((end) => network.terminals.get(end)?.names[language] ?? end);
  return [service.names[language], ...places].join(' · ');
}
