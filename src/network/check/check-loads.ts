import type { Issue } from '../../units/issue.ts';
import { buildTariffConditions } from '../build/build-conditions.ts';
import { type EquipmentClass, LOADS, type Load, loadOfClass } from '../equipment-class.ts';
import { groupBy } from '../group-by.ts';
import { cellPath, type TypedRow } from '../tables/read-table.ts';
import type { Tables } from '../tables/read-tables.ts';
import type { Row } from '../tables/tables.ts';
import { BOX_BASES } from '../tariff-item.ts';
import { networkIssue } from './issue-codes.ts';

type TariffRow = Row<'tariffs/*.csv'>;

/**
 * Whatever a service or hub operation is for must be priced by each line of the tariffs it names, were the price itself
 * unknown: a charge and basis without a row for it could only stay open. A tariff that never falls due for a load needs
 * none.
 */
export function checkLoads(tables: Tables): readonly Issue[] {
  const rowsOf = groupBy(tables.tariffs.rows, ({ row }) => row.tariff);
  const isNeverDue = neverDue(tables);
  const classesOf = new Map(tables.services.rows.map(({ row }) => [row.service, row.equipment] as const));
  const unpriced = <R>(row: TypedRow<R>, column: keyof R & string, tariffs: readonly string[], load: Load) =>
    tariffs.flatMap((tariff) => {
      if (isNeverDue(tariff, load)) return [];
      const lines = groupBy(rowsOf.get(tariff) ?? [], (one) => `${one.row.charge} ${one.row.basis}`);
      if ([...lines.values()].every((rows) => rows.some((one) => prices(one.row, load)))) return [];
      return [networkIssue('N70', cellPath(row, column), { tariff, load })];
    });
  return [
    ...tables.calls.rows.flatMap((call) => {
      const loads = loadsOf(classesOf.get(call.row.service) ?? []);
      return loads.flatMap((load) => [
        ...unpriced(call, 'run_tariffs', call.row.run_tariffs, load),
        ...unpriced(call, 'dwell_tariffs', call.row.dwell_tariffs, load),
      ]);
    }),
    ...tables.hubOperations.rows.flatMap((operation) =>
      operation.row.loads.flatMap((load) =>
        unpriced(operation, 'tariffs', operation.row.tariffs ?? [], load),
      ),
    ),
  ];
}

/** By the classes of equipment that a condition asks for. */
function neverDue(tables: Tables): (tariff: string, load: Load) => boolean {
  const keys = new Set(tables.tariffs.rows.map(({ row }) => row.tariff));
  const conditions = buildTariffConditions(tables, keys);
  return (tariff, load) => {
    const classes = conditions.get(tariff)?.equipment ?? [];
    return classes.length > 0 && !classes.some((one) => loadOfClass(one) === load);
  };
}

const loadsOf = (classes: readonly EquipmentClass[]): readonly Load[] =>
  LOADS.filter((load) => classes.some((one) => loadOfClass(one) === load));

const CELLS: Readonly<Record<Load, RegExp>> = { box: /^\d/, lcl: /^LCL$/, car: /^CAR$/, wagon: /^WAGON/ };

function prices({ equipment, basis }: TariffRow, load: Load): boolean {
  return equipment === '*' ? load === 'box' || !BOX_BASES.has(basis) : CELLS[load].test(equipment);
}
