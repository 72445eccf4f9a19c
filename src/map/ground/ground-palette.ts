import type { MapTheme } from '../map-settings.ts';

/** Colours of everything under the routes. Mode colours stand in `mode-style.ts`. */
export interface GroundPalette {
  readonly water: string;
  /** Shallow water along the coast: a wide band, then a narrow one. */
  readonly shelf: string;
  readonly shore: string;
  readonly land: string;
  readonly coast: string;
  readonly lake: string;
  readonly river: string;
  readonly yangtze: string;
  readonly graticule: string;
  readonly ridge: string;
  readonly town: string;
  readonly text: string;
  readonly minorText: string;
  readonly waterText: string;
  readonly halo: string;
  readonly waterHalo: string;
  /** Around routes, and across them as sleepers. */
  readonly casing: string;
  readonly panel: string;
  readonly ink: string;
  readonly seal: string;
  readonly highlight: string;
}

export const GROUND_PALETTES: Readonly<Record<MapTheme, GroundPalette>> = {
  light: {
    water: '#cfdfe8',
    shelf: '#dbe8ee',
    shore: '#e2edf1',
    land: '#f4f2ec',
    coast: '#a9bfca',
    lake: '#cfdfe8',
    river: '#b4cddb',
    yangtze: '#a9cbdd',
    graticule: '#bfd2dd',
    ridge: '#dce0cd',
    town: '#e9e3d8',
    text: '#3c4650',
    minorText: '#6b747c',
    waterText: '#5f8299',
    halo: 'rgba(250,249,246,.92)',
    waterHalo: 'rgba(219,232,238,.8)',
    casing: '#ffffff',
    panel: '#fcfbf8',
    ink: '#1b242d',
    seal: '#a3281b',
    highlight: '#0b5fa5',
  },
  dark: {
    water: '#0d1620',
    shelf: '#111d29',
    shore: '#142230',
    land: '#1a2530',
    coast: '#33475a',
    lake: '#0f1b27',
    river: '#22405a',
    yangtze: '#1d4a66',
    graticule: '#1a2937',
    ridge: '#1f302d',
    town: '#263442',
    text: '#d5dde4',
    minorText: '#8c9aa6',
    waterText: '#587690',
    halo: 'rgba(13,22,32,.9)',
    waterHalo: 'rgba(13,22,32,.7)',
    casing: '#0b131b',
    panel: '#141b22',
    ink: '#e4e7eb',
    seal: '#c8442f',
    highlight: '#8cc4f5',
  },
};
