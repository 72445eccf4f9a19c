/** What the page is built of that others wrote, with its licence. */
export const PACKAGES: readonly { readonly name: string; readonly licence: string }[] = [
  { name: 'React', licence: 'MIT' },
  { name: 'React Aria Components', licence: 'Apache-2.0' },
  { name: 'MapLibre GL JS', licence: 'BSD-3-Clause' },
  { name: 'Turf', licence: 'MIT' },
  { name: 'topojson-client', licence: 'ISC' },
  { name: 'graphology', licence: 'MIT' },
  { name: 'Comlink', licence: 'Apache-2.0' },
  { name: 'zustand', licence: 'MIT' },
  { name: 'i18next, react-i18next', licence: 'MIT' },
  { name: 'd3-array, d3-scale', licence: 'ISC' },
  { name: 'Zod', licence: 'MIT' },
  { name: 'yaml', licence: 'ISC' },
  { name: 'big.js', licence: 'MIT' },
  { name: 'pure-rand', licence: 'MIT' },
  { name: 'MiniSearch', licence: 'MIT' },
  { name: 'idb', licence: 'ISC' },
];
