import type { MapLabels } from './map-settings.ts';

export interface MapButtons {
  relabel(labels: MapLabels): void;
}

/** Who made what the map shows; one spelling in all languages, as the makers ask. */
const CREDITS =
  'Made with Natural Earth · Yangtze, Jialing © OpenStreetMap contributors (ODbL) · GeoNames (CC BY 4.0) · MapLibre';

/** The buttons over the map: zoom at the top right, the attribution behind an “i” at the bottom right. */
export function addMapButtons(
  container: HTMLElement,
  labels: MapLabels,
  zoom: { readonly closer: () => void; readonly farther: () => void },
): MapButtons {
  const zooms = element('div', 'map-zoom');
  const closer = button('+', zoom.closer);
  const farther = button('−', zoom.farther);
  zooms.append(closer, farther);

  const credits = document.createElement('details');
  credits.className = 'map-credits';
  const opener = document.createElement('summary');
  opener.textContent = 'i';
  const text = element('p', 'map-credits-text');
  text.textContent = CREDITS;
  text.lang = 'en';
  credits.append(opener, text);
  container.append(zooms, credits);

  const relabel = (named: MapLabels): void => {
    for (const [target, label] of [
      [closer, named.zoomIn],
      [farther, named.zoomOut],
      [opener, named.credits],
    ] as const) {
      target.setAttribute('aria-label', label);
      target.title = label;
    }
  };
  relabel(labels);
  return { relabel };
}

function button(sign: string, onPress: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = sign;
  made.addEventListener('click', onPress);
  return made;
}

function element(tag: 'div' | 'p', className: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}
