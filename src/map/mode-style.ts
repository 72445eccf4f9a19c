import type { Mode } from '../network/terminal.ts';
import type { MapTheme } from './map-settings.ts';

/** How a mode is told apart everywhere: by colour, by the letter on it and by the line's pattern, never colour alone. */
export interface ModeStyle {
  readonly letter: { readonly zh: string; readonly en: string };
  readonly colour: Readonly<Record<MapTheme, string>>;
  /** Text on a box of `colour`. */
  readonly onColour: Readonly<Record<MapTheme, string>>;
  /** Dashes of the line in multiples of its width; null is solid. */
  readonly dash: readonly number[] | null;
  /** The pattern in a word, for the legend: `ticks` is solid with sleepers across. */
  readonly pattern: 'ticks' | 'long_dash' | 'dots' | 'solid' | 'thin_arc';
  readonly roundCaps: boolean;
}

export const MODE_STYLES: Readonly<Record<Mode, ModeStyle>> = {
  rail: {
    letter: { zh: '铁', en: 'R' },
    colour: { light: '#6A2523', dark: '#D06967' },
    onColour: { light: '#FFFFFF', dark: '#140303' },
    dash: null,
    pattern: 'ticks',
    roundCaps: false,
  },
  sea: {
    letter: { zh: '海', en: 'S' },
    colour: { light: '#0237A4', dark: '#7280E0' },
    onColour: { light: '#FFFFFF', dark: '#03061C' },
    dash: [2.4, 1.4],
    pattern: 'long_dash',
    roundCaps: false,
  },
  river: {
    letter: { zh: '江', en: 'W' },
    colour: { light: '#4E9A7F', dark: '#94E3EA' },
    onColour: { light: '#0B1F18', dark: '#06201F' },
    dash: [0, 1.8],
    pattern: 'dots',
    roundCaps: true,
  },
  road: {
    letter: { zh: '公', en: 'T' },
    colour: { light: '#B88135', dark: '#F6DA90' },
    onColour: { light: '#1B1203', dark: '#1B1203' },
    dash: null,
    pattern: 'solid',
    roundCaps: true,
  },
  air: {
    letter: { zh: '空', en: 'A' },
    colour: { light: '#6C467A', dark: '#945A88' },
    onColour: { light: '#FFFFFF', dark: '#FFFFFF' },
    dash: null,
    pattern: 'thin_arc',
    roundCaps: true,
  },
};

/** The order of a legend. */
export const MODE_ORDER: readonly Mode[] = ['rail', 'sea', 'river', 'road', 'air'];
