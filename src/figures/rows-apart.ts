import { type HubOccasion, hubRulesAt } from '../graph/hub-rules-at.ts';
import type { HubActivity, HubRule } from '../network/hub-operation.ts';
import type { LinkId } from '../network/link.ts';
import type { Network } from '../network/network.ts';
import type { ServiceId, TariffId } from '../network/service.ts';
import type { TerminalId } from '../network/terminal.ts';
import { present } from '../units/present.ts';
import type { NetworkDraft } from './network-draft.ts';
import { usesOfTariffs } from './tariff-uses.ts';

/*
 * Rows that many share, parted so that one user of them can be changed alone: a tariff as it is billed on one service,
 * a rule of a kind of terminal as it holds at one of them, an emission factor as it counts on one link. The parts have
 * the figures of the whole.
 */

/** Stands between what was shared and whose part it is. */
const PART = '@';

/** The row that a part is of; any other key is itself. */
export const wholeOf = (key: string): string => key.split(PART)[0] ?? key;

/** Gives a service its own part of a tariff, unless nothing else is billed by it. */
export function partServiceTariff(draft: NetworkDraft, id: ServiceId, tariff: TariffId): void {
  const service = draft.services.get(id);
  if (!service) return;
  const { services, terminals } = usesOfTariffs(draft.base, [tariff]);
  if (services.size <= 1 && terminals.size === 0) return;
  const own = partTariff(draft, tariff, id);
  const renamed = (tariffs: readonly TariffId[]): readonly TariffId[] =>
    tariffs.map((each) => (each === tariff ? own : each));
  const calls = service.calls.map((call) => ({
    ...call,
    run: call.run && { ...call.run, tariffs: renamed(call.run.tariffs) },
    dwell: call.dwell && { ...call.dwell, tariffs: renamed(call.dwell.tariffs) },
  }));
  draft.services.set(id, { ...service, calls });
}

/** Gives an operation its own part of a tariff. */
export function partOperationTariff(draft: NetworkDraft, rule: HubRule['id'], tariff: TariffId): void {
  const own = partTariff(draft, tariff, rule);
  draft.hubRules = draft.hubRules.map((each) =>
    each.id === rule && each.tariffs
      ? { ...each, tariffs: each.tariffs.map((one) => (one === tariff ? own : one)) }
      : each,
  );
}

function partTariff(draft: NetworkDraft, tariff: TariffId, owner: string): TariffId {
  const own = `${tariff}${PART}${owner}`;
  if (draft.tariffs.has(own)) return own;
  draft.tariffs.set(
    own,
    present(draft.tariffs.get(tariff)).map((row) => ({ ...row, tariff: own })),
  );
  const condition = draft.tariffConditions.get(tariff);
  if (condition) draft.tariffConditions.set(own, condition);
  return own;
}

/**
 * Gives a terminal rules of its own for an activity, one for each occasion on which a rule of its kind or country
 * holds there, so that each of them holds where it held.
 */
export function partRules(
  draft: NetworkDraft,
  network: Network,
  id: TerminalId,
  activity: HubActivity,
): void {
  const terminal = present(network.terminals.get(id));
  const shared = [...hubRulesAt(network, terminal)].filter(
    ([rule]) => rule.terminal === null && rule.activity === activity,
  );
  draft.hubRules = [
    ...draft.hubRules,
    ...shared.flatMap(([rule, occasions]) => occasions.map((occasion) => ruleAt(rule, id, occasion))),
  ];
}

function ruleAt(rule: HubRule, terminal: TerminalId, { fromMode, toMode }: HubOccasion): HubRule {
  const modes = [fromMode, toMode].filter((mode) => mode !== null).join('-');
  const id = `${rule.id}${PART}${terminal}.${modes}`;
  return { ...rule, id, terminal, kind: null, country: null, fromMode, toMode };
}

/** Gives a link its own part of an emission factor. */
export function partEmissionFactor(draft: NetworkDraft, id: LinkId): void {
  const link = present(draft.links.get(id));
  const own = `${wholeOf(link.emissionFactor)}${PART}${id}`;
  if (link.emissionFactor === own) return;
  const shared = present(draft.emissionFactors.get(link.emissionFactor));
  draft.emissionFactors.set(own, { ...shared, id: own });
  draft.links.set(id, { ...link, emissionFactor: own });
}
