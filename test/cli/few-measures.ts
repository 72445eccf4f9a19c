import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SHIPPED = fileURLToPath(new URL('../../scenarios', import.meta.url));

const FILES = [
  'yufufa-2024-10/facts/facts.yaml',
  'yufufa-2024-10/words/lines.yaml',
  'presets/none.yaml',
  'presets/in-force.yaml',
  'presets/text-only.yaml',
  ...[
    'a14.container_toll',
    'a14.inspection_waiver',
    'a16.departure_port_refund_rail',
    'a16.departure_port_refund_water',
    'a16.domestic_rail_freight',
    'national.departure_refund',
    'national.etc_discount',
    'national.inspection_waiver',
    'national.rail_freight_deduction',
    'rate.lpr',
    'tax.export_refund_rate',
    'tax.import',
    'z.validity',
  ].map((measure) => `yufufa-2024-10/${measure}.yaml`),
];

/** A folder with a few of the shipped measures, for commands of which it does not matter how many there are. */
export function openFewMeasures(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'yusuan-measures-'));
  for (const file of FILES) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(SHIPPED, file), join(folder, file));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
