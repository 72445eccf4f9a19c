import { isMisuse } from '../../src/cli/command-line.ts';
import { readNetworkFolder } from '../../src/cli/network-folder.ts';
import { type PreparedNetwork, prepareNetwork } from '../../src/compare/prepared-network.ts';
import type { Answer } from '../../src/contract/answer-schema.ts';
import { BLANK_ENQUIRY, type Enquiry } from '../../src/contract/enquiry.ts';
import { loadNetwork } from '../../src/network/build/load.ts';
import type { Network } from '../../src/network/network.ts';
import type { Result } from '../../src/units/issue.ts';
import { answerEnquiry } from './answer-enquiry.ts';

const FOLDER = new URL('../../networks/chongqing', import.meta.url).pathname;

/** The network as shipped, ready to be asked. */
export interface Chongqing {
  readonly network: Network;
  readonly prepared: PreparedNetwork;
  ask(own?: Partial<Enquiry>): Promise<Result<Answer>>;
}

let opened: Promise<Chongqing> | undefined;

/** Loaded, compiled and its draws made once for all tests of a process; nothing may write into it. */
export function openChongqing(): Promise<Chongqing> {
  opened ??= prepareChongqing();
  return opened;
}

async function prepareChongqing(): Promise<Chongqing> {
  const loaded = loadNetwork(await chongqingFiles());
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues.slice(0, 5)));
  const network = loaded.value;
  const prepared = prepareNetwork(network);
  return { network, prepared, ask: (own = {}) => answerEnquiry(network, prepared, enquiry(own), PATIENT) };
}

/** The folder as shipped, by file name. */
export async function chongqingFiles() {
  const read = await readNetworkFolder(FOLDER);
  if (isMisuse(read) || read.unread.size > 0) throw new Error(`cannot read ${FOLDER}`);
  return read.files;
}

const PATIENT = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };

/** Two 40HQ of laptops, ready on a Monday evening, unless told otherwise. */
export const enquiry = (own: Partial<Enquiry> = {}): Enquiry => ({
  ...BLANK_ENQUIRY,
  from: 'CNCKG',
  to: 'SGSIN',
  equipment: '40HQ',
  boxes: '2',
  grossTonnes: '9.5',
  valueCny: '6000000',
  commodity: 'laptops',
  ready: '2026-12-07T18:00',
  asOf: '2026-11-22T00:00',
  ...own,
});
