import { MINUTES_PER_DAY, MINUTES_PER_HOUR } from '../../units/duration.ts';
import { bilingual } from '../bilingual.ts';
import { instantOfLocal } from '../clock/local-time.ts';
import { groupBy } from '../group-by.ts';
import type { Link, LinkId } from '../link.ts';
import type { ZoneOffset } from '../network.ts';
import type { Call, Departure, Dwell, Run, Service, ServiceId, Timetable } from '../service.ts';
import { provenanceOf } from '../tables/provenance-of.ts';
import type { Tables } from '../tables/read-tables.ts';
import type { Row } from '../tables/tables.ts';
import type { Terminal, TerminalId } from '../terminal.ts';
import { timesOf } from './link-times.ts';

type CallRow = Row<'calls.csv'>;
type DepartureRow = Row<'departures.csv'>;
type ServiceRow = Row<'services.csv'>;

/** What the rows of services refer to; checked to be whole. */
export interface Surroundings {
  readonly terminals: ReadonlyMap<TerminalId, Terminal>;
  readonly links: ReadonlyMap<LinkId, Link>;
  readonly zones: ReadonlyMap<string, readonly ZoneOffset[]>;
}

export function buildServices(tables: Tables, around: Surroundings): ReadonlyMap<ServiceId, Service> {
  const callsOf = groupBy(
    tables.calls.rows.map(({ row }) => row),
    (call) => call.service,
  );
  const departuresOf = groupBy(
    tables.departures.rows.map(({ row }) => row),
    (departure) => departure.service,
  );
  return new Map(
    tables.services.rows.map(({ row }): [ServiceId, Service] => {
      const calls = (callsOf.get(row.service) ?? []).toSorted((a, b) => a.seq - b.seq);
      const zone = around.terminals.get(calls[0]?.terminal ?? '')?.timezone ?? '';
      const departures = departuresOf.get(row.service) ?? [];
      return [
        row.service,
        {
          id: row.service,
          names: { zh: row.name_zh, en: row.name_en },
          mode: row.mode,
          corridor: row.corridor,
          carrier: bilingual(row.carrier_zh, row.carrier),
          calls: calls.map((call, index) => buildCall(call, calls[index - 1], around.links)),
          timetable: buildTimetable(row, departures, around.zones.get(zone) ?? []),
          cutOffHours: row.cut_off_hours,
          equipment: row.equipment,
          dangerousGoods: row.dangerous_goods,
          maxGross20Tonnes: row.max_gross_20_t,
          maxGross40Tonnes: row.max_gross_40_t,
          capacityTeu: row.capacity_teu,
          closedReason: row.closed_zh && row.closed_en ? { zh: row.closed_zh, en: row.closed_en } : null,
          note: bilingual(row.note_zh, row.note),
          ...provenanceOf(row),
        },
      ];
    }),
  );
}

function buildCall(row: CallRow, before: CallRow | undefined, links: ReadonlyMap<LinkId, Link>): Call {
  return {
    terminal: row.terminal,
    board: row.board,
    alight: row.alight,
    run: before ? buildRun(row, before, links.get(row.link)) : null,
    dwell: buildDwell(row),
  };
}

/** The call's own times, else those of the link in the direction travelled. */
function buildRun(row: CallRow, before: CallRow, link: Link | undefined): Run {
  const ofLink = link && timesOf(link, before.terminal);
  const typicalHours = row.run_hours_typical ?? ofLink?.typicalHours;
  const p90Hours = row.run_hours_p90 ?? ofLink?.p90Hours;
  if (typicalHours === undefined || p90Hours === undefined) {
    throw new Error(`Unchecked run to call ${row.seq} of ${row.service}`);
  }
  const ownTime = row.run_hours_typical === null ? null : provenanceOf(row);
  return { link: row.link, typicalHours, p90Hours, ownTime, tariffs: row.run_tariffs };
}

function buildDwell(row: CallRow): Dwell | null {
  const { dwell_operation: operation, dwell_hours_typical: typicalHours, dwell_hours_p90: p90Hours } = row;
  if (operation === '' || typicalHours === null || p90Hours === null) return null;
  return { operation, typicalHours, p90Hours, tariffs: row.dwell_tariffs, ...provenanceOf(row) };
}

/** Printed departures outrank a frequency; a service with neither leaves when it is loaded. */
function buildTimetable(
  row: ServiceRow,
  departures: readonly DepartureRow[],
  offsets: readonly ZoneOffset[],
): Timetable {
  if (departures.length > 0) {
    return {
      kind: 'published',
      departures: departures.map((departure) => buildDeparture(departure, offsets)),
    };
  }
  if (row.departures_per_week === null) return { kind: 'on_demand' };
  return { kind: 'frequency', departuresPerWeek: row.departures_per_week };
}

function buildDeparture(row: DepartureRow, offsets: readonly ZoneOffset[]): Departure {
  const [hour, minute] = row.local_time.split(':').map(Number);
  const { valid_from: from, valid_to: to } = row;
  return {
    weekday: row.weekday - 1,
    minuteOfDay: Number(hour) * MINUTES_PER_HOUR + Number(minute),
    validFrom: from === null ? null : instantOfLocal(from, 0, offsets),
    validTo: to === null ? null : instantOfLocal(to, MINUTES_PER_DAY - 1, offsets),
    ...provenanceOf(row),
  };
}
