import { readOwnEventTable } from '../../../src/cli/enquiry/own-event-table.ts';
import { readEventEdits } from '../../../src/enquiry/read-event-edits.ts';
import { csvText } from '../../../src/export/csv.ts';
import type { EventEdits } from '../../../src/network/events/event-edits.ts';
import type { Issue } from '../../../src/units/issue.ts';
import { accepted, differs, type Reader } from '../reader.ts';
import { shippedNetwork } from './shipped-network.ts';

const TYPED = [
  'SGSIN; 2026-12-01; 2026-12-20; closed; 台风',
  '钦州；2026/12/1；；48 h',
  'sea; ; ; 1500 USD/teu; peak',
  '铁路; 2026-12-01; 2027-01-10; x1.5; slow orders',
  'DEDUI; ; 2026-12-31; 60 %',
  'CNCKG; 2026-12-05; 2026-12-06; 2 d',
];
const WORDS = [
  ...[
    ';',
    '；',
    'closed',
    '停航',
    'x1.5',
    '×2',
    '48 h',
    '2 天',
    '60%',
    '1500 USD/teu',
    '300 CNY/箱',
    'EUR per box',
    'open',
    '=',
  ],
  ...[
    '2026-02-30',
    '03/04/2026',
    '12月5日',
    'RU',
    'air',
    '公路',
    'SGSIN',
    '__proto__',
    'x0.9',
    '-2 h',
    '1e400',
    '181 d',
  ],
];

/** What an enquiry supposes of events: an event to a line, of one's own or, with a sign, one that is off or ends otherwise. */
export function ownEvents(): Reader {
  const network = shippedNetwork();
  const [known] = network.events;
  const samples = [
    ...TYPED,
    TYPED.slice(0, 2).join('\n'),
    ...(known === undefined ? [] : [`!${known.id}`, `~${known.id}=open`, `~${known.id}=2027-03-01`]),
  ];
  const read = (lines: readonly string[]): EventEdits | readonly Issue[] => {
    const issues: Issue[] = [];
    const starting = (sign: string) =>
      lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(sign.length));
    const edits = readEventEdits(
      network,
      {
        withoutEvents: starting('!'),
        eventEnds: starting('~'),
        ownEvents: lines.filter((line) => !/^[!~]/.test(line)),
      },
      issues,
    );
    return issues.length > 0 ? issues : edits;
  };
  return {
    name: 'own event',
    weight: 3,
    samples,
    words: WORDS,
    read(input) {
      const edits = read(input.split('\n'));
      if (!('own' in edits)) return 'refused';
      const { off, ends, own } = edits;
      if (off.size + ends.size + own.length === 0) return 'refused';
      const days = own.map(({ event: { from, to } }) => (from ?? '') <= (to ?? '9999-12-31'));
      const again = read([
        ...[...off].map((id) => `!${id}`),
        ...Array.from(ends, ([id, end]) => `~${id}=${end ?? 'open'}`),
        ...input.split('\n').filter((line) => !/^[!~]/.test(line)),
      ]);
      return accepted(
        days.every(Boolean) ? null : 'an event ends before it begins',
        differs('read back', written(edits), 'own' in again ? written(again) : again),
      );
    },
  };
}

const written = ({ off, ends, own }: EventEdits): readonly unknown[] => [[...off], [...ends], own];

/** A file of own events. */
export const ownEventTables = (): Reader => ({
  name: 'own event table',
  weight: 3,
  samples: [
    'where,from,to,effect,what\nSGSIN,2026-12-01,2026-12-20,closed,台风\nsea,,,1500 USD/teu,"peak, early"\n',
    'where,from,to,effect\n钦州,2026/12/1,,48 h\n',
  ],
  words: [...WORDS, '"', '\n', ',', "'=1"],
  read(input) {
    const { rows, issues } = readOwnEventTable('events.csv', input);
    if (issues.length > 0 || rows.length === 0) return 'refused';
    const cells = rows.map(({ typed }) => typed.split('; '));
    const isPlain = cells.every((row) => row.length === 4 || row.length === 5);
    if (!isPlain) return 'accepted';
    const again = readOwnEventTable(
      'events.csv',
      csvText([
        ['where', 'from', 'to', 'effect', 'what'],
        ...cells.map((row) => [...row, ...(row.length === 4 ? [''] : [])]),
      ]),
    );
    return accepted(
      differs(
        'read back',
        rows.map(({ typed }) => typed),
        again.rows.map(({ typed }) => typed),
      ),
    );
  },
});
