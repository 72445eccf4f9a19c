import { evaluateEvent } from '../../../src/policy/decide/evaluate-event.ts';
import { readEvents } from '../../../src/policy/decide/read-events.ts';
import { loadPolicy } from '../../../src/policy/library/load-policy.ts';
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
