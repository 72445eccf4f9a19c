import type { MapTheme } from '../map-settings.ts';

/** Marks of what is reached, nearest first: the nearer, the farther from the ground. */
export const BAND_COLOURS: Readonly<Record<MapTheme, readonly string[]>> = {
  light: ['#0B4A40', '#1F7A69', '#5BAF9C', '#A9D6CB'],
  dark: ['#F2FBF8', '#A6E3D2', '#5BBFA8', '#2C8273'],
};

/** Outline of what is reached, and at a few percent its ground. */
export const HULL_COLOUR: Readonly<Record<MapTheme, string>> = { light: '#00695C', dark: '#4DD0B8' };
