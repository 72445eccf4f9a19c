import type { BilledFigure, FigureCard, LayeredFigure } from '../contract/figures.ts';
import { figureIssue } from '../figures/figure-issue.ts';
import type { FigureRef } from '../figures/figure-ref.ts';
import { countUses } from '../figures/figure-uses.ts';
import { isSamePlace, type LaidEdit, type LaidLayer, type LayeredNetwork } from '../figures/layers.ts';
import { figuresBeside, keyFormOf } from '../figures/read-figure.ts';
import { appliedFigure } from '../figures/user-figure.ts';
import type { Network } from '../network/network.ts';
import { gradeOf } from '../network/provenance.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { displacedFigures } from './displaced-figures.ts';
import { sourceView } from './provenance-view.ts';
import { type ShownFigure, shownFigure } from './shown-figure.ts';

/**
 * Where a figure is from, on the network's price date; a billed price on the day it was billed. Fails with `O01` where
 * the network has no such figure.
 */
export function figureCard(
  { network, layers }: LayeredNetwork,
  asked: FigureRef | BilledFigure,
): Result<FigureCard> {
  const found = shownFigure(network, asked);
  if (!found) return failure([unknownFigure(asked)]);
  const { figure, date, validFrom, validTo, terms } = found;
  const hits = layers.flatMap((layer) => hitsOf(layer, figure));
  const shown = asGiven(found, hits[0]);
  const user = hits.find(({ layer }) => layer.name === 'user');
  return success({
    ...viewOf(network, shown),
    figure,
    names: shown.names,
    low: shown.low,
    high: shown.high,
    year: shown.provenance.year,
    validFrom,
    validTo,
    inForce: (validFrom ?? '') <= date && (validTo === null || date <= validTo),
    note: shown.note,
    layer: hits[0]?.layer.name ?? bottomOf(network, asked),
    beneath: [
      ...hits.flatMap(({ layer: { beneath } }, index) => under(beneath, asked, hits[index + 1])),
      ...displaced(network, asked),
    ],
    measures: hits[0]?.edit.measures ?? [],
    learned: hits.find(({ edit }) => edit.learned !== undefined)?.edit.learned ?? null,
    userFigure: user ? appliedFigure(user.edit) : null,
    formula: terms.length > 0 ? terms : null,
    conversion: shown.conversion,
    usedBy: countUses(network, figure),
    beside: figuresBeside(network, figure, date),
  });
}

function unknownFigure(asked: FigureRef | BilledFigure): Issue {
  const { key, field, form } =
    asked.target === 'charge'
      ? { key: asked.tariff, field: asked.code, form: keyFormOf('tariff') }
      : { ...asked, form: keyFormOf(asked.target) };
  return figureIssue('O01', 'figure', { key, field, form });
}

interface Hit {
  readonly layer: LaidLayer;
  readonly edit: LaidEdit;
}

/**
 * A figure that stands by itself is as good as who gave it, though others of its row, such as the departures of a service
 * beside its cut-off, are as they were. What is multiplied or converted counts its weakest term.
 */
const asGiven = (shown: ShownFigure, hit: Hit | undefined): ShownFigure =>
  hit === undefined || shown.terms.length > 0 || shown.conversion !== null
    ? shown
    : { ...shown, provenance: hit.edit.provenance };

/** A layer's edit of a figure, if it has one. */
function hitsOf(layer: LaidLayer, figure: FigureRef): readonly Hit[] {
  const edit = layer.edits.find((each) => isSamePlace(each.figure, figure));
  return edit ? [{ layer, edit }] : [];
}

/** The figure as it stood beneath a layer, where the next one down that has an edit of it wins. */
function under(
  network: Network,
  asked: FigureRef | BilledFigure,
  next: Hit | undefined,
): readonly LayeredFigure[] {
  const shown = shownFigure(network, asked);
  if (!shown) return [];
  return [{ ...viewOf(network, asGiven(shown, next)), layer: next?.layer.name ?? bottomOf(network, asked) }];
}

const isContract = (network: Network, asked: FigureRef | BilledFigure): asked is BilledFigure =>
  asked.target === 'charge' && displacedFigures(network, asked).length > 0;

const bottomOf = (network: Network, asked: FigureRef | BilledFigure): 'contract' | 'shipped' =>
  isContract(network, asked) ? 'contract' : 'shipped';

/** What the network would bill in the place of a rate of the user's. */
const displaced = (network: Network, asked: FigureRef | BilledFigure): readonly LayeredFigure[] =>
  isContract(network, asked)
    ? displacedFigures(network, asked).flatMap((figure) => {
        const shown = shownFigure(network, figure);
        return shown ? [{ ...viewOf(network, shown), layer: 'shipped' as const }] : [];
      })
    : [];

function viewOf(network: Network, { value, unit, provenance: { status, source } }: ShownFigure) {
  const document = network.sources.get(source);
  return { value, unit, status, grade: gradeOf(status), source: document ? sourceView(document) : null };
}
