import { type PreparedNetwork, prepareNetwork } from '../compare/prepared-network.ts';
import type { Consignment } from '../consignment/consignment.ts';
import type { PolicySituation } from '../contract/policy.ts';
import type { MonthNetwork } from '../matrix/banked/month-plan.ts';
import { searchKeyOf } from '../measures/levers/edited-network.ts';
import { leversInForce } from '../measures/levers/levers-in-force.ts';
import { createReliefPricing, type PriceItinerary } from '../measures/pricing.ts';
import type { PolicyTerms, TermsReader } from '../measures/terms.ts';
import type { Network } from '../network/network.ts';
import { writeValue } from '../policy/expression/value.ts';
import { beijingDate } from '../units/instant.ts';
import { type Result, success } from '../units/issue.ts';
import type { AskedBox } from './compared-box.ts';
import type { SituatedComparisons } from './situated-comparisons.ts';

/** A network that boxes are carried on, by what levers made of it. */
export interface SideNetwork extends MonthNetwork {
  /** Empty where no lever is set. */
  readonly key: string;
}

/** A network that levers have made; prepared when something is searched or simulated on it. */
class LeveredNetwork implements SideNetwork {
  readonly key: string;
  readonly network: Network;
  readonly #earlier: PreparedNetwork;
  #prepared: PreparedNetwork | null = null;

  constructor(key: string, network: Network, earlier: PreparedNetwork) {
    this.key = key;
    this.network = network;
    this.#earlier = earlier;
  }

  get prepared(): PreparedNetwork {
    this.#prepared ??= prepareNetwork(this.network, this.#earlier);
    return this.#prepared;
  }
}

/** A box under one situation: the network it is carried on, and what is paid. */
export interface BoxSide {
  readonly on: SideNetwork;
  /** By what levers change of times, departures and paths: where it is the same, networks differ in prices alone. */
  readonly searched: string;
  readonly terms: PolicyTerms;
  readonly price: PriceItinerary;
}

/** Networks that levers have made, kept while nothing beneath them changes. */
export type SideNetworks = Map<string, SideNetwork>;

export interface SideGround extends MonthNetwork {
  readonly comparisons: SituatedComparisons;
  readonly reader: TermsReader;
  readonly networks: SideNetworks;
}

/** Reads boxes under a situation; those of which the measures know the same are decided once. */
export class BoxSides {
  readonly #ground: SideGround;
  readonly #situation: PolicySituation;
  readonly #known = new Map<string, BoxSide>();

  constructor(ground: SideGround, situation: PolicySituation) {
    this.#ground = ground;
    this.#situation = situation;
  }

  /** What the measures know of goods; fails where the situation does not stand. */
  termsOf(network: Network, consignment: Consignment): Result<PolicyTerms> {
    return this.#ground.reader.read(this.#situation, { network, consignment });
  }

  async of({ enquiry, read: { consignment } }: AskedBox): Promise<Result<BoxSide>> {
    const terms = this.termsOf(this.#ground.network, consignment);
    if (!terms.ok) return terms;
    const key = keyOf(consignment, terms.value);
    const known = this.#known.get(key);
    if (known) return success(known);
    const day = terms.value.day ?? beijingDate(consignment.ready);
    const { edits } = leversInForce(terms.value, day, consignment);
    const on = edits.length === 0 ? success(this.#plain()) : await this.#edited(enquiry);
    if (!on.ok) return on;
    const side = {
      on: on.value,
      searched: searchKeyOf(edits),
      terms: terms.value,
      price: createReliefPricing(terms.value),
    };
    this.#known.set(key, side);
    return success(side);
  }

  #plain(): SideNetwork {
    const { network, prepared } = this.#ground;
    return this.#once('', () => ({ key: '', network, prepared }));
  }

  /** The same object for the same levers, by which boxes on one network are told. */
  #once(key: string, make: () => SideNetwork): SideNetwork {
    const { networks } = this.#ground;
    const on = networks.get(key) ?? make();
    networks.set(key, on);
    return on;
  }

  async #edited(enquiry: AskedBox['enquiry']): Promise<Result<SideNetwork>> {
    const ground = await this.#ground.comparisons.ground(enquiry, this.#situation);
    if (!ground.ok) return ground;
    const { billed, prepared, leverKey } = ground.value;
    // Levers that change nothing leave the network as it is.
    if (billed === this.#ground.network || leverKey === null) return success(this.#plain());
    return success(this.#once(leverKey, () => new LeveredNetwork(leverKey, billed, prepared)));
  }
}

function keyOf({ equipment, commodity }: Consignment, { facts, day }: PolicyTerms): string {
  const known = [...facts].map(([name, value]) => `${name}=${writeValue(value)}`);
  return [day, equipment.code, commodity.id, ...known].join(' ');
}
