import { readLinkQuery } from '../../reading/link-query.ts';
import { POLICY_PARAMETER } from '../policy/policy-link.ts';
import type { EnquiryInputs } from './enquiry-inputs.ts';
import { type LinkedView, writeViewLink } from './view-link.ts';

/** Browsers and chat programs carry links of this length everywhere. */
export const LINK_LIMIT = 2000;
const VERSION = '1';
/** Encoded more often than is taken off: nobody could tell what was meant. */
const STILL_ENCODED = /%(?:25)*3A/i;
/** `2026.11`, or none; what stands last in a link loses the end of a sentence, and an edition has none. */
const EDITION = /^(?:[\w.-]*[^\W_])?$/;

/** Inputs as a link carries them, with the data edition they were answered from. */
export interface LinkedEnquiry {
  readonly inputs: EnquiryInputs;
  /** Empty when the sender had no data yet. */
  readonly edition: string;
}

/** Keys of `messages` that name the reason. */
export type LinkFault = 'link_version' | 'link_incomplete' | 'link_malformed';

export type ReadLink =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly fault: LinkFault }
  | ({ readonly kind: 'enquiry' } & LinkedEnquiry);

const TEXT_PARAMETERS = [
  ['from', 'from'],
  ['to', 'to'],
  ['equipment', 'box'],
  ['boxes', 'n'],
  ['grossTonnes', 't'],
  ['valueCny', 'value'],
  ['commodity', 'goods'],
  ['ready', 'ready'],
  ['deadline', 'deadline'],
  ['dayCostCny', 'day'],
  ['latePenaltyCny', 'late'],
  ['maxLegs', 'legs'],
] as const satisfies readonly (readonly [keyof EnquiryInputs, string])[];

const LIST_PARAMETERS = [
  ['avoid', 'avoid'],
  ['withoutEvents', 'without'],
  ['eventEnds', 'until'],
  ['ownEvents', 'event'],
] as const satisfies readonly (readonly [keyof EnquiryInputs, string])[];

type TextField = (typeof TEXT_PARAMETERS)[number][0];

/**
 * Query text without the `?`: every input, defaults too, so that a later default changes no old link; with it under
 * what measures and how it was looked at.
 */
export function writeLink(
  { inputs, edition }: LinkedEnquiry,
  policy: string | null = null,
  view: LinkedView | null = null,
): string {
  const query = new URLSearchParams({ q: VERSION });
  for (const [field, parameter] of TEXT_PARAMETERS) query.set(parameter, inputs[field]);
  if (inputs.volumeM3 !== '') query.set('m3', inputs.volumeM3);
  if (inputs.leastSaving !== '') query.set('saving', inputs.leastSaving);
  if (inputs.pricesOn !== '') query.set('prices', inputs.pricesOn);
  if (inputs.batteryWh !== '') query.set('wh', inputs.batteryWh);
  if (inputs.shelfLifeDays !== '') query.set('shelf', inputs.shelfLifeDays);
  if (inputs.insured !== '') query.set('insured', inputs.insured);
  query.set('dg', writeDanger(inputs.dangerousGoods));
  for (const [field, parameter] of LIST_PARAMETERS)
    for (const item of inputs[field]) query.append(parameter, item);
  if (policy !== null) query.set(POLICY_PARAMETER, policy);
  if (view !== null) writeViewLink(query, view);
  query.set('data', edition);
  return query.toString();
}

/**
 * Reads what {@link writeLink} wrote, mended of what happened to it on the way. A link is whole or unreadable: half an
 * enquiry would answer another question.
 */
export function readLink(queryText: string): ReadLink {
  const query = readLinkQuery(queryText, 'ready');
  const version = query.get('q');
  if (version === null) return { kind: 'none' };
  if (version !== VERSION) return { kind: 'unreadable', fault: 'link_version' };
  const texts = readTexts(query);
  const dangerous = query.get('dg');
  const edition = query.get('data');
  if (!texts || dangerous === null || edition === null)
    return { kind: 'unreadable', fault: 'link_incomplete' };
  const dangerousGoods = readDanger(dangerous);
  if (dangerousGoods === null || !EDITION.test(edition) || STILL_ENCODED.test(texts.ready))
    return { kind: 'unreadable', fault: 'link_malformed' };
  const volumeM3 = query.get('m3') ?? '';
  const inputs = {
    ...texts,
    volumeM3,
    dangerousGoods,
    batteryWh: query.get('wh') ?? '',
    shelfLifeDays: query.get('shelf') ?? '',
    insured: query.get('insured') ?? '',
    avoid: query.getAll('avoid'),
    withoutEvents: query.getAll('without'),
    eventEnds: query.getAll('until'),
    ownEvents: query.getAll('event'),
    leastSaving: query.get('saving') ?? '',
    pricesOn: query.get('prices') ?? '',
  };
  return { kind: 'enquiry', inputs, edition };
}

/** What a sender has in the place of the network's figures travels in no link; how many they are does. */
const OWN_PARAMETER = 'own';
const OWN_COUNT = /^[1-9]\d{0,4}$/;

/** A link that says how many of the sender's own figures, rates and corrections it lacks. */
export const withOwnCount = (link: string, count: number): string =>
  count === 0 ? link : `${link}&${OWN_PARAMETER}=${count}`;

/** How many of the sender's own figures, rates and corrections a link says that it lacks; 0 where it says nothing. */
export function ownCountIn(queryText: string): number {
  const count = readLinkQuery(queryText, 'ready').get(OWN_PARAMETER) ?? '';
  return OWN_COUNT.test(count) ? Number(count) : 0;
}

/** Links knew yes and no before they knew classes, which a letter keeps apart from them. */
const OF_CLASS = 'c';

function writeDanger(typed: string): string {
  if (typed === '') return '0';
  return typed === 'yes' ? '1' : `${OF_CLASS}${typed}`;
}

function readDanger(parameter: string): string | null {
  if (parameter === '0') return '';
  if (parameter === '1') return 'yes';
  return parameter.startsWith(OF_CLASS) ? parameter.slice(OF_CLASS.length) : null;
}

function readTexts(query: URLSearchParams): Pick<EnquiryInputs, TextField> | null {
  if (TEXT_PARAMETERS.some(([, parameter]) => !query.has(parameter))) return null;
  const text = (parameter: string): string => query.get(parameter) ?? '';
  return {
    from: text('from'),
    to: text('to'),
    equipment: text('box'),
    boxes: text('n'),
    grossTonnes: text('t'),
    valueCny: text('value'),
    commodity: text('goods'),
    ready: text('ready'),
    deadline: text('deadline'),
    dayCostCny: text('day'),
    latePenaltyCny: text('late'),
    maxLegs: text('legs'),
  };
}
