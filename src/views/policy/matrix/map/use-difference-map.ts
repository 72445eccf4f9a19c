import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DifferenceMap, MapFlow, MapLabels } from '../../../../map/difference/difference-map.ts';
import { expectDrawing, type MountedMap, useMountedMap } from '../../../use-mounted-map.ts';

interface DifferenceMapInputs {
  readonly container: RefObject<HTMLDivElement | null>;
  readonly flows: readonly MapFlow[];
  readonly marked: readonly string[];
  readonly onPick: (link: string) => void;
}

/** The map of differences in the container, kept in step with what is shown and chosen. */
export function useDifferenceMap(inputs: DifferenceMapInputs): MountedMap<DifferenceMap> {
  const { container, flows, marked } = inputs;
  const latest = useRef(inputs);
  latest.current = inputs;
  const mounted = useMountedMap(container, useMapLabels(), async () => {
    const { createDifferenceMap } = await import('../../../../map/difference/difference-map.ts');
    return (element, opening) =>
      createDifferenceMap(element, { ...opening, onPick: (link) => latest.current.onPick(link) });
  });
  const { map } = mounted;
  useEffect(() => {
    expectDrawing();
    map?.setFlows(flows);
  }, [map, flows]);
  useEffect(() => map?.setMarked(marked), [map, marked]);
  return mounted;
}

function useMapLabels(): MapLabels {
  const { t } = useTranslation(['matrix', 'map']);
  return useMemo(
    () => ({
      map: t('map.title'),
      zoomIn: t('zoomIn', { ns: 'map' }),
      zoomOut: t('zoomOut', { ns: 'map' }),
      credits: t('credits', { ns: 'map' }),
    }),
    [t],
  );
}
