import { starterFiles } from '../../../src/cli/network-new-command.ts';
import { userLayer } from '../../../src/figures/user-layer.ts';
import { loadNetwork } from '../../../src/network/build/load.ts';
import { readNumber } from '../../../src/reading/number.ts';
import { userFiguresCsv } from '../../../src/state/figures/user-figures-csv.ts';
import { cellsOf, writeUserFigures } from '../../../src/state/figures/user-figures-file.ts';
import { readFiguresOf } from '../../../src/state/figures/user-figures-import.ts';
import { accepted, differs, type Reader } from '../reader.ts';

const FIGURES = [
  {
    target: 'link',
    key: 'rail.hillside.riverside',
    field: 'distance_km',
    value: '385.5',
    unit: 'km',
    date: '2026-11-20',
    note: '',
  },
  {
    target: 'tariff',
    key: 'train|RAIL_THROUGH|box|40',
    field: 'unit_price',
    value: '1,650.00',
    unit: 'CNY/box',
    date: '2026/11/20',
    note: 'offer, "firm"',
  },
  {
    target: 'parameter',
    key: 'capital.lpr',
    field: 'value',
    value: '0.031',
    unit: 'per_year',
    date: '20-Nov-26',
    note: '=x',
  },
  {
    target: 'exchange',
    key: 'USD',
    field: 'cny',
    value: '7.1',
    unit: 'CNY/USD',
    date: '2026-11-20',
    note: '备注',
  },
];

/** Files of the user's figures, JSON or table, and what they say of a small network. */
export function figureFiles(): Reader {
  const loaded = loadNetwork(starterFiles('2026-11-29T12:00Z'));
  if (!loaded.ok) throw new Error('the starter network does not load');
  const network = loaded.value;
  return {
    name: 'figures file',
    weight: 6,
    samples: [
      userFiguresCsv(FIGURES),
      userFiguresCsv(FIGURES.slice(0, 1)),
      writeUserFigures(FIGURES),
      'target;key;field;value;unit;date;note\nlink;rail.hillside.riverside;distance_km;385,5;km;20.11.2026;\n',
      'value\tkey\ttarget\tfield\tunit\tdate\n330,5\troad.hillside.riverside\tlink\tdistance_km\tkm\t2026年11月20日\n',
    ],
    words: [
      'link',
      'distance_km',
      'service',
      'departures_per_week',
      '|',
      '1e999',
      '-0',
      '∞',
      '"',
      '\r\n',
      '<b>',
      '__proto__',
    ],
    read(input) {
      const read = readFiguresOf({ name: 'figures.csv', text: input, encoding: 'utf-8' });
      if (!read.ok) return 'refused';
      const figures = read.value.map(({ figure }) => figure);
      const written = figures.map(cellsOf);
      const faults = [userFiguresCsv(written), writeUserFigures(figures)].map((text) => {
        const again = readFiguresOf({ name: 'again.csv', text, encoding: 'utf-8' });
        return differs(
          'read back',
          figures,
          again.ok ? again.value.map(({ figure }) => figure) : again.issues,
        );
      });
      const edits = userLayer(figures).resolve(network);
      if (!edits.ok) return faults.every((fault) => fault === null) ? 'refused' : accepted(...faults);
      return accepted(
        ...faults,
        ...edits.value.map(({ value }, index) => isAnotherFigure(figures[index]?.value ?? '', value)),
      );
    },
  };
}

/** The figure that is laid over the network is the one that was written. */
function isAnotherFigure(written: string, laid: string): string | null {
  const reading = readNumber(written);
  return differs(
    `${JSON.stringify(written)} laid`,
    reading.kind === 'value' ? reading.value.decimal : reading.kind,
    laid,
  );
}
