import type { HubOperationView } from '../contract/cards.ts';
import { type HubOccasion, hubRulesAt } from '../graph/hub-rules-at.ts';
import type { HubRule } from '../network/hub-operation.ts';
import type { Network } from '../network/network.ts';
import type { Terminal } from '../network/terminal.ts';
import { provenanceView } from './provenance-view.ts';

/** What a terminal does to cargo by the modes that call there, as its card shows it. */
export const hubOperationsAt = (network: Network, terminal: Terminal): readonly HubOperationView[] =>
  Array.from(hubRulesAt(network, terminal), ([rule, occasions]) => view(rule, occasions));

const view = (rule: HubRule, occasions: readonly HubOccasion[]): HubOperationView => ({
  id: rule.id,
  activity: rule.activity,
  loads: rule.loads,
  scope: rule.terminal === null ? 'kind' : 'terminal',
  occasions,
  distanceKm: rule.distanceKm,
  typicalHours: rule.typicalHours,
  p90Hours: rule.p90Hours,
  freeDays: rule.freeDays,
  storageTariff: rule.storageTariff,
  tariffs: rule.tariffs,
  note: rule.note,
  ...provenanceView(rule),
});
