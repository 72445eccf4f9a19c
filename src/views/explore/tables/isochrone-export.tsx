import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownIsochrone } from '../../../state/explore/explore-state.ts';
import { useAtlas } from '../../contexts/explore-context.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { isochroneCsv, isochroneFileName, isochroneGeoJson } from './isochrone-file.ts';

/** Saves what is within the limit: a table, or points for a map. */
export function IsochroneExport({ shown }: { readonly shown: ShownIsochrone }): ReactNode {
  const { t } = useTranslation('explore');
  const atlas = useAtlas();
  return (
    <span className="isochrone-export">
      <button
        type="button"
        className="link"
        aria-label={t('isochrone.csvName')}
        onClick={() => saveFile(isochroneFileName(shown, 'csv'), 'text/csv', isochroneCsv(shown, atlas))}
      >
        CSV
      </button>
      <button
        type="button"
        className="link"
        aria-label={t('isochrone.geoJsonName')}
        onClick={() =>
          saveFile(
            isochroneFileName(shown, 'geojson'),
            'application/geo+json',
            isochroneGeoJson(shown, atlas),
          )
        }
      >
        GeoJSON
      </button>
    </span>
  );
}
