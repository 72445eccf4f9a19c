import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BAND_COLOURS } from '../../../map/network/isochrone-palette.ts';
import { MODES } from '../../../network/terminal.ts';
import type { ShownIsochrone } from '../../../state/explore/explore-state.ts';
import { ModeBox } from '../../parts/mode-box.tsx';
import { useTheme } from '../../use-theme.ts';
import { bandEnds } from './map-content.ts';

interface MapLegendProps {
  readonly isochrone: ShownIsochrone | null;
  /** What else the map shows. */
  readonly children: ReactNode;
}

/** What lines mean, or the bands of the isochrone shown. */
export function MapLegend({ isochrone, children }: MapLegendProps): ReactNode {
  return (
    <div className="map-panel__strip network-legend">
      {isochrone === null ? <LineLegend /> : <BandLegend isochrone={isochrone} />}
      {children}
    </div>
  );
}

function LineLegend(): ReactNode {
  const { t } = useTranslation(['explore', 'words']);
  return (
    <ul className="network-legend__list" aria-label={t('map.legend')}>
      {MODES.map((mode) => (
        <li key={mode} className="network-legend__item">
          <svg
            className={`network-legend__line network-legend__line--${mode}`}
            viewBox="0 0 26 6"
            aria-hidden="true"
          >
            <path d="M0 3h26" />
          </svg>
          <span aria-hidden="true">
            <ModeBox mode={mode} />
          </span>
          {t(`modes.${mode}`, { ns: 'words' })}
        </li>
      ))}
      <li className="network-legend__item">
        <svg
          className="network-legend__line network-legend__line--closed"
          viewBox="0 0 26 6"
          aria-hidden="true"
        >
          <path d="M0 3h26" />
        </svg>
        {t('map.closed')}
      </li>
    </ul>
  );
}

function BandLegend({ isochrone }: { readonly isochrone: ShownIsochrone }): ReactNode {
  const { t } = useTranslation('explore');
  const colours = BAND_COLOURS[useTheme()];
  const { limit, asked } = isochrone;
  return (
    <>
      <ul className="network-legend__list" aria-label={t(`isochrone.measures.${asked.measure}`)}>
        <li>
          <b>{t(`isochrone.measures.${asked.measure}`)}</b>
        </li>
        {bandEnds(limit, asked.measure).map((end, band) => (
          <li key={end} className="network-legend__item">
            <span className="network-legend__dot" style={{ background: colours[band] }} aria-hidden="true" />
            {t('map.within', { value: end })}
          </li>
        ))}
      </ul>
      <span className="mut">{t('map.hull')}</span>
    </>
  );
}
