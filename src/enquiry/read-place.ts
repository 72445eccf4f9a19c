import { type FoundPlace, findPlace, type PlaceSuggestion } from '../network/find-place.ts';
import type { Network } from '../network/network.ts';
import type { TerminalId } from '../network/terminal.ts';
import { plainText } from '../reading/plain-text.ts';
import type { Issue } from '../units/issue.ts';
import { refuse } from './enquiry-issue.ts';

/** A place or terminal where a journey may begin or end, with its terminals. */
export interface NamedPlace {
  readonly id: string;
  readonly terminals: readonly TerminalId[];
}

/** The place that a person names; null where there is none, with an issue at `path`. */
export function readPlace(network: Network, path: string, text: string, issues: Issue[]): NamedPlace | null {
  if (plainText(text) === '') {
    issues.push(refuse('E24', path, { parameter: path }));
    return null;
  }
  const found = findPlace(network, text);
  if (found.kind === 'found') return found;
  issues.push(unknownPlace(path, text, found));
  return null;
}

function unknownPlace(
  path: string,
  x: string,
  { suggestions: [first, second], isShared, elsewhere }: Extract<FoundPlace, { readonly kind: 'unknown' }>,
): Issue {
  const named = ({ id, names }: PlaceSuggestion): string => `${names.zh} ${names.en} (${id})`;
  if (elsewhere) {
    const { nearest, km } = elsewhere;
    return refuse('E74', path, { x, a: named(nearest), km: Math.round(km), fix: nearest.id });
  }
  if (!first) return refuse('E25', path, { x });
  if (!second) return refuse('E26', path, { x, a: named(first), fix: first.id });
  const code = isShared ? 'E32' : 'E01';
  return refuse(code, path, { x, a: named(first), b: named(second), fix: first.id, fix_b: second.id });
}
