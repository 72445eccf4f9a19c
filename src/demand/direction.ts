import type { NamedPlace } from '../enquiry/read-place.ts';
import type { Network } from '../network/network.ts';
import { nameKey } from '../reading/fold-name.ts';
import type { Issue } from '../units/issue.ts';
import { demandIssue } from './demand-issue.ts';
import { DIRECTIONS, type Direction } from './flow.ts';

const WORDS: ReadonlyMap<string, Direction> = new Map([
  ...DIRECTIONS.map((direction) => [direction, direction] as const),
  ['进口', 'import'],
  ['出口', 'export'],
  ['内贸', 'domestic'],
]);

/** A direction by its word, in English or Chinese. */
export function readDirection(text: string, issues: Issue[]): Direction | null {
  const direction = WORDS.get(nameKey(text));
  if (direction) return direction;
  issues.push(demandIssue('D15', 'direction', { x: text, choices: DIRECTIONS.join(', ') }));
  return null;
}

/** Which of its ends lie in China, by direction. */
const ENDS: Readonly<Record<Direction, readonly [from: boolean, to: boolean]>> = {
  import: [false, true],
  export: [true, false],
  domestic: [true, true],
};

/** Refuses ends that are one place, and ends that are not where the direction has them. */
export function checkEnds(
  network: Network,
  origin: NamedPlace,
  destination: NamedPlace,
  direction: Direction | null,
  issues: Issue[],
): void {
  if (origin.terminals.some((terminal) => destination.terminals.includes(terminal))) {
    issues.push({ severity: 'error', code: 'E02', path: 'destination', values: {} });
    return;
  }
  if (direction === null) return;
  const [from, to] = [countryOf(network, origin), countryOf(network, destination)];
  const [isFromHome, isToHome] = ENDS[direction];
  if ((from === HOME) !== isFromHome || (to === HOME) !== isToHome)
    issues.push(demandIssue('D18', 'direction', { x: direction, from, to }));
}

const HOME = 'CN';

/** Terminals of one place lie in one country. */
function countryOf(network: Network, { terminals: [first] }: NamedPlace): string {
  const country = first === undefined ? undefined : network.terminals.get(first)?.country;
  if (country === undefined) throw new RangeError(`a place without a terminal: ${first}`);
  return country;
}
