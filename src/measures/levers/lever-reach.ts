import type { LeverReach } from '../../contract/policy.ts';
import { usesOfFigure } from '../../figures/read-figure.ts';
import { callAt } from '../../network/call-at.ts';
import type { Network } from '../../network/network.ts';
import { selectLinks, selectServices, selectStops } from '../../network/row-selector.ts';
import type { EditSubject } from '../../policy/library/edit.ts';
import type { Measures } from '../../policy/library/load-measures.ts';
import { selectOperations } from './edit-sites.ts';

/** Where on the map each measure that edits figures bears, whether it is set or not. */
export function leverReach(network: Network, measures: Measures): readonly LeverReach[] {
  return [...measures.values()].flatMap(({ id, title, edits }) => {
    if (edits.length === 0) return [];
    const links = new Set<string>();
    const terminals = new Set<string>();
    for (const subject of new Set(edits.map(({ subject }) => subject)))
      note(network, subject, { links, terminals });
    return [
      {
        measure: id,
        title,
        links: inOrder(network.links, links),
        terminals: inOrder(network.terminals, terminals),
      },
    ];
  });
}

const inOrder = (all: ReadonlyMap<string, unknown>, ids: ReadonlySet<string>): readonly string[] =>
  [...all.keys()].filter((id) => ids.has(id));

interface Places {
  readonly links: Set<string>;
  readonly terminals: Set<string>;
}

function note(network: Network, subject: EditSubject, { links, terminals }: Places): void {
  switch (subject.kind) {
    case 'services':
      for (const { calls } of selectServices(network, subject.rows)) {
        for (const { terminal, run } of calls) {
          terminals.add(terminal);
          if (run) links.add(run.link);
        }
      }
      return;
    case 'stops':
      for (const { service, position } of selectStops(network, subject.rows))
        terminals.add(callAt(service, position).terminal);
      return;
    case 'operations':
      for (const { terminal } of selectOperations(network, subject.rows)) terminals.add(terminal);
      return;
    case 'links':
      for (const { id, from, to } of selectLinks(network, subject.rows)) {
        links.add(id);
        terminals.add(from).add(to);
      }
      return;
    case 'parameters':
    case 'emission_factors': {
      const target = subject.kind === 'parameters' ? 'parameter' : 'emission_factor';
      for (const key of subject.rows) {
        const uses = usesOfFigure(network, { target, key, field: 'value' });
        for (const id of uses.links) links.add(id);
        for (const id of uses.terminals) terminals.add(id);
      }
      return;
    }
  }
}
