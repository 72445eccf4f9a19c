export type MapLanguage = 'zh' | 'en';
export type MapTheme = 'light' | 'dark';
/** `no_webgl`: the browser cannot draw it. `no_data`: an asset of the map did not load. */
export type MapFailure = 'no_webgl' | 'no_data';

/** Accessible names of the map and of its buttons, in the language shown. */
export interface MapLabels {
  readonly map: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  /** Name of the button that shows the attribution. */
  readonly credits: string;
}

/** Room in pixels to keep clear of the routes, for what lies over the map's edges. */
export interface MapPadding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}
