import type { Comparison } from '../compare/compare.ts';
import { type PreparedNetwork, prepareNetwork } from '../compare/prepared-network.ts';
import type { Consignment } from '../consignment/consignment.ts';
import type { Enquiry } from '../contract/enquiry.ts';
import type { PolicySituation } from '../contract/policy.ts';
import type { ComparisonControl } from '../contract/work-control.ts';
import { readEnquiry } from '../enquiry/read-enquiry.ts';
import type { LayeredNetwork } from '../figures/layers.ts';
import { billedAsFound, billSeparately, type SeparatelyBilled } from '../measures/levers/bill-separately.ts';
import {
  type EditedNetwork,
  type LaidEdits,
  layForSearch,
  layPrices,
  leverKeyOf,
  searchKeyOf,
} from '../measures/levers/edited-network.ts';
import { type LeversInForce, leversInForce, openLevers } from '../measures/levers/levers-in-force.ts';
import { repriceComparison } from '../measures/levers/reprice.ts';
import type { PolicyTerms, TermsReader } from '../measures/terms.ts';
import type { Network } from '../network/network.ts';
import { type BeijingDate, beijingDate } from '../units/instant.ts';
import { type Issue, type Result, success } from '../units/issue.ts';
import { type Comparisons, comparisonsOn } from './comparisons.ts';

/** An enquiry compared under a situation: levers act on what is searched and billed, reliefs come after. */
export interface SituatedComparison {
  readonly comparison: Comparison;
  /** Null where the situation does not stand, so that everything is as billed. */
  readonly terms: PolicyTerms | null;
  /** Null where no lever is set. */
  readonly edited: EditedNetwork | null;
  readonly undecided: LeversInForce['undecided'];
  /** By what was searched: two situations of the same key have the same routes. */
  readonly searchKey: string;
  /** By what was searched and billed; null where no lever is set. */
  readonly leverKey: string | null;
  readonly issues: readonly Issue[];
}

export interface SituatedComparisons {
  compare(
    enquiry: Enquiry,
    situation: PolicySituation,
    control: ComparisonControl,
  ): Promise<Result<SituatedComparison>>;
  /** From memory where it was compared last. */
  of(enquiry: Enquiry, situation: PolicySituation): Promise<Result<SituatedComparison>>;
  /** The networks that a comparison would be searched and billed on, for what asks them otherwise. */
  ground(enquiry: Enquiry, situation: PolicySituation): Promise<Result<EditedGround>>;
}

/** A network as the levers of a situation have it; the network as it stands where none is set. */
export interface EditedGround {
  readonly searched: Network;
  /** Of the network that is searched. */
  readonly prepared: PreparedNetwork;
  /** Prices as the levers have them, too. */
  readonly billed: Network;
  /** By what was edited; null where nothing was. */
  readonly leverKey: string | null;
}

/** A network under the levers that a search goes by, and the comparisons on it. */
interface Searched {
  readonly laid: LaidEdits;
  readonly issues: readonly Issue[];
  readonly prepared: PreparedNetwork;
  readonly comparisons: Comparisons;
}

/** What an enquiry comes to under a situation before anything is compared; `terms` say why where it does not stand. */
type LeversOfEnquiry =
  | { readonly stands: false; readonly terms: Result<PolicyTerms> | null }
  | {
      readonly stands: true;
      readonly terms: Result<PolicyTerms> & { readonly ok: true };
      readonly consignment: Consignment;
      readonly day: BeijingDate;
      readonly levers: LeversInForce;
    };

/** Networks kept: a lever that moves to and fro finds the graphs it had. */
const KEPT_AT_MOST = 4;

/** Comparisons on a network with the user's figures in, under whatever levers a situation sets. */
export function situatedComparisons(
  beneath: LayeredNetwork,
  prepared: PreparedNetwork,
  reader: () => Promise<TermsReader>,
): SituatedComparisons {
  const plain: Searched = {
    laid: { layered: beneath, edits: [] },
    issues: [],
    prepared,
    comparisons: comparisonsOn(beneath.network, prepared),
  };
  const kept = new Map<string, Searched>();
  let repriced: {
    readonly searched: Comparison;
    readonly key: string;
    readonly comparison: Comparison;
  } | null = null;
  let separated: {
    readonly searched: Comparison;
    readonly network: Network;
    readonly billed: SeparatelyBilled;
  } | null = null;

  type Compare = (comparisons: Comparisons) => Promise<Result<Comparison>>;

  async function situated(
    enquiry: Enquiry,
    situation: PolicySituation,
    compare: Compare,
  ): Promise<Result<SituatedComparison>> {
    const under = await leversOf(enquiry, situation);
    if (!under.stands) return asBilled(await compare(plain.comparisons), under.terms);
    const { terms, consignment, day, levers } = under;
    const found = searchedUnder(levers, day, consignment);
    if (!found.ok) return found;
    const { laid, comparisons, issues } = found.value;
    const compared = await compare(comparisons);
    if (!compared.ok) return compared;
    const base = {
      terms: terms.value,
      undecided: levers.undecided,
      searchKey: keyOf(levers, day),
    };
    const open = openLevers(levers);
    if (levers.edits.length === 0)
      return success(
        {
          ...base,
          comparison: compared.value,
          edited: null,
          leverKey: leverKeyOf(levers, []),
          issues: [...compared.issues, ...terms.issues, ...open],
        },
        [...compared.issues, ...open],
      );
    const edited = layPrices(laid, levers.edits, consignment, day);
    if (!edited.ok) return edited;
    const said = [...issues, ...edited.issues, ...open];
    return success(
      {
        ...base,
        comparison: billedOn(compared.value, edited.value, JSON.stringify([situation, enquiry])),
        edited: edited.value,
        leverKey: leverKeyOf(levers, edited.value.edits),
        issues: [...compared.issues, ...terms.issues, ...said],
      },
      [...compared.issues, ...said],
    );
  }

  /** The levers of a situation for the goods of an enquiry, where both can be read. */
  async function leversOf(enquiry: Enquiry, situation: PolicySituation): Promise<LeversOfEnquiry> {
    const read = readEnquiry(beneath.network, enquiry);
    const consignment = read.ok ? read.value.consignment : null;
    const library = await reader();
    const terms = consignment && library.read(situation, { network: beneath.network, consignment });
    if (!consignment || !terms?.ok) return { stands: false, terms };
    const day = terms.value.day ?? beijingDate(consignment.ready);
    return { stands: true, terms, consignment, day, levers: leversInForce(terms.value, day, consignment) };
  }

  async function editedGround(enquiry: Enquiry, situation: PolicySituation): Promise<Result<EditedGround>> {
    const unedited = { searched: beneath.network, prepared, billed: beneath.network, leverKey: null };
    const under = await leversOf(enquiry, situation);
    if (!under.stands) return success(unedited, under.terms?.issues ?? []);
    const { consignment, day, levers } = under;
    const open = openLevers(levers);
    if (levers.edits.length === 0) return success(unedited, open);
    const found = searchedUnder(levers, day, consignment);
    if (!found.ok) return found;
    const edited = layPrices(found.value.laid, levers.edits, consignment, day);
    if (!edited.ok) return edited;
    return success(
      {
        searched: edited.value.searched.network,
        prepared: found.value.prepared,
        billed: edited.value.billed.network,
        leverKey: leverKeyOf({ ...levers, undecided: [] }, edited.value.edits),
      },
      [...found.value.issues, ...edited.issues, ...open],
    );
  }

  function searchedUnder(
    levers: LeversInForce,
    day: BeijingDate,
    consignment: Consignment,
  ): Result<Searched> {
    if (searchKeyOf(levers.edits) === NO_EDITS) return success(plain);
    const key = keyOf(levers, day);
    const known = kept.get(key);
    if (known) return success(known);
    const laid = layForSearch(beneath, levers.edits, consignment, day);
    if (!laid.ok) return laid;
    const { network } = laid.value.layered;
    const isSame = network === beneath.network;
    const ground = isSame ? prepared : prepareNetwork(network, prepared);
    const searched: Searched = {
      laid: laid.value,
      issues: laid.issues,
      prepared: ground,
      comparisons: isSame ? plain.comparisons : comparisonsOn(network, ground),
    };
    const [oldest] = kept.keys();
    if (kept.size >= KEPT_AT_MOST && oldest !== undefined) kept.delete(oldest);
    kept.set(key, searched);
    return success(searched);
  }

  function billedOn(
    searched: Comparison,
    { billed, searched: laid }: EditedNetwork,
    key: string,
  ): Comparison {
    const [prices] = billed.layers;
    if (billed.network === laid.network || !prices) return searched;
    if (repriced?.searched === searched && repriced.key === key) return repriced.comparison;
    const comparison = repriceComparison(
      separatedOn(searched, laid.network, prices.beneath),
      billed.network,
      prices.edits.map(({ figure }) => figure),
    );
    repriced = { searched, key, comparison };
    return comparison;
  }

  /** Kept while only values move: what stands apart does not hang on them. */
  function separatedOn(searched: Comparison, shared: Network, network: Network): SeparatelyBilled {
    if (network === shared) return billedAsFound(searched);
    if (separated?.searched === searched && separated.network === network) return separated.billed;
    separated = { searched, network, billed: billSeparately(searched, network) };
    return separated.billed;
  }

  return {
    compare: (enquiry, situation, control) =>
      situated(enquiry, situation, (comparisons) => comparisons.compare(enquiry, control)),
    of: (enquiry, situation) => situated(enquiry, situation, (comparisons) => comparisons.of(enquiry)),
    ground: editedGround,
  };
}

const NO_EDITS = searchKeyOf([]);

const keyOf = (levers: LeversInForce, day: string): string => {
  const key = searchKeyOf(levers.edits);
  return key === NO_EDITS ? key : `${day} ${key}`;
};

/** Without measures: the enquiry cannot be read, which comparing it says, or the situation does not stand. */
function asBilled(
  compared: Result<Comparison>,
  terms: Result<PolicyTerms> | null,
): Result<SituatedComparison> {
  if (!compared.ok) return compared;
  return success(
    {
      comparison: compared.value,
      terms: null,
      edited: null,
      undecided: [],
      searchKey: NO_EDITS,
      leverKey: null,
      issues: terms?.issues ?? [],
    },
    compared.issues,
  );
}
