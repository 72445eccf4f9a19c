import type { DataSheet, SheetFigure, SourceSheetRow } from '../contract/figures.ts';
import { equipmentFigure } from '../figures/targets/equipment-factor.ts';
import { exchangeFigure } from '../figures/targets/exchange.ts';
import { parameterFigure } from '../figures/targets/parameter.ts';
import { levelFigure } from '../figures/targets/price-level.ts';
import type { AppliedFigure } from '../figures/user-figure.ts';
import { countNetwork, figures } from '../network/counts.ts';
import type { Network } from '../network/network.ts';
import { GRADES, type Grade, gradeOf, type Provenance, type Status } from '../network/provenance.ts';
import { isOwnReasoning } from '../network/source.ts';
import type { Names } from '../network/terminal.ts';
import { decimalOf } from '../units/decimal.ts';
import { crossingsSheet } from './crossings-sheet.ts';
import { sourceView } from './provenance-view.ts';
import { tariffLines } from './tariff-lines.ts';

/** What a network rests on: its sources with the figures of each, the figures that are no prices of carriage, the user's. */
export function dataSheet(
  network: Network,
  userFigures: readonly AppliedFigure[],
  changeLog: Names | null,
): DataSheet {
  const { id, names, edition, priceDate } = network;
  return {
    network: { id, names, edition, priceDate },
    changeLog,
    counts: countNetwork(network),
    sources: sourceRows(network),
    tariffs: tariffLines(network, network.tariffs.keys(), priceDate),
    ...figureRows(network),
    priceSeries: seriesRows(network),
    userFigures,
    ...crossingsSheet(network),
  };
}

function sourceRows(network: Network): readonly SourceSheetRow[] {
  const tallies = new Map<string, Record<Status, number>>();
  for (const [count, { source, status }] of figures(network)) {
    const tally = tallies.get(source) ?? noFigures();
    tally[status] += count;
    tallies.set(source, tally);
  }
  const lastDays = lastDaysBySource(network);
  return Array.from(network.sources.values(), (source) => {
    const byStatus = tallies.get(source.id) ?? noFigures();
    return {
      ...sourceView(source),
      kind: isOwnReasoning(source) ? 'own_reasoning' : 'document',
      figures: Object.values(byStatus).reduce((sum, count) => sum + count, 0),
      byStatus,
      byGrade: gradesOf(byStatus),
      validTo: lastDays.get(source.id) ?? null,
    };
  });
}

const noFigures = (): Record<Status, number> => ({
  official: 0,
  published: 0,
  contract: 0,
  estimated: 0,
  assumed: 0,
  unknown: 0,
});

function gradesOf(byStatus: Readonly<Record<Status, number>>): Record<Grade, number> {
  const grades: Record<Grade, number> = { A: 0, B: 0, C: 0, D: 0 };
  for (const grade of GRADES) {
    for (const [status, count] of Object.entries(byStatus)) {
      if (gradeOf(status as Status) === grade) grades[grade] += count;
    }
  }
  return grades;
}

function lastDaysBySource({ tariffs, parameters }: Network): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  for (const { source, validTo } of [...tariffs.values(), ...parameters.values()].flat()) {
    if (validTo !== null && validTo > (last.get(source) ?? '')) last.set(source, validTo);
  }
  return last;
}

type Rows = Pick<
  DataSheet,
  'parameters' | 'exchangeRates' | 'equipmentFactors' | 'emissionFactors' | 'capacities'
>;

function figureRows(network: Network): Rows {
  return {
    parameters: [...network.parameters.values()].flat().map((row) => ({
      figure: parameterFigure(network, row),
      label: row.id,
      value: row.value,
      unit: row.unit,
      low: row.low,
      high: row.high,
      validFrom: row.validFrom,
      validTo: row.validTo,
      note: row.note,
      ...known(row),
    })),
    exchangeRates: network.exchangeRates.map((row) => ({
      ...NO_SPAN,
      figure: exchangeFigure(network, row),
      label: row.currency,
      value: row.cny,
      unit: `CNY/${row.currency}`,
      validFrom: row.date,
      ...known(row),
    })),
    equipmentFactors: network.equipmentFactors.map((row) => ({
      ...NO_SPAN,
      figure: equipmentFigure(row),
      label: `${row.mode} ${row.equipment}`,
      value: row.factor,
      unit: 'factor',
      low: row.low,
      high: row.high,
      ...known(row),
    })),
    emissionFactors: Array.from(network.emissionFactors.values(), (row) => ({
      ...NO_SPAN,
      figure: { target: 'emission_factor' as const, key: row.id, field: 'value' as const },
      label: row.id,
      value: decimalOf(row.intensity.value),
      unit: row.unit,
      low: decimalOf(row.intensity.low),
      high: decimalOf(row.intensity.high),
      ...known(row),
    })),
    capacities: network.capacities.map((row) => ({
      ...NO_SPAN,
      figure: { target: 'capacity' as const, key: row.id, field: 'others_share' as const },
      label: row.id,
      value: decimalOf(row.others.share),
      unit: 'share',
      validFrom: row.from,
      validTo: row.to,
      note: row.note,
      ...known(row.others),
    })),
  };
}

function seriesRows(network: Network): DataSheet['priceSeries'] {
  const items = [...network.tariffs.values()].flat();
  return Array.from(network.priceSeries.values(), ({ id, names, unit, note, levels }) => ({
    id,
    names,
    unit,
    note,
    levels: levels.map((level) => ({
      figure: levelFigure(network, id, level.date),
      date: level.date,
      value: level.value,
      ...known(level),
    })),
    followers: items.filter(({ course }) => course.kind === 'follows' && course.series === id).length,
  }));
}

const NO_SPAN = { low: null, high: null, validFrom: null, validTo: null, note: null } as const;

const known = ({ status, source }: Provenance): Pick<SheetFigure, 'status' | 'grade' | 'source'> => ({
  status,
  grade: gradeOf(status),
  source,
});
