import { describe, expect, it } from 'vitest';
import type { ItineraryRelief } from '../../src/contract/relief-schema.ts';
import { COST_COLUMNS, costLinesCsv } from '../../src/export/cost-lines-csv.ts';
import { readDelimitedTable } from '../../src/reading/delimited-table.ts';
import { addFen, fen, parseFen } from '../../src/units/money.ts';
import { RIVER_SEA, sampleAnswer, TRAIN } from '../builders/sample-answer.ts';

const read = (text: string) => readDelimitedTable(text).rows.map(({ cells }) => cells);

const names = {
  item: (code: string) => `item ${code}`,
  place: (terminal: string) => `@${terminal}`,
  check: ({ item, state }: { item: string; state: string }) => `${item} ${state}`,
  eventEdit: ({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`,
};

type Standing = ItineraryRelief['lines'][number]['measures'][number]['standing'];

describe('costLinesCsv', () => {
  const answer = sampleAnswer();
  const column = (row: readonly string[], name: (typeof COST_COLUMNS)[number]): string =>
    row[COST_COLUMNS.indexOf(name)] ?? '';

  it('writes a line per charge and the two totals, whose lines add up', () => {
    const [, ...rows] = read(costLinesCsv(answer, TRAIN, names));
    const lines = rows.filter((row) => column(row, 'line') !== '');
    const total = (code: string): string =>
      column(rows.find((row) => column(row, 'code') === code) ?? [], 'amount_cny');
    const sum = (list: readonly (readonly string[])[]): number =>
      addFen(list.map((row) => parseFen(column(row, 'amount_cny'))));
    expect(lines).toHaveLength(TRAIN.charges.length);
    expect(sum(lines)).toBe(parseFen(total('ECONOMIC_TOTAL')));
    expect(sum(lines.filter((row) => column(row, 'in_invoice') === 'yes'))).toBe(
      parseFen(total('INVOICE_TOTAL')),
    );
  });

  it('writes an unknown amount as an empty cell and the totals as at least', () => {
    const rows = read(costLinesCsv(answer, RIVER_SEA, names));
    const unknown = rows.filter((row) => column(row, 'status') === 'unknown');
    expect(unknown.map((row) => [column(row, 'amount_cny'), column(row, 'unit_price')])).toEqual([['', '']]);
    expect(rows.filter((row) => column(row, 'status') === 'at_least')).toHaveLength(2);
  });

  it('names places and dates as they are, in ISO form', () => {
    const row = read(costLinesCsv(answer, TRAIN, names))[1] ?? [];
    expect(column(row, 'place')).toBe('@CNCKG-TJC');
    expect(column(row, 'event_date')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(column(row, 'data_edition')).toBe('2026.11');
  });

  it('marks a relief that no text in its days gives', () => {
    const [charge] = TRAIN.charges;
    const before = charge?.amount ?? fen(0);
    const relief = (standing: Standing | undefined) => ({
      charge: 0,
      line: 'toll.chongqing',
      before,
      afterNational: before,
      after: fen(0),
      measures: [
        { measure: 'a14.toll', article: 14, kept: true, gross: before, incremental: before, standing },
      ],
    });
    const policy = {
      scenario: 'mine',
      billedTotal: TRAIN.invoiceTotal,
      afterNational: TRAIN.invoiceTotal,
      saving: before,
      incremental: before,
      benefits: [],
      taxes: {},
      undecided: [],
    };
    const statusOf = (standing: Standing | undefined): string => {
      const rows = read(
        costLinesCsv(answer, { ...TRAIN, policy: { ...policy, lines: [relief(standing)] } }, names),
      );
      return column(rows.find((row) => column(row, 'code') === 'POLICY_RELIEF') ?? [], 'status');
    };
    for (const standing of ['retroactive', 'extended', 'tapered', 'own_rule'] as const)
      expect(statusOf(standing)).toBe(standing);
    expect(statusOf(undefined)).toBe('');
  });
});
