import { type RefObject, useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  MapLabels,
  MapLanguage,
  MapTheme,
  TileBasemap,
  TileStatus,
  TileWords,
} from '../map/route/route-map.ts';
import { useTiles } from './contexts/desk-context.tsx';

/** What every map of ours can be told about the page it stands on. */
interface KeptMap {
  setLanguage(language: MapLanguage, labels: MapLabels): void;
  setTheme(theme: MapTheme): void;
  setTiles(tiles: TileBasemap | null, words: TileWords): void;
  resize(): void;
}

interface Surroundings {
  readonly language: MapLanguage;
  readonly labels: MapLabels;
  readonly theme: MapTheme;
}

/** Keeps a map in the language, the theme and the size of the page around it, on the ground its reader chose. */
export function useMapUpkeep(
  map: KeptMap | null,
  container: RefObject<HTMLElement | null>,
  { language, labels, theme }: Surroundings,
): void {
  useEffect(() => map?.setLanguage(language, labels), [map, language, labels]);
  useEffect(() => map?.setTheme(theme), [map, theme]);
  const tiles = useTiles();
  const words = useTileWords();
  useEffect(() => map?.setTiles(tiles, words), [map, tiles, words]);
  useEffect(() => {
    const element = container.current;
    if (element === null || map === null) return;
    const observer = new ResizeObserver(() => map.resize());
    observer.observe(element);
    return () => observer.disconnect();
  }, [container, map]);
}

function useTileWords(): TileWords {
  const { t } = useTranslation('map');
  return useCallback(
    (status: TileStatus) => {
      if (status.kind === 'shown') return null;
      const reason = status.reason || t('tiles.noAnswer');
      return t(`tiles.${status.kind}`, { host: status.host, reason });
    },
    [t],
  );
}
