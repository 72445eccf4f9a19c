import { freezeDeep } from '../network/build/freeze-deep.ts';
import type { Network } from '../network/network.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { figureIssue } from './figure-issue.ts';
import type { FigureRef } from './figure-ref.ts';
import type { Replacement } from './figure-target.ts';
import { draftOf } from './network-draft.ts';
import { figureNamed, readFigure, rulesOf, writeFigure } from './read-figure.ts';

/** One figure of a layer: what it names, what it becomes, who says so since when. */
export interface FigureEdit extends Replacement {
  /** Where the figure stands in what was given; issues about it stand there. */
  readonly path: string;
  readonly figure: FigureRef;
  /** As given: the figure's unit, or a price in another currency. */
  readonly unit: string;
  /** The day it was given, `YYYY-MM-DD`. */
  readonly date: string;
  /** Ids of the measures that suppose it; none of a user's figure. */
  readonly measures: readonly string[];
  /** What it was multiplied by and how many invoices say so; left out of what no invoice corrected. */
  readonly learned?: LearnedFactor;
}

/** A factor learned from past invoices. */
export interface LearnedFactor {
  /** Decimal text. */
  readonly factor: string;
  /** Of this figure itself; none where those of its item speak for it. */
  readonly invoices: number;
}

export type LayerName = 'scenario' | 'user' | 'calibration';

/** Figures to be laid over others. */
export interface FigureLayer {
  readonly name: LayerName;
  /** The network beneath with rows of their own for what the layer changes apart from others; every figure as it was. */
  separate?(beneath: Network): Network;
  /**
   * What the layer changes in the network that stands beneath it: ids found, units and bounds checked. Fails with
   * every issue of every figure; warnings go along.
   */
  resolve(beneath: Network): Result<readonly FigureEdit[]>;
}

/** An edit in use, with what it stands for. */
export interface LaidEdit extends FigureEdit {
  /** Decimal text; null where there was no value. */
  readonly replaced: string | null;
  readonly replacedUnit: string;
  /** Rows of the network that it touched. */
  readonly rows: number;
}

/** A layer in use. */
export interface LaidLayer {
  readonly name: LayerName;
  readonly beneath: Network;
  /** In the order given. */
  readonly edits: readonly LaidEdit[];
}

/** A network with layers of figures over the shipped ones. */
export interface LayeredNetwork {
  readonly network: Network;
  /** Those that change anything, the one that wins first. */
  readonly layers: readonly LaidLayer[];
}

/**
 * Lays figures over the shipped ones, which stay as they are: every layer that has edits gives a new frozen network
 * that shares whatever it does not touch. Layers stand in the order in which they win, first hit first: what a
 * scenario supposes, before the user's figures, before contract rates, before what past invoices corrected, before what
 * was shipped. Each is resolved
 * against the network beneath it, so that an edit can rest on what it replaces. All layers or none: fails with the
 * issues of the lowest layer that has any, or `O05` for times out of order. An edit that touches no row is a warning
 * (`O08`).
 */
export function layFigures(shipped: Network, layers: readonly FigureLayer[]): Result<LayeredNetwork> {
  let layered: LayeredNetwork = { network: shipped, layers: [] };
  const issues: Issue[] = [];
  for (const layer of layers.toReversed()) {
    const laid = layOver(layered, layer);
    if (!laid.ok) return laid;
    issues.push(...laid.issues);
    layered = laid.value;
  }
  return success(layered, issues);
}

/** One more layer over all others; what {@link layFigures} says of layers holds of it. */
export function layOver(layered: LayeredNetwork, layer: FigureLayer): Result<LayeredNetwork> {
  const beneath = layer.separate?.(layered.network) ?? layered.network;
  const resolved = layer.resolve(beneath);
  if (!resolved.ok) return resolved;
  if (resolved.value.length === 0) return success(layered, resolved.issues);
  const issues: Issue[] = [...resolved.issues];
  const edits = new Map<FigureEdit, LaidEdit>();
  const draft = draftOf(beneath);
  for (const edit of resolved.value.toSorted((a, b) => rank(a) - rank(b))) {
    const before = readFigure(beneath, edit.figure, beneath.priceDate);
    const rows = writeFigure(draft, edit.figure, edit);
    const { key, field } = edit.figure;
    if (rows === 0) issues.push(figureIssue('O08', `${edit.path}:key`, { key, field }, 'warning'));
    edits.set(edit, {
      ...edit,
      replaced: before?.value ?? null,
      replacedUnit: before?.unit ?? edit.unit,
      rows,
    });
  }
  const network = freezeDeep(draft.build());
  const disorder = resolved.value.flatMap((edit) => checkOrder(network, edit));
  if (disorder.length > 0) return failure(disorder);
  const laid = { name: layer.name, beneath, edits: resolved.value.flatMap((edit) => edits.get(edit) ?? []) };
  return success({ network, layers: [laid, ...layered.layers] }, issues);
}

/** A 90th percentile given beside a typical time outranks the one that time takes along, whatever their order. */
const rank = ({ figure }: FigureEdit): number =>
  Math.max(0, rulesOf(figure)?.ascending.indexOf(figure.field) ?? 0);

/** A bad run is no faster than a usual one. */
function checkOrder(network: Network, { figure, path }: FigureEdit): readonly Issue[] {
  const [typical, p90] = (rulesOf(figure)?.ascending ?? []).flatMap((field) => {
    const named = figureNamed({ ...figure, field });
    const value = named && readFigure(network, named, network.priceDate)?.value;
    return value ? [Number(value)] : [];
  });
  if (typical === undefined || p90 === undefined || p90 >= typical) return [];
  return [figureIssue('O05', `${path}:value`, { key: figure.key, p90, typical })];
}

/** Whether an edit of one figure is one of the other; a key without a day names every row. */
export const isSamePlace = (edited: FigureRef, figure: FigureRef): boolean =>
  edited.target === figure.target &&
  rulesOf(edited)?.place === rulesOf(figure)?.place &&
  (edited.key === figure.key ||
    figure.key.startsWith(`${edited.key}|`) ||
    edited.key.startsWith(`${figure.key}|`));
