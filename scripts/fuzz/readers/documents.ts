import { evaluateEvent } from '../../../src/policy/decide/evaluate-event.ts';
import { readEvents } from '../../../src/policy/decide/read-events.ts';
import type { Fact, FactCatalogue } from '../../../src/policy/facts/fact.ts';
import { FACTS_FILE } from '../../../src/policy/facts/facts-schema.ts';
import { loadFacts } from '../../../src/policy/facts/load-facts.ts';
import { loadPolicy } from '../../../src/policy/library/load-policy.ts';
import { readDocument } from '../../../src/policy/library/read-document.ts';
import { readScenario } from '../../../src/policy/scenario/read-scenario.ts';
import { resolveScenario } from '../../../src/policy/scenario/resolve-scenario.ts';
import type { PolicyLibrary } from '../../../src/policy/scenario/scenario.ts';
import { accepted, differs, type Reader } from '../reader.ts';
import { textsOf } from './texts-of.ts';

let library: PolicyLibrary | null = null;

/** The shipped facts, measures, presets and lists. */
export function shippedLibrary(): PolicyLibrary {
  if (library === null) {
    const loaded = loadPolicy(textsOf('scenarios', '.yaml'));
    if (!loaded.ok) throw new Error(`the shipped measures do not load: ${JSON.stringify(loaded.issues[0])}`);
    library = loaded.value;
  }
  return library;
}

const SCENARIOS = [
  '{"schema":1,"id":"mine","title":{"zh":"我的","en":"Mine"},"base":"in-force"}',
  'schema: 1\nid: mine\ntitle: Mine\nbase: text-only\nassumptions:\n  direction: export\ndisable: []\n',
  "schema: 1\nid: mine\ntitle: Mine\nbase: null\nnote: none\nadd:\n  - id: own.rule\n    level: municipal\n    line: road_toll\n    discount: 0.5\n    valid: { from: 2026-01-01, to: 2026-12-31 }\n    when: direction == 'export'\n",
];

/** Scenario files, held against the shipped measures. */
export function scenarios(): Reader {
  const shipped = shippedLibrary();
  const ids = [...shipped.measures.keys()];
  const [first = ''] = ids;
  return {
    name: 'scenario',
    weight: 3,
    samples: [
      ...SCENARIOS,
      `schema: 1\nid: mine\ntitle: Mine\nbase: in-force\nenable: [${ids.slice(0, 3).join(', ')}]\nafter_expiry:\n  ${first}: { extend_to: null }\n`,
    ],
    words: [
      ...ids.slice(0, 10),
      '__proto__',
      'extend_to',
      'taper_months: 12',
      '&a ',
      '*a',
      '<<: ',
      '!!binary ',
      '2026-02-30',
      '.nan',
      '[]',
      '{}',
    ],
    read(input) {
      const read = readScenario('mine.yaml', input);
      if (!read.ok) return 'refused';
      const again = readScenario('mine.json', JSON.stringify(read.value));
      const isSame = differs('read back', read.value, again.ok ? again.value : again.issues);
      const resolved = resolveScenario(shipped, read.value, 'mine.yaml');
      return resolved.ok ? accepted(isSame) : isSame === null ? 'refused' : { silent: isSame };
    },
  };
}

const FACT_FILES = [
  'schema: 1\nfacts:\n  pallets:\n    kind: number\n    unit: count\n    name: { zh: 托盘数, en: pallets }\n    question: { zh: 有几个托盘？, en: How many pallets? }\n    least: 1\n    most: 40\n    only: [1, 2, 4]\n',
  '{"schema":1,"facts":{"yard":{"kind":"text","is_place":true,"name":{"zh":"堆场","en":"yard"},"question":{"zh":"在哪个堆场？","en":"In which yard?"},"words":[{"value":"A","zh":"甲场","en":"yard A"}]}},"terminal_groups":{"yards":{"zh":"各堆场","en":"the yards","terminals":["A","B"]}}}',
  'schema: 1\nfacts:\n  drive:\n    kind: list\n    name: { zh: 驱动, en: drive }\n    question: { zh: 如何驱动？, en: By what? }\n    values:\n      - { value: battery, zh: 电池, en: Battery }\n      - { value: diesel, zh: 柴油, en: Diesel }\n',
];

/** Files of facts, each read as the only one of its folder. */
export function factFiles(): Reader {
  const shipped = [...textsOf('scenarios', 'facts.yaml').values()];
  return {
    name: 'facts',
    weight: 1,
    samples: [...FACT_FILES, ...FACT_FILES, ...FACT_FILES, ...shipped],
    words: [
      '__proto__',
      'constructor',
      'line_before',
      'true',
      'kind: flag',
      'least: .inf',
      'most: -1',
      'only: []',
      'only: [1e999]',
      'terminals: []',
      '&a ',
      '*a',
      '<<: ',
      '{}',
    ],
    read(input) {
      const read = loadFacts(new Map([['own/facts.yaml', input]]));
      if (!read.ok) return 'refused';
      const document = readDocument('own/facts.yaml', input, FACTS_FILE);
      if (!document.ok) return { silent: 'taken in though it is no file of facts' };
      const again = loadFacts(new Map([['own/facts.yaml', JSON.stringify(document.value)]]));
      const written = ({ facts, terminalGroups }: FactCatalogue) => [
        Array.from(facts, ([id, { words, ...fact }]) => [id, fact, [...words]]),
        [...terminalGroups],
      ];
      const isSame = differs(
        'read back',
        written(read.value),
        again.ok ? written(again.value) : again.issues,
      );
      return accepted(isSame, ...Array.from(read.value.facts.values(), endsCross));
    },
  };
}

/** A number that no one could give is no fact. */
function endsCross({ kind }: Fact): string | null {
  if (kind.kind !== 'number' || kind.most === null) return null;
  return kind.least <= kind.most ? null : `least ${kind.least} is above most ${kind.most}`;
}

const EVENTS = [
  'date: 2026-11-20\nfields:\n  direction: export\nlines:\n  road_toll: 100\n',
  '{"events":[{"id":"a","date":"2026-11-20","lines":{"road_toll":"1,234.50"}},{"id":"b","date":"2026/12/1","fields":{"direction":"import"}}]}',
  'scenarios: [none, in-force]\nevents:\n  - date: 2027-01-01\n    lines: { road_toll: 100 }\n    rules:\n      - { id: r.one, level: municipal, line: road_toll, set: 10, valid: { from: 2020-01-01 } }\n',
];

/** Event files, read and decided. */
export function events(): Reader {
  const shipped = shippedLibrary();
  return {
    name: 'events',
    weight: 1,
    samples: EVENTS,
    words: [
      '__proto__',
      'valueOf',
      'direction',
      'when: 1 > 0',
      'discount: 1',
      'amount: 5',
      '1e999',
      '-1',
      'params: {}',
      'null',
      '*a',
    ],
    read(input) {
      const read = readEvents(shipped, 'events.yaml', input);
      if (!read.ok) return 'refused';
      // Deciding takes far longer than reading, and is the same for the events that follow.
      const [event] = read.value.events;
      if (event !== undefined) evaluateEvent(read.value.scenario, event);
      return 'accepted';
    },
  };
}
