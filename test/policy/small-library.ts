import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';

/** A sound lever, with parts replaced. */
export const measureFile = (changes: object = {}): string =>
  stringify({
    schema: 1,
    id: 'x1.sound',
    article: 1,
    clause_ref: 'a clause',
    title: { zh: '甲', en: 'A' },
    reading: { zh: '解', en: 'reading' },
    kind: 'lever',
    strength: 'support',
    level: 'municipal',
    event: 'planning',
    valid: { from: '2024-01-01', to: '2026-12-31' },
    published: '2024-04-18',
    lines: ['fee'],
    stack_group: 'relief',
    words: { cut: { zh: '降幅', en: 'cut' } },
    params: { cut: { unit: 'share', values: { '2024-01-01': { value: 0.1, kind: 'P', range: [0, 0.5] } } } },
    effect: [{ line: 'fee', op: 'scale', expr: '1 - cut' }],
    borne_by: 'port',
    ...changes,
  });

const SHIPPED_FACTS = readFileSync(
  fileURLToPath(new URL('../../scenarios/yufufa-2024-10/facts/facts.yaml', import.meta.url)),
  'utf8',
);

/** Measures of these texts, over the facts that are shipped. */
export const files = (...texts: readonly string[]): Map<string, string> =>
  new Map([
    ['facts/facts.yaml', SHIPPED_FACTS],
    ...texts.map((text): [string, string] => {
      const id = /^id: (\S+)$/m.exec(text)?.[1] ?? 'x1.sound';
      return [`measures/${id}.yaml`, text];
    }),
  ]);

/** Every terminal that the groups of those facts name. */
export const GROUPED_TERMINALS = ['CNCKG-TJC', 'CNCKG-YZ', 'CNCKG-XNY', 'CNCKG-GYP', 'CKG'];

/** A sound file of one fact, with parts of the fact or of the file replaced. */
export const factsFile = (fact: object = {}, file: object = {}): string =>
  stringify({
    schema: 1,
    facts: {
      pallets: {
        kind: 'number',
        unit: 'count',
        name: { zh: '托盘数', en: 'number of pallets' },
        question: { zh: '有多少托盘？', en: 'How many pallets are there?' },
        ...fact,
      },
    },
    ...file,
  });

export const preset = (changes: object = {}): string =>
  stringify({ schema: 1, id: 'all', title: 'all', base: null, enable: ['x1.sound'], ...changes });

/** A sound list of one row, with parts replaced. */
export const listFile = (changes: object = {}, row: object = {}): string =>
  stringify({
    schema: 1,
    id: 'places',
    title: { zh: '名单', en: 'places' },
    settles: { departure_listed: ['carrier', 'terminal', 'exit_port'] },
    rows: [
      {
        valid: { from: '2024-12-01', to: null },
        published: '2024-11-12',
        source: 'a notice',
        where: { carrier: 'china_railway', terminal: 'CNCKG-TJC', exit_port: 'CNQZH' },
        ...row,
      },
    ],
    ...changes,
  });
