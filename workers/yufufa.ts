import { unpackLibrary } from '../src/policy/library/pack-library.ts';
import type { PolicyLibrary } from '../src/policy/scenario/scenario.ts';

const packed = import.meta.glob<string>('../scenarios/presets/in-force.yaml', {
  query: '?packed',
  import: 'default',
  eager: true,
});

/** Measures and presets as shipped: they passed every check when the site was built. */
export const openYufufa = (): PolicyLibrary =>
  unpackLibrary(packed['../scenarios/presets/in-force.yaml'] ?? '');
