import type { AnswerItinerary } from '../contract/answer-schema.ts';
import type { Names, TerminalId } from '../network/terminal.ts';
import { present } from '../units/present.ts';

/** What routes of one name may be told apart by. */
type Apart = Pick<AnswerItinerary, 'id' | 'letter' | 'names' | 'legs' | 'departure'>;

type Trait = (route: Apart, nameOf: (terminal: TerminalId) => Names, group: readonly Apart[]) => Names;

const joined = (names: readonly Names[], between: Names): Names => ({
  zh: names.map(({ zh }) => zh).join(between.zh),
  en: names.map(({ en }) => en).join(between.en),
});
const LIST: Names = { zh: '、', en: ', ' };
const AND_ON: Names = { zh: '，', en: ', ' };

/** The first that tells routes apart is said; the last always does. */
const TRAITS: readonly Trait[] = [
  ({ legs }, nameOf) => {
    const { zh, en } = nameOf(present(legs[0]).from);
    return { zh: `${zh}始发`, en: `from ${en}` };
  },
  ({ legs }, nameOf) => {
    if (legs.length === 1) return { zh: '直达', en: 'direct' };
    const { zh, en } = joined(
      legs.slice(1).map(({ from }) => nameOf(from)),
      LIST,
    );
    return { zh: `${zh}中转`, en: `changing at ${en}` };
  },
  ({ legs }, nameOf) => {
    const { zh, en } = nameOf(present(legs.at(-1)).to);
    return { zh: `到${zh}`, en: `to ${en}` };
  },
  ({ departure }) => {
    const moment = departure.slice(5, 16).replace('T', ' ');
    return { zh: `${moment} 出发`, en: `leaving ${moment}` };
  },
  ({ legs }, _, group) =>
    joined(
      legs
        .filter(({ service }) => !group.every((other) => other.legs.some((leg) => leg.service === service)))
        .map(({ serviceNames }) => serviceNames),
      LIST,
    ),
  ({ letter }) => ({ zh: `方案 ${letter}`, en: `option ${letter}` }),
];

/** Of each route that shares its name with another what tells it from them, by id: the fewest traits, in their order. */
export function tellApart(
  routes: readonly Apart[],
  nameOf: (terminal: TerminalId) => Names,
): ReadonlyMap<string, Names> {
  const details = new Map<string, Names>();
  for (const group of groupsOf(routes, ({ names }) => names.zh)) {
    if (group.length === 1) continue;
    const said = traitsOf(group, nameOf);
    for (const route of group) {
      const traits = said.map((trait) => trait(route, nameOf, group));
      details.set(
        route.id,
        joined(
          traits.filter(({ zh }) => zh !== ''),
          AND_ON,
        ),
      );
    }
  }
  return details;
}

/** Traits of which each splits what those before it leave alike. */
function traitsOf(group: readonly Apart[], nameOf: (terminal: TerminalId) => Names): readonly Trait[] {
  const said: Trait[] = [];
  let alike: readonly (readonly Apart[])[] = [group];
  for (const trait of TRAITS) {
    const split = alike.flatMap((routes) => groupsOf(routes, (route) => trait(route, nameOf, group).zh));
    if (split.length === alike.length) continue;
    said.push(trait);
    alike = split;
    if (split.length === group.length) break;
  }
  return said;
}

function groupsOf(routes: readonly Apart[], keyOf: (route: Apart) => string): readonly (readonly Apart[])[] {
  const groups = new Map<string, Apart[]>();
  for (const route of routes) groups.set(keyOf(route), [...(groups.get(keyOf(route)) ?? []), route]);
  return [...groups.values()];
}
