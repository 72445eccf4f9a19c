import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  MapFailure,
  MapLabels,
  MapLanguage,
  MapTheme,
  TileBasemap,
  TileStatus,
  TileWords,
} from '../map/route/route-map.ts';
import { useTiles } from './contexts/desk-context.tsx';
import { useMedia } from './parts/use-media.ts';
import { useLanguage } from './texts/use-language.ts';
import { useTheme } from './use-theme.ts';

/** What every map of ours can be told about the page it stands on. */
interface PageMap {
  setLanguage(language: MapLanguage, labels: MapLabels): void;
  setTheme(theme: MapTheme): void;
  setTiles(tiles: TileBasemap | null, words: TileWords): void;
  resize(): void;
  destroy(): void;
}

/** What a map is opened with, whatever it shows. */
export interface MapOpening {
  readonly language: MapLanguage;
  readonly theme: MapTheme;
  readonly labels: MapLabels;
  readonly reducedMotion: boolean;
  readonly onFailure: (reason: MapFailure) => void;
  readonly onIdle: () => void;
}

export interface MountedMap<AnyMap> {
  /** Null until it has loaded. */
  readonly map: AnyMap | null;
  readonly failure: MapFailure | null;
}

/** Draws a map into an element; loaded with its code when a map is first shown. */
export type OpenMap<AnyMap> = (element: HTMLElement, opening: MapOpening) => Promise<AnyMap>;

/**
 * A map in the container from now until it leaves the page, in the language, the theme and the size of the page
 * around it, on the ground its reader chose.
 */
export function useMountedMap<AnyMap extends PageMap>(
  container: RefObject<HTMLElement | null>,
  labels: MapLabels,
  load: () => Promise<OpenMap<AnyMap>>,
): MountedMap<AnyMap> {
  const language = useLanguage();
  const theme = useTheme();
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  const [map, setMap] = useState<AnyMap | null>(null);
  const [failure, setFailure] = useState<MapFailure | null>(null);
  const onIdle = (): void => {
    document.documentElement.dataset.mapIdle = 'true';
  };
  const latest = useRef({ load, language, theme, labels, reducedMotion, onFailure: setFailure, onIdle });
  latest.current = { load, language, theme, labels, reducedMotion, onFailure: setFailure, onIdle };

  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const leaving = new AbortController();
    const mount = async (): Promise<void> => {
      const open = await latest.current.load();
      if (leaving.signal.aborted) return;
      const { load: _, ...opening } = latest.current;
      const opened = await open(element, opening);
      if (leaving.signal.aborted) {
        opened.destroy();
        return;
      }
      leaving.signal.addEventListener('abort', () => opened.destroy());
      setMap(opened);
    };
    mount().catch(() => setFailure('no_data'));
    return () => {
      leaving.abort();
      expectDrawing();
    };
  }, [container]);

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

  return { map, failure };
}

/** The page says that its map is drawn; not before the next time it is. */
export function expectDrawing(): void {
  delete document.documentElement.dataset.mapIdle;
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
