import { buildAlignments } from './build-alignments.ts';

export interface WrittenAlignments {
  readonly text: string;
  readonly drawn: number;
  readonly schematic: number;
}

/** The file's text, one line or link a row so that a change shows as one, and how many links have a line. */
export function writeAlignments(networkFolder: URL): WrittenAlignments {
  const { attribution, scale, lines, alignments } = buildAlignments(networkFolder);
  const rows = Object.entries(alignments).map(
    ([key, spans]) => `${JSON.stringify(key)}:${JSON.stringify(spans)}`,
  );
  const text = [
    `{"attribution":${JSON.stringify(attribution)},"scale":${scale},"lines":[`,
    lines.map((line) => JSON.stringify(line)).join(',\n'),
    '],"alignments":{',
    rows.join(',\n'),
    '}}\n',
  ].join('\n');
  const schematic = Object.values(alignments).filter((spans) => spans.length === 0).length;
  return { text, drawn: rows.length - schematic, schematic };
}
