import { countryOf } from '../countries.ts';
import { entryOf } from '../entry-of.ts';
import type { Network } from '../network.ts';
import type { Names } from '../terminal.ts';
import type { Affected } from './advisory.ts';
import { borderNames } from './borders.ts';

/** What people call a place that a word of caution or an event is about; a mode stands for itself. */
export function affectedNames(network: Network, { kind, id }: Affected): Names {
  switch (kind) {
    case 'strait':
      return entryOf(network.straits, id, 'strait').names;
    case 'country':
      return countryOf(id).names;
    case 'border':
      return borderNames(id);
    case 'terminal':
      return entryOf(network.terminals, id, 'terminal').names;
    case 'link': {
      const { from, to } = entryOf(network.links, id, 'link');
      const start = entryOf(network.terminals, from, 'terminal').names;
      const end = entryOf(network.terminals, to, 'terminal').names;
      return { zh: `${start.zh}—${end.zh}`, en: `${start.en}–${end.en}` };
    }
    case 'service':
      return entryOf(network.services, id, 'service').names;
    case 'mode':
      return { zh: id, en: id };
  }
}
