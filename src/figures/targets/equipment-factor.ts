import type { Network } from '../../network/network.ts';
import type { EquipmentFactor } from '../../network/tariff-item.ts';
import { joinKey, keyParts } from '../figure-key.ts';
import { defineTarget, plainReading } from '../figure-target.ts';
import { swapRows } from '../network-draft.ts';

export const equipmentFactor = defineTarget({
  keyForm: 'mode|equipment',
  find: (network, key): EquipmentFactor | null => rowsNamed(network, key)[0] ?? null,
  names: () => null,
  change(draft, key, change) {
    const rows = rowsNamed(draft, key);
    draft.equipmentFactors = swapRows(draft.equipmentFactors, rows, change);
    return rows.length;
  },
  uses(network, key) {
    const [mode] = keyParts(key);
    const services = [...network.services.values()].filter((service) => service.mode === mode);
    return { services: new Set(services.map(({ id }) => id)), links: new Set(), terminals: new Set() };
  },
  entries: [
    {
      field: 'factor',
      bounds: { least: 0.01, most: 100 },
      read: (row) => ({ ...plainReading(row.factor, 'factor', row), low: row.low, high: row.high }),
      write: (row, { value, provenance }) => ({
        ...row,
        factor: value,
        low: value,
        high: value,
        ...provenance,
      }),
    },
  ],
});

export const equipmentFigure = ({ mode, equipment }: EquipmentFactor) =>
  ({ target: 'equipment_factor', key: joinKey(mode, equipment), field: 'factor' }) as const;

function rowsNamed(
  { equipmentFactors }: Pick<Network, 'equipmentFactors'>,
  key: string,
): readonly EquipmentFactor[] {
  const [mode, equipment] = keyParts(key);
  return equipmentFactors.filter((row) => row.mode === mode && row.equipment === equipment);
}
