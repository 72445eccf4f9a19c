import { isochrone } from '../atlas/isochrone.ts';
import { prepareNetwork } from '../compare/prepared-network.ts';
import type { Isochrone, IsochroneQuestion, ReachedTerminal } from '../contract/isochrone.ts';
import type { PolicySituation } from '../contract/policy.ts';
import type { IsochroneControl } from '../contract/work-control.ts';
import { type TradeDirection, tradeDirection } from '../measures/trade-direction.ts';
import { findPlace } from '../network/find-place.ts';
import type { Network } from '../network/network.ts';
import type { TerminalId } from '../network/terminal.ts';
import { type Issue, type Result, success } from '../units/issue.ts';
import { present } from '../units/present.ts';
import type { EditedGround, SituatedComparisons } from './situated-comparisons.ts';

/** Terminals for whose goods the levers make the same network. */
interface Region {
  readonly ground: EditedGround;
  readonly terminals: Set<TerminalId>;
}

/**
 * An isochrone on the network as the levers of a situation have it. Which levers hold may hang on whether the goods
 * leave China, enter it or stay: where that makes different networks, each is measured for the terminals it is for.
 */
export async function situatedIsochrone(
  network: Network,
  comparisons: Pick<SituatedComparisons, 'ground'>,
  question: IsochroneQuestion,
  situation: PolicySituation,
  control: IsochroneControl,
): Promise<Result<Isochrone>> {
  const issues: Issue[] = [];
  const regions = new Map<string | null, Region>();
  for (const terminals of byDirection(network, question.enquiry.from)) {
    const [to = ''] = terminals;
    const ground = await comparisons.ground({ ...question.enquiry, to }, situation);
    if (!ground.ok) return ground;
    issues.push(...ground.issues);
    const region = regions.get(ground.value.leverKey) ?? { ground: ground.value, terminals: new Set() };
    for (const terminal of terminals) region.terminals.add(terminal);
    regions.set(ground.value.leverKey, region);
  }
  const measured: Isochrone[] = [];
  const reached = new Map<TerminalId, ReachedTerminal>();
  for (const { ground, terminals } of regions.values()) {
    const own = regions.size === 1 ? control : controlOf(control, terminals);
    const result = await measuredOn(ground, question, own);
    if (!result.ok) return result;
    measured.push(result.value);
    issues.push(...result.issues);
    for (const one of result.value.terminals) if (terminals.has(one.terminal)) reached.set(one.terminal, one);
  }
  const whole = present(measured[0]);
  const terminals = whole.terminals.flatMap(({ terminal }) => reached.get(terminal) ?? []);
  const within = terminals.filter(({ state }) => state === 'within').map(({ terminal }) => terminal);
  return success({ ...whole, terminals, within }, onceEach(issues));
}

/** Prices are edited as well, so that the cheapest way is sought by them. */
function measuredOn(
  { searched, prepared, billed }: EditedGround,
  question: IsochroneQuestion,
  control: IsochroneControl,
): Promise<Result<Isochrone>> {
  const own = billed === searched ? prepared : prepareNetwork(billed, prepared);
  return isochrone(billed, own, question, control);
}

/**
 * The terminals that can be asked after, by the direction of trade from a place; one group of none where there is no such
 * place, which the isochrone itself says.
 */
function byDirection(network: Network, from: string): readonly (readonly TerminalId[])[] {
  const start = findPlace(network, from);
  const origins = start.kind === 'found' ? start.terminals : [];
  const directions = new Map<TradeDirection, TerminalId[]>();
  for (const { id, kind } of network.terminals.values()) {
    if (kind === 'chokepoint' || origins.includes(id)) continue;
    const direction = tradeDirection(network, { origins, destinations: [id] });
    directions.set(direction, [...(directions.get(direction) ?? []), id]);
  }
  return directions.size > 0 && origins.length > 0 ? [...directions.values()] : [[]];
}

/** Tells only of the terminals that a run is for. */
const controlOf = (control: IsochroneControl, terminals: ReadonlySet<TerminalId>): IsochroneControl => ({
  ...control,
  onProgress: ({ found, ...progress }) =>
    control.onProgress({ ...progress, found: found.filter(({ terminal }) => terminals.has(terminal)) }),
});

function onceEach(issues: readonly Issue[]): readonly Issue[] {
  const known = new Map(issues.map((issue) => [JSON.stringify(issue), issue]));
  return [...known.values()];
}
