import { draftOf, type NetworkDraft } from '../../figures/network-draft.ts';
import {
  partEmissionFactor,
  partOperationTariff,
  partRules,
  partServiceTariff,
} from '../../figures/rows-apart.ts';
import { freezeDeep } from '../../network/build/freeze-deep.ts';
import type { Network } from '../../network/network.ts';
import { selectLinks, selectServices, selectStops } from '../../network/row-selector.ts';
import { selectOperations } from './edit-sites.ts';
import type { PlannedEdit } from './planned-edit.ts';

/**
 * A network in which the rows that edits find are no longer shared with rows that they do not mean: every figure is as
 * it was. The same network where nothing has to be parted.
 */
export function separateRows(network: Network, edits: readonly PlannedEdit[]): Network {
  const ofNetwork = separated.get(network) ?? new Map<string, Network>();
  separated.set(network, ofNetwork);
  const key = JSON.stringify(edits.map(({ subject, figure }) => [subject, figure]));
  const known = ofNetwork.get(key) ?? separateFrom(network, edits);
  ofNetwork.set(key, known);
  return known;
}

/** Which rows are parted does not hang on the values: a slider that moves finds them as they were. */
const separated = new WeakMap<Network, Map<string, Network>>();

function separateFrom(network: Network, edits: readonly PlannedEdit[]): Network {
  const rules = withOwn(network, (draft) => {
    const seen = new Set<string>();
    for (const { subject } of edits) {
      if (subject.kind !== 'operations') continue;
      for (const { rule, terminal } of selectOperations(network, subject.rows)) {
        const key = `${terminal} ${rule.activity}`;
        if (rule.terminal !== null || seen.has(key)) continue;
        seen.add(key);
        partRules(draft, network, terminal, rule.activity);
      }
    }
  });
  return withOwn(rules, (draft) => {
    for (const edit of edits) separate(draft, rules, edit);
  });
}

function separate(draft: NetworkDraft, network: Network, { subject, figure }: PlannedEdit): void {
  const isPrice = figure === 'tariff.unit_price';
  switch (subject.kind) {
    case 'services':
      if (!isPrice) return;
      for (const { id, calls } of selectServices(network, subject.rows)) {
        for (const tariff of new Set(calls.flatMap(({ run }) => run?.tariffs ?? [])))
          partServiceTariff(draft, id, tariff);
      }
      return;
    case 'stops':
      if (!isPrice) return;
      for (const { service, position } of selectStops(network, subject.rows)) {
        for (const tariff of service.calls[position]?.dwell?.tariffs ?? [])
          partServiceTariff(draft, service.id, tariff);
      }
      return;
    case 'operations':
      if (!isPrice) return;
      for (const { rule } of selectOperations(network, subject.rows)) {
        for (const tariff of rule.tariffs ?? []) partOperationTariff(draft, rule.id, tariff);
      }
      return;
    case 'links':
      for (const { id } of selectLinks(network, subject.rows)) partEmissionFactor(draft, id);
      return;
    case 'parameters':
    case 'emission_factors':
      return;
  }
}

function withOwn(network: Network, part: (draft: NetworkDraft) => void): Network {
  const draft = draftOf(network);
  part(draft);
  const isSame =
    draft.hubRules === network.hubRules &&
    draft.tariffs.size === network.tariffs.size &&
    draft.emissionFactors.size === network.emissionFactors.size;
  return isSame ? network : freezeDeep(draft.build());
}
