import type { Departure, Service } from '../../network/service.ts';
import { decimalOf } from '../../units/decimal.ts';
import { MINUTES_PER_HOUR } from '../../units/duration.ts';
import { defineTarget, type FigureBounds, type FigureReading, plainReading } from '../figure-target.ts';

const CLOSED_BY_FIGURE = { zh: '按所设数值不可订舱', en: 'Closed by a figure set for it' };
const GROSS_TONNES: FigureBounds = { least: 2.2, most: 45 };

export const service = defineTarget({
  keyForm: 'service',
  find: (network, key): Service | null => network.services.get(key) ?? null,
  names: ({ names }) => names,
  change(draft, key, change) {
    const service = draft.services.get(key);
    if (service) draft.services.set(key, change(service));
    return service ? 1 : 0;
  },
  uses(network, key) {
    const calls = network.services.get(key)?.calls ?? [];
    return {
      services: new Set(),
      links: new Set(calls.flatMap(({ run }) => (run ? [run.link] : []))),
      terminals: new Set(calls.map(({ terminal }) => terminal)),
    };
  },
  entries: [
    {
      // A printed timetable has departures, and no number of them that could be another.
      field: 'departures_per_week',
      bounds: { least: 0.01, most: 2_000 },
      read: (service) =>
        service.timetable.kind === 'frequency'
          ? ofService(service, service.timetable.departuresPerWeek, 'per_week')
          : null,
      write: (service, { value, provenance }): Service => ({
        ...service,
        timetable: { kind: 'frequency', departuresPerWeek: Number(value) },
        ...provenance,
      }),
    },
    {
      // By the clock of the first call. Departures at several hours are no one figure.
      field: 'departure_hour',
      bounds: { least: 0, most: 23.99 },
      read: (service) => {
        const [first, ...others] = departuresOf(service);
        if (!first || others.some(({ minuteOfDay }) => minuteOfDay !== first.minuteOfDay)) return null;
        const hour = decimalOf(Math.round((first.minuteOfDay / MINUTES_PER_HOUR) * 100) / 100);
        return { ...plainReading(hour, 'hour_of_day', first), note: service.note };
      },
      write: (service, { value, provenance }): Service => {
        const minuteOfDay = Math.round(Number(value) * MINUTES_PER_HOUR);
        const departures = departuresOf(service).map((each) => ({ ...each, minuteOfDay, ...provenance }));
        return { ...service, timetable: { kind: 'published', departures } };
      },
    },
    {
      field: 'cut_off_hours',
      bounds: { least: 0, most: 1_000 },
      read: (service) => ofService(service, service.cutOffHours, 'h'),
      write: (service, { value }) => ({ ...service, cutOffHours: Number(value) }),
    },
    {
      field: 'capacity_teu',
      bounds: { least: 1, most: 30_000 },
      read: (service) => ofService(service, service.capacityTeu, 'TEU'),
      write: (service, { value }) => ({ ...service, capacityTeu: Number(value) }),
    },
    {
      // Whether it can be booked at all.
      field: 'bookable',
      bounds: { least: 0, most: 1, whole: true },
      read: (service) => ofService(service, service.closedReason === null ? 1 : 0, 'yes_no'),
      write: (service, { value, provenance }): Service => ({
        ...service,
        closedReason: Number(value) === 1 ? null : (service.closedReason ?? CLOSED_BY_FIGURE),
        ...provenance,
      }),
    },
    {
      field: 'max_gross_20_t',
      bounds: GROSS_TONNES,
      read: (service) => ofService(service, service.maxGross20Tonnes, 't'),
      write: (service, { value }) => ({ ...service, maxGross20Tonnes: Number(value) }),
    },
    {
      field: 'max_gross_40_t',
      bounds: GROSS_TONNES,
      read: (service) => ofService(service, service.maxGross40Tonnes, 't'),
      write: (service, { value }) => ({ ...service, maxGross40Tonnes: Number(value) }),
    },
  ],
});

const departuresOf = ({ timetable }: Service): readonly Departure[] =>
  timetable.kind === 'published' ? timetable.departures : [];

const ofService = (service: Service, value: number | null, unit: string): FigureReading => ({
  ...plainReading(value === null ? null : decimalOf(value), unit, service),
  note: service.note,
});
