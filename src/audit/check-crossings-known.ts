import { networkIssue } from '../network/check/issue-codes.ts';
import type { Network } from '../network/network.ts';
import type { Issue } from '../units/issue.ts';

/** Links, flights apart, of which it is not known what they cross: keeping a country or strait out cannot meet them. */
export function checkCrossingsKnown(network: Network): readonly Issue[] {
  const onSurface = [...network.links.values()].filter(({ mode }) => mode !== 'air');
  const unknownIn = (column: 'countries' | 'straits'): readonly Issue[] => {
    const unknown = onSurface.filter((link) => link[column] === null);
    const [first] = unknown;
    if (first === undefined) return [];
    return [
      networkIssue('N92', `links.csv:${first.id}:${column}`, {
        column,
        n: unknown.length,
        of: onSurface.length,
      }),
    ];
  };
  return [...unknownIn('countries'), ...unknownIn('straits')];
}
