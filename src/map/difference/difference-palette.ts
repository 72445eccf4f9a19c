import type { MapTheme } from '../map-settings.ts';
import type { FlowTone } from './difference-map-contract.ts';

/** Colours of what more goes over, of what less goes over, and of what stays as it is: those of the page's tables. */
export const TONE_COLOURS: Readonly<Record<MapTheme, Readonly<Record<FlowTone, string>>>> = {
  light: { gain: '#00695C', loss: '#7B2D8E', neutral: '#9A9C98', flow: '#0B5FA5' },
  dark: { gain: '#4DD0B8', loss: '#D9A6E8', neutral: '#5C6874', flow: '#8CC4F5' },
};
