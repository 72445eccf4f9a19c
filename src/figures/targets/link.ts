import type { Link, RunTime } from '../../network/link.ts';
import { usesOf } from '../../network/network-uses.ts';
import { PROVINCE_TOLLS, type ProvinceToll, provinceOfToll } from '../../network/province.ts';
import type { Call, Service } from '../../network/service.ts';
import type { Names } from '../../network/terminal.ts';
import { decimalOf } from '../../units/decimal.ts';
import { type Km, km } from '../../units/distance.ts';
import {
  defineTarget,
  type FigureBounds,
  type FigureEntry,
  type FigureReading,
  plainReading,
} from '../figure-target.ts';
import type { NetworkDraft } from '../network-draft.ts';
import { hoursEntries } from './hours.ts';

/** A link has a length and takes time. */
const LENGTH: FigureBounds = { least: 0.1, most: 40_000 };
const TOLL: FigureBounds = { least: 0, most: 10_000 };

export const link = defineTarget({
  keyForm: 'link',
  find: (network, key): Link | null => network.links.get(key) ?? null,
  names(link, network) {
    const end = (id: string): Names => network.terminals.get(id)?.names ?? { zh: id, en: id };
    const [from, to] = [end(link.from), end(link.to)];
    return { zh: `${from.zh}—${to.zh}`, en: `${from.en} – ${to.en}` };
  },
  change(draft, key, change) {
    const before = draft.links.get(key);
    if (!before) return 0;
    const now = change(before);
    draft.links.set(key, now);
    return now.out === before.out && now.back === before.back ? 1 : 1 + passOnTimes(draft, now);
  },
  uses(network, key) {
    const services = (usesOf(network).runsOver.get(key) ?? []).map(({ service }) => service.id);
    return { services: new Set(services), links: new Set(), terminals: new Set() };
  },
  entries: [
    {
      field: 'tariff_km',
      bounds: LENGTH,
      read: (link) => kmReading(link.tariffKm, link),
      write: (link, { value }) => ({ ...link, tariffKm: km(Number(value)) }),
    },
    {
      field: 'distance_km',
      bounds: LENGTH,
      read: (link) => kmReading(link.distanceKm, link),
      write: (link, { value, provenance }) => ({ ...link, distanceKm: km(Number(value)), ...provenance }),
    },
    ...hoursEntries('', {
      leastTypical: 0.1,
      leastP90: 0,
      read: (link: Link) => link.out,
      write: (link, change, provenance) => ({ ...link, out: { ...change(link.out), ...provenance } }),
    }),
    ...hoursEntries('back_', {
      leastTypical: 0.1,
      leastP90: 0,
      read: (link: Link) => link.back,
      write: (link, change, provenance) => ({
        ...link,
        back: link.back && { ...change(link.back), ...provenance },
      }),
    }),
    {
      field: 'toll_km_chongqing',
      bounds: TOLL,
      read: (link) => kmReading(link.tollKmChongqing, link),
      write: (link, { value }) => ({ ...link, tollKmChongqing: km(Number(value)) }),
    },
    ...PROVINCE_TOLLS.map(tollEntry),
  ],
});

const kmReading = (length: Km, link: Link): FigureReading => plainReading(decimalOf(length), 'km', link);

/** Kilometres of toll road in one province; a link that does not cross it has no such figure. */
function tollEntry(field: ProvinceToll): FigureEntry<Link, ProvinceToll> {
  const province = provinceOfToll(field);
  return {
    field,
    bounds: TOLL,
    read(link) {
      const crossed = link.tollKmByProvince.find((part) => part.province === province);
      return crossed ? kmReading(crossed.km, link) : null;
    },
    write: (link, { value }) => ({
      ...link,
      tollKmByProvince: link.tollKmByProvince.map((part) =>
        part.province === province ? { ...part, km: km(Number(value)) } : part,
      ),
    }),
  };
}

/** Runs that take their time from a link go on to do so, those with a time of their own keep it; returns how many changed. */
function passOnTimes(draft: NetworkDraft, link: Link): number {
  const ids = new Set((usesOf(draft.base).runsOver.get(link.id) ?? []).map(({ service }) => service.id));
  let changed = 0;
  for (const id of ids) {
    const service = draft.services.get(id);
    if (!service) continue;
    const calls = service.calls.map((call, position) => {
      const time = timeTaken(service, position, link);
      return (time && withTime(call, time)) ?? call;
    });
    const runs = calls.filter((call, position) => call !== service.calls[position]).length;
    if (runs > 0) draft.services.set(id, { ...service, calls });
    changed += runs;
  }
  return changed;
}

/** The time of a link that the run ending at a call takes over; null where it takes none. */
function timeTaken({ calls }: Service, position: number, link: Link): RunTime | null {
  const run = calls[position]?.run;
  if (run?.link !== link.id || run.ownTime) return null;
  return calls[position - 1]?.terminal === link.from ? link.out : link.back;
}

/** Null where the run has this time already. */
function withTime(call: Call, { typicalHours, p90Hours }: RunTime): Call | null {
  const { run } = call;
  if (!run || (run.typicalHours === typicalHours && run.p90Hours === p90Hours)) return null;
  return { ...call, run: { ...run, typicalHours, p90Hours } };
}
