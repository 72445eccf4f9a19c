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

export const files = (...texts: readonly string[]): Map<string, string> =>
  new Map(
    texts.map((text) => {
      const id = /^id: (\S+)$/m.exec(text)?.[1] ?? 'x1.sound';
      return [`measures/${id}.yaml`, text];
    }),
  );

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
