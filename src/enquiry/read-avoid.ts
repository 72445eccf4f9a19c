import { type Touch, touchesOf } from '../network/crossings/touches.ts';
import type { Network } from '../network/network.ts';
import type { Service } from '../network/service.ts';
import type { Issue } from '../units/issue.ts';
import { meaningOf, nearestWord } from './avoid-words.ts';
import { type Avoidance, type Avoided, avoidanceOf } from './avoidance.ts';
import { refuse, warn } from './enquiry-issue.ts';

/** Unknown words for which the nearest that is known is sought; who wrote more meant something else. */
const MOST_SOUGHT = 20;

/**
 * Reads the words to avoid: modes, countries, borders, straits and canals, places and terminals, services, by code or
 * name in Chinese or English. A word that is none of them is refused with the nearest that is; one that keeps nothing
 * out, or a country over which the data do not say who flies, is a warning.
 *
 * @param words each once
 */
export function readAvoid(network: Network, words: readonly string[], issues: Issue[]): Avoidance {
  let unknown = 0;
  const all = words.flatMap((word): readonly Avoided[] => {
    const avoided = meaningOf(network, word);
    if (avoided.length === 0) {
      unknown += 1;
      issues.push(unknown > MOST_SOUGHT ? refuse('E35', 'avoid', { x: word }) : unknownWord(network, word));
      return [];
    }
    issues.push(...limitsOf(network, word, avoided));
    return avoided;
  });
  return avoidanceOf(all);
}

function unknownWord(network: Network, word: string): Issue {
  const near = nearestWord(network, word);
  return near === null
    ? refuse('E35', 'avoid', { x: word })
    : refuse('E34', 'avoid', { x: word, a: near.name, fix: near.word });
}

/** What a word does not do: it may meet no service, and of a country it meets what is known to cross it alone. */
function limitsOf(network: Network, word: string, avoided: readonly Avoided[]): readonly Issue[] {
  const count = [...network.services.values()].filter((service) => isMet(network, service, avoided)).length;
  const isOfCrossings = avoided.some(({ kind }) => kind === 'country' || kind === 'border');
  if (isOfCrossings && areCrossingsUnknown(network)) return [warn('E37', 'avoid', { x: word, n: count })];
  return count === 0 ? [warn('E36', 'avoid', { x: word })] : [];
}

const areCrossingsUnknown = ({ links }: Network): boolean =>
  [...links.values()].some(({ countries }) => countries === null);

function isMet(network: Network, service: Service, avoided: readonly Avoided[]): boolean {
  const isAvoided = ({ kind, id }: Pick<Touch, 'kind' | 'id'>): boolean =>
    avoided.some((one) => one.kind === kind && one.id === id);
  return (
    isAvoided({ kind: 'mode', id: service.mode }) ||
    isAvoided({ kind: 'service', id: service.id }) ||
    touchesOf(network, service).some(isAvoided)
  );
}
