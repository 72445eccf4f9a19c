/** Kinds of what can be kept out of a journey. */
export const AVOIDED_KINDS = ['mode', 'country', 'strait', 'border', 'terminal', 'service'] as const;
export type AvoidedKind = (typeof AVOIDED_KINDS)[number];

/** What is to be kept out of a journey, by kind: keys of tables, ISO 3166-1 alpha-2 codes, borders such as `CN-KZ`. */
export type Avoidance = Readonly<Record<AvoidedKind, ReadonlySet<string>>>;

/** Something that can be kept out. */
export interface Avoided {
  readonly kind: AvoidedKind;
  readonly id: string;
}

export const avoids = (avoidance: Avoidance, kind: AvoidedKind, id: string): boolean =>
  avoidance[kind].has(id);

export const isNothingAvoided = (avoidance: Avoidance): boolean =>
  AVOIDED_KINDS.every((kind) => avoidance[kind].size === 0);

export const avoidanceOf = (avoided: readonly Avoided[]): Avoidance => {
  const ofKind = (wanted: AvoidedKind): ReadonlySet<string> =>
    new Set(avoided.flatMap(({ kind, id }) => (kind === wanted ? [id] : [])));
  return {
    mode: ofKind('mode'),
    country: ofKind('country'),
    strait: ofKind('strait'),
    border: ofKind('border'),
    terminal: ofKind('terminal'),
    service: ofKind('service'),
  };
};
