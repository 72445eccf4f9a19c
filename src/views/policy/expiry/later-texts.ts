import type { PolicyPresets } from '../../../contract/policy.ts';

type Preset = PolicyPresets['presets'][number];

/** A preset that puts measures of a text that follows in the place of those that end. */
export type LaterText = Pick<Preset, 'id' | 'title' | 'replacements'>;

export const laterTexts = (presets: readonly Preset[]): readonly LaterText[] =>
  presets.filter(({ replacements }) => Object.keys(replacements).length > 0);
