import { starterFiles } from '../../../src/cli/network-new-command.ts';
import { loadNetwork } from '../../../src/network/build/load.ts';
import { packNetwork, unpackNetwork } from '../../../src/network/build/pack-network.ts';
import { accepted, differs, type Reader } from '../reader.ts';

const NOW = '2026-11-29T12:00Z';
const BREAK = '\n\u0001\n';

/** One table of a small network in the place of its own: its path, and after a break its text. */
export function networks(): Reader {
  const files = starterFiles(NOW);
  return {
    name: 'network',
    weight: 2,
    samples: [...files].map(([path, text]) => `${path}${BREAK}${text}`),
    words: [
      'CN-HILLSIDE',
      'assumed',
      'published',
      '*',
      '40',
      '1e999',
      '-1',
      '__proto__',
      ';',
      '24:00',
      '2026-02-30',
      '"',
    ],
    read(input) {
      const at = input.indexOf(BREAK);
      if (at < 0) return 'refused';
      const changed = new Map([...files, [input.slice(0, at), input.slice(at + BREAK.length)]]);
      const loaded = loadNetwork(changed);
      if (!loaded.ok) return 'refused';
      const packed = packNetwork(loaded.value);
      return accepted(differs('packed', packed, packNetwork(unpackNetwork(packed))));
    },
  };
}
