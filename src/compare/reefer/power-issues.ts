import type { Network } from '../../network/network.ts';
import type { Names } from '../../network/terminal.ts';
import type { Itinerary } from '../../routing/itinerary.ts';
import { terminalOf } from '../../routing/way.ts';
import type { Issue } from '../../units/issue.ts';
import { type PowerGap, powerGaps } from './power-gaps.ts';

/** Key of the hours that chilled goods bear without power. */
export const UNPOWERED_HOURS = 'reefer.unpowered_hours';

const MINUTES_PER_HOUR = 60;

/**
 * `E16` where a refrigerated box is without power, or not known to have any, for longer than its goods bear: the longest
 * such stretch of any route, whom to ask about it, what to avoid for another way and how many routes have one.
 */
export function powerIssues(network: Network, itineraries: readonly Itinerary[]): readonly Issue[] {
  const limit = hoursBorne(network);
  const byRoute = itineraries.flatMap((itinerary) => {
    const gaps = powerGaps(network, itinerary).filter((gap) => gap.minutes > limit * MINUTES_PER_HOUR);
    return gaps.length === 0 ? [] : [gaps];
  });
  const all = byRoute.flat();
  const [worst] = [...all].sort(byNeed);
  if (!worst) return [];
  const where = stretchOf(network, worst);
  const asked = whomToAsk(network, worst);
  const values = {
    where_zh: where.zh,
    where_en: where.en,
    power: worst.power === 'none' ? 'power_none' : 'power_unknown',
    h: Math.round(worst.minutes / MINUTES_PER_HOUR),
    m: limit,
    n: byRoute.length,
    asked_zh: asked.zh,
    asked_en: asked.en,
    avoid: [...new Set(all.flatMap(wayRound))].sort().join(';'),
  };
  return [{ severity: 'warning', code: 'E16', path: 'power', values }];
}

/** That there is none before that none is known of, then the longer. */
const byNeed = (a: PowerGap, b: PowerGap): number =>
  a.power === b.power ? b.minutes - a.minutes : a.power === 'none' ? -1 : 1;

/** The modes ridden without power, or the terminal where the box stands without. */
const wayRound = ({ services, from }: PowerGap): readonly string[] =>
  services.length === 0 ? [from] : services.map(({ mode }) => mode);

function stretchOf(network: Network, { from, to }: PowerGap): Names {
  const { names } = terminalOf(network, from);
  const end = terminalOf(network, to).names;
  return from === to ? names : { zh: `${names.zh}—${end.zh}`, en: `${names.en}–${end.en}` };
}

/** Where nobody has said how long the goods keep, every hour counts. */
function hoursBorne({ parameters }: Network): number {
  const [row] = parameters.get(UNPOWERED_HOURS) ?? [];
  return row === undefined ? 0 : Number(row.value);
}

/** Who runs the longest part: the carrier of the service, or the terminal. */
function whomToAsk(network: Network, { longest: { service, from } }: PowerGap): Names {
  if (service === null) return terminalOf(network, from).names;
  const { names, carrier } = service;
  return carrier === null ? names : { zh: `${carrier.zh}（${names.zh}）`, en: `${carrier.en} (${names.en})` };
}
