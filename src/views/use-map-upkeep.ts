import { type RefObject, useEffect } from 'react';
import type { MapLabels, MapLanguage, MapTheme } from '../map/route-map.ts';

/** What every map of ours can be told about the page it stands on. */
interface KeptMap {
  setLanguage(language: MapLanguage, labels: MapLabels): void;
  setTheme(theme: MapTheme): void;
  resize(): void;
}

interface Surroundings {
  readonly language: MapLanguage;
  readonly labels: MapLabels;
  readonly theme: MapTheme;
}

/** Keeps a map in the language, the theme and the size of the page around it. */
export function useMapUpkeep(
  map: KeptMap | null,
  container: RefObject<HTMLElement | null>,
  { language, labels, theme }: Surroundings,
): void {
  useEffect(() => map?.setLanguage(language, labels), [map, language, labels]);
  useEffect(() => map?.setTheme(theme), [map, theme]);
  useEffect(() => {
    const element = container.current;
    if (element === null || map === null) return;
    const observer = new ResizeObserver(() => map.resize());
    observer.observe(element);
    return () => observer.disconnect();
  }, [container, map]);
}
