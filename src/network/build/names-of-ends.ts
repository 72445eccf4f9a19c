import { entryOf } from '../entry-of.ts';
import type { Network } from '../network.ts';
import type { Service } from '../service.ts';
import type { Names } from '../terminal.ts';

type Places = Pick<Network, 'terminals' | 'places'>;
type Named = Pick<Service, 'names'> & {
  readonly calls: readonly Pick<Service['calls'][number], 'terminal'>[];
};

/** Stand for the name of the first and last terminal, and of their places: no name holds a sign that cannot be seen. */
const TERMINAL_SIGNS = ['\u0001', '\u0002'] as const;
const PLACE_SIGNS = ['\u0003', '\u0004'] as const;

interface Abbreviation {
  readonly sign: string;
  readonly name: string;
}

/**
 * Most services are called by where they begin and end, which the network says already: in the place of those names a
 * sign, which {@link namesOfEnds} reads again.
 */
export function withoutNamesOfEnds<Item extends Named>(service: Item, places: Places): Item {
  const shortened = (language: keyof Names): string => {
    let text = service.names[language];
    for (const end of abbreviationsIn(service, places, language)) {
      const longestFirst = end.toSorted((a, b) => b.name.length - a.name.length);
      const named = longestFirst.find(({ name }) => name !== '' && text.includes(name));
      if (named) text = text.replace(named.name, named.sign);
    }
    return text;
  };
  return { ...service, names: { zh: shortened('zh'), en: shortened('en') } };
}

/** The names of a service, those of its ends read in the place of their signs. */
export function namesOfEnds({ names, calls }: Named, { terminals, places }: Places): Names {
  let { zh, en } = names;
  for (const end of [0, 1] as const) {
    const call = calls.at(-end);
    if (!call) continue;
    const terminal = entryOf(terminals, call.terminal, 'terminal');
    const { names: place } = entryOf(places, terminal.place, 'place');
    zh = spelledOut(zh, end, terminal.names.zh, place.zh);
    en = spelledOut(en, end, terminal.names.en, place.en);
  }
  return { zh, en };
}

const spelledOut = (text: string, end: 0 | 1, terminal: string, place: string): string =>
  text.replace(TERMINAL_SIGNS[end], () => terminal).replace(PLACE_SIGNS[end], () => place);

/** Of the first call, and of the last. */
function abbreviationsIn(
  { calls }: Named,
  { terminals, places }: Places,
  language: keyof Names,
): readonly (readonly Abbreviation[])[] {
  return [calls.at(0), calls.at(-1)].map((call, end) => {
    if (!call) return [];
    const terminal = entryOf(terminals, call.terminal, 'terminal');
    const place = entryOf(places, terminal.place, 'place');
    return [
      { sign: TERMINAL_SIGNS[end] ?? '', name: terminal.names[language] },
      { sign: PLACE_SIGNS[end] ?? '', name: place.names[language] },
    ];
  });
}
