import { sameInBoth } from '../../network/bilingual.ts';
import type { Network, Parameter } from '../../network/network.ts';
import { entryOn } from '../../tariff/dated.ts';
import { datedKey, keyParts } from '../figure-key.ts';
import { defineTarget, type FigureBounds, plainReading } from '../figure-target.ts';
import { swapRows } from '../network-draft.ts';
import { tariffsWith, usesOfTariffs } from '../tariff-uses.ts';

const SHARE: FigureBounds = { least: 0, most: 1 };
const ANY: FigureBounds = { least: 0, most: 1_000_000 };

/** A parameter without a day stands for its value on every date. */
export const parameter = defineTarget({
  keyForm: 'parameter[|valid_from]',
  find: (network, key, date): Parameter | null => entryOn(rowsNamed(network, key), date)?.entry ?? null,
  names: () => null,
  change(draft, key, change) {
    const rows = rowsNamed(draft, key);
    const [first] = rows;
    if (first) draft.parameters.set(first.id, swapRows(draft.parameters.get(first.id) ?? [], rows, change));
    return rows.length;
  },
  uses(network, key) {
    const [id = ''] = keyParts(key);
    return usesOfTariffs(
      network,
      tariffsWith(network, ({ factors }) => factors.includes(id)),
    );
  },
  entries: [
    {
      field: 'value',
      bounds: (unit) => (unit === 'share' || unit === 'discount' ? SHARE : ANY),
      read({ low, high, validFrom, validTo, note, ...row }) {
        return { ...plainReading(row.value, row.unit, row), low, high, validFrom, validTo, note };
      },
      write: (row, { value, note, provenance }) => ({
        ...row,
        value,
        low: value,
        high: value,
        note: note === '' ? row.note : sameInBoth(note),
        ...provenance,
      }),
    },
  ],
});

/** Names the value of one row. */
export function parameterFigure(network: Network, { id, validFrom }: Parameter) {
  const rows = network.parameters.get(id) ?? [];
  return { target: 'parameter', key: datedKey(id, validFrom, rows.length), field: 'value' } as const;
}

function rowsNamed({ parameters }: Pick<Network, 'parameters'>, key: string): readonly Parameter[] {
  const [id = '', validFrom] = keyParts(key);
  return (parameters.get(id) ?? []).filter(
    (row) => validFrom === undefined || (row.validFrom ?? '') === validFrom,
  );
}
