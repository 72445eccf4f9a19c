import { readAside, writeAside } from '../../../src/state/device/set-aside.ts';
import { readLink, writeLink } from '../../../src/state/enquiry/enquiry-link.ts';
import { readSavedState, saveState } from '../../../src/state/enquiry/saved-state.ts';
import { readViewLink, writeViewLink } from '../../../src/state/enquiry/view-link.ts';
import {
  exploreBeginning,
  readExploreLink,
  writeExploreLink,
} from '../../../src/state/explore/explore-link.ts';
import { readOwnScenarios } from '../../../src/state/policy/own-scenarios.ts';
import { readPolicyLink, writePolicyLink } from '../../../src/state/policy/policy-link.ts';
import { readSituation } from '../../../src/state/policy/policy-situation.ts';
import { accepted, differs, type Reader } from '../reader.ts';
import { deviceOf } from './device-of.ts';

const LINK =
  'q=1&from=CNCKG-TJC&to=DEDUI&box=40HQ&n=2&t=9.5&value=6000000&goods=laptops&ready=2026-12-07T18%3A00&deadline=&day=&late=0&legs=5&dg=0&avoid=RU&avoid=%E9%93%81%E8%B7%AF&data=2026.11';

/** The query of a link, as mail and chat programs hand it on. */
export const links = (): Reader => ({
  name: 'link',
  weight: 12,
  samples: [
    LINK,
    `?${LINK}`,
    LINK.replaceAll('&', '&amp;'),
    encodeURIComponent(LINK),
    `${LINK}.`,
    `${LINK}&m3=8`,
    `${LINK}，请看`,
  ],
  words: ['&amp;', '%26', '%253A', '&q=2', '&dg=1', '&avoid=', '+', '%20', '=', '&', '%'],
  read(input) {
    const link = readLink(input);
    if (link.kind !== 'enquiry') return 'refused';
    const again = readLink(writeLink(link));
    return accepted(differs('read back', link, again));
  },
});

const SITUATION = {
  scenario: 'in-force',
  facts: { device: true, load: 'full', km: 12.5 },
  parameters: { 'a14.share': 0.5 },
  handOver: '2026-12-01',
};
const MINE = {
  ...SITUATION,
  scenario: { schema: 1, id: 'mine', title: '我的', base: 'in-force' },
  handOver: null,
};

export const policyLinks = (): Reader => ({
  name: 'policy link',
  weight: 4,
  samples: [SITUATION, MINE].map(
    (situation) => `policy=${writePolicyLink(situation as Parameters<typeof writePolicyLink>[0])}`,
  ),
  words: ['__proto__', '"', '}', ',', 'null'],
  make(random) {
    const text = JSON.stringify(random.pick([SITUATION, MINE]));
    const at = random.below(text.length);
    const bytes = new TextEncoder().encode(
      text.slice(0, at) +
        random.pick(['0', '"', 'null', '1e999', '渝', ',']) +
        text.slice(at + random.below(3)),
    );
    return `policy=${btoa(String.fromCodePoint(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/=+$/, '')}`;
  },
  read(input) {
    const link = readPolicyLink(input);
    if (link.kind !== 'situation') return 'refused';
    const again = readPolicyLink(`policy=${writePolicyLink(link.situation)}`);
    return accepted(differs('read back', link, again));
  },
});

const BEGINNING = exploreBeginning('2026-12-07T18:00');

export const exploreLinks = (): Reader => ({
  name: 'explore link',
  weight: 6,
  samples: [
    '#x=1&hide=air+sea&grades=D&country=CN&weekly=2.5&takes=reefer&month=2026-12&closed=0&open=terminal+CNCKG-TJC&table=links&week=service+x+2026-12-07&ready=2026-12-07T18%3A00',
    'x=1&from=CNCKG-TJC&box=20GP&goods=general&value=1&by=invoice&days=3&cny=20000&ready=2026-12-07T18%3A00&week=terminal+a+2026-12-07',
  ],
  words: ['%20', '+', '&hide=', '&open=link+', '&weekly=', '&week=', '&month='],
  read(input) {
    const link = readExploreLink(input, BEGINNING);
    if (link === null) return 'refused';
    const again = readExploreLink(writeExploreLink(link, BEGINNING), BEGINNING);
    return accepted(differs('read back', link, again));
  },
});

export const savedState = (): Reader => ({
  name: 'saved state',
  weight: 6,
  samples: [
    new URLSearchParams({ enquiry: LINK, language: 'zh', theme: 'dark' }).toString(),
    new URLSearchParams({ enquiry: LINK, language: 'en', theme: 'system' }).toString(),
  ],
  words: ['language=', 'theme=', '%26', 'enquiry='],
  read(input) {
    const device = deviceOf(input);
    const { inputs, language, theme } = readSavedState(device);
    if (inputs === null) return 'refused';
    const state = { history: { present: inputs }, language: language ?? 'zh', theme };
    saveState(device, state as unknown as Parameters<typeof saveState>[1]);
    return accepted(differs('kept', { inputs, language: language ?? 'zh', theme }, readSavedState(device)));
  },
});

/** How an answer is looked at, as a link carries it beside the enquiry. */
export const viewLinks = (): Reader => ({
  name: 'view link',
  weight: 4,
  samples: [
    `${LINK}&sort=p90&desc=1&ontime=1&modes=rail+sea&open=abc`,
    `open=a.b%7Cc&${LINK}`,
    `modes=air&${LINK}`,
  ],
  words: ['&sort=', '&modes=', '%20', '+', '&open='],
  read(input) {
    const view = readViewLink(input);
    const query = new URLSearchParams({ q: '1' });
    writeViewLink(query, view);
    query.set('data', '');
    return accepted(differs('read back', view, readViewLink(query.toString())));
  },
});

/** What could not be read at an earlier visit and is kept for its owner. */
export const setAside = (): Reader => ({
  name: 'set aside',
  weight: 3,
  samples: [
    '[{"name":"policy","text":"{}","parts":[]},{"name":"figures","text":"渝","parts":["a"]}]',
    '[{"name":"basemap","text":"","parts":[]}]',
    '[]',
  ],
  words: ['"__proto__":1,', 'null', '"parts"', '[]', '"scenarios"'],
  read(input) {
    const aside = readAside(input);
    if (aside === null) return 'refused';
    return accepted(differs('kept', aside, readAside(writeAside(aside))));
  },
});

/** Scenarios of a person's own. */
export const ownScenarios = (): Reader => ({
  name: 'own scenarios',
  weight: 3,
  samples: [JSON.stringify([MINE.scenario]), '[]', JSON.stringify({ mine: MINE.scenario })],
  words: ['null', '"__proto__":', '1e999', '"id"', '[]', '{}'],
  read(input) {
    const device = deviceOf(input);
    const scenarios = device.getState().read('scenarios', readOwnScenarios);
    if (scenarios === null) return 'refused';
    return accepted(differs('kept', scenarios, readOwnScenarios(JSON.stringify(scenarios))));
  },
});

export const savedPolicy = (): Reader => ({
  name: 'saved measures',
  weight: 4,
  samples: [SITUATION, MINE].map((situation) => JSON.stringify(situation)),
  words: ['null', '{}', '[]', '"__proto__":1,', '1e999'],
  read(input) {
    let content: unknown;
    try {
      content = JSON.parse(input);
    } catch {
      return 'refused';
    }
    const situation = readSituation(content);
    if (situation === null) return 'refused';
    return accepted(differs('kept', situation, readSituation(JSON.parse(JSON.stringify(situation)))));
  },
});
