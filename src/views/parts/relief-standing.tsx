import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItineraryRelief } from '../../contract/relief-schema.ts';

type MeasureRelief = ItineraryRelief['lines'][number]['measures'][number];
type Standing = NonNullable<MeasureRelief['standing']>;

/** How the reliefs stand outside the days of their measures, each way once. */
export const standingsOf = (reliefs: readonly MeasureRelief[]): readonly Standing[] => [
  ...new Set(reliefs.flatMap(({ standing }) => standing ?? [])),
];

/** The same over all that an itinerary is relieved of. */
export const standingsIn = ({ lines, benefits }: ItineraryRelief): readonly Standing[] =>
  standingsOf([...lines, ...benefits].flatMap(({ measures }) => measures));

/** Marks, behind what they mark, a relief that is given in retrospect, or that is only assumed to go on. */
export function StandingMarks({ standings }: { readonly standings: readonly Standing[] }): ReactNode {
  const { t } = useTranslation('results');
  return standings.map((standing) => (
    <Fragment key={standing}>
      {' '}
      <span className="badge badge--warn relief-standing">{t(`relief.standing.${standing}`)}</span>
    </Fragment>
  ));
}
