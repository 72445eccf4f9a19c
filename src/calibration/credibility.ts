import { groupBy } from '../network/group-by.ts';
import { present } from '../units/present.ts';

/** A measured value of a group, the group in a class. */
export interface Measured {
  readonly value: number;
  /** How much of what was measured is of the group: 1 for all of it. */
  readonly weight: number;
  /** What was measured: the same number where one measurement is of several groups. */
  readonly of: number;
  readonly group: string;
  readonly class: string;
}

/** The mean of a group or class as it is believed. */
export interface Believed {
  readonly mean: number;
  /** Weight of its own measurements, from 0 to 1. */
  readonly credibility: number;
  /** Measurements behind it. */
  readonly count: number;
}

export interface CredibilityFit {
  readonly groups: ReadonlyMap<string, Believed>;
  readonly classes: ReadonlyMap<string, Believed>;
  /** Standard deviation of single measurements about the mean of their group. */
  readonly spread: number;
}

/** What deviations are taken to be before anything is measured, and how many measurements that counts as. */
const PRIOR = { within: 0.15 ** 2, between: 0.1 ** 2, classes: 0.15 ** 2, count: 4 } as const;

/**
 * Hierarchical credibility: the mean of a group is drawn to that of its class, the mean of a class to zero, the more so
 * the fewer measurements there are and the more they differ.
 *
 *     group: m = z y + (1 - z) M,  z = b / (b + w / n)       y mean of the group's values, n the sum of their weights
 *     class: M = Z Y,              Z = a / (a + b / sum z)   Y mean of the y of its groups, weighted by z
 *
 * `w` is the variance of a value of weight 1 within groups, `b` that of groups within classes, `a` that of classes about
 * zero; each is estimated from all values by moments and drawn to its prior, which counts as four values, so that a
 * handful never passes for certain, and `b` is no more than `w`: a single invoice is believed by half at the most. Source: H. Bühlmann and A. Gisler, A Course in Credibility Theory (2005), ch. 4
 * (Bühlmann-Straub) and 6; W. S. Jewell, The use of collateral data in credibility theory: a hierarchical model (1975).
 */
export function fitCredibility(measured: readonly Measured[]): CredibilityFit {
  const groups = [...groupBy(measured, ({ group }) => group)].map(([name, own]) => groupOf(name, own));
  const within = drawn(
    PRIOR.within,
    sum(groups.map(({ squares }) => squares)),
    sum(groups.map(({ own }) => own.length - 1)),
  );
  const byClass = [...groupBy(groups, (group) => group.class)];
  const between = Math.min(
    within,
    drawn(
      PRIOR.between,
      sum(byClass.map(([, own]) => trueScatter(own, within))),
      sum(byClass.map(([, own]) => freedomOf(own))),
    ),
  );
  const classes = byClass.map(([name, own]) => {
    const credibilities = own.map(({ weight }) => between / (between + within / weight));
    const all = sum(credibilities);
    const mean = sum(own.map((group, at) => group.mean * present(credibilities[at]))) / all;
    return { name, own, mean, variance: between / all };
  });
  const about = drawn(
    PRIOR.classes,
    sum(classes.map(({ mean, variance }) => Math.max(0, mean ** 2 - variance))),
    classes.length,
  );
  const believed = new Map(
    classes.map(({ name, own, mean, variance }): [string, Believed] => {
      const credibility = about / (about + variance);
      return [name, { mean: credibility * mean, credibility, count: countOf(own.flatMap((one) => one.own)) }];
    }),
  );
  return {
    classes: believed,
    groups: new Map(
      groups.map((group): [string, Believed] => {
        const credibility = between / (between + within / group.weight);
        const above = present(believed.get(group.class)).mean;
        const mean = credibility * group.mean + (1 - credibility) * above;
        return [group.name, { mean, credibility, count: countOf(group.own) }];
      }),
    ),
    spread: Math.sqrt(within),
  };
}

interface Group {
  readonly name: string;
  readonly class: string;
  readonly own: readonly Measured[];
  readonly weight: number;
  readonly mean: number;
  /** Weighted squares about the mean. */
  readonly squares: number;
}

function groupOf(name: string, own: readonly Measured[]): Group {
  const weight = sum(own.map((one) => one.weight));
  const mean = sum(own.map((one) => one.weight * one.value)) / weight;
  return {
    name,
    class: present(own[0]).class,
    own,
    weight,
    mean,
    squares: sum(own.map((one) => one.weight * (one.value - mean) ** 2)),
  };
}

/** Weighted squares of the means of groups about their own mean, less what they would be if the groups were all alike. */
function trueScatter(groups: readonly Group[], within: number): number {
  const all = sum(groups.map(({ weight }) => weight));
  const mean = sum(groups.map((group) => group.weight * group.mean)) / all;
  const squares = sum(groups.map((group) => group.weight * (group.mean - mean) ** 2));
  return Math.max(0, squares - (groups.length - 1) * within);
}

/** What {@link trueScatter} is of a variance of 1; as many as there are groups but one where all have weight 1. */
function freedomOf(groups: readonly Group[]): number {
  const all = sum(groups.map(({ weight }) => weight));
  return all - sum(groups.map(({ weight }) => weight ** 2)) / all;
}

const countOf = (measured: readonly Measured[]): number => new Set(measured.map(({ of }) => of)).size;

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** A variance from squares, drawn to what it is taken to be beforehand. */
const drawn = (prior: number, squares: number, freedom: number): number =>
  (PRIOR.count * prior + squares) / (PRIOR.count + freedom);
