import { expect, it } from 'vitest';
import { displayWidth, textTable } from '../../src/cli/text-table.ts';

it('counts Chinese characters as two places', () => {
  expect(displayWidth('渝算 Yusuan')).toBe(11);
  expect(displayWidth('（¥）')).toBe(5);
  expect(displayWidth('CO₂e −12')).toBe(8);
});

it('aligns columns of both scripts', () => {
  const table = textTable(
    [
      { heading: '路线', alignment: 'left' },
      { heading: 'Invoice', alignment: 'right' },
    ],
    [
      ['团结村—新加坡', '1,234'],
      ['air', '≥56,789'],
    ],
  );
  expect(table).toBe(
    [
      '路线           Invoice',
      '─────────────  ───────',
      '团结村—新加坡    1,234',
      'air            ≥56,789',
    ].join('\n'),
  );
});
