import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { formatMoney, formatPrice, formatRouteName } from '../../i18n/format.ts';
import type { SealedQuote } from '../../quote/seal.ts';
import type { QuoteDesk } from '../../state/quotes/quote-desk.ts';
import { MOST_ROUTES, marginOf } from '../../state/quotes/quoted-margin.ts';
import { formatFen } from '../../units/money.ts';
import { ScrollBox } from '../charts/scroll-box.tsx';
import { useApp } from '../contexts/store-context.tsx';
import { useLanguage } from '../texts/use-language.ts';
import { QuoteActions } from './quote-actions.tsx';
import { QuoteIssueList } from './quote-field.tsx';
import { QuoteForm } from './quote-form.tsx';
import { QuoteSheet } from './quote-sheet.tsx';
import { useMapPicture } from './use-map-picture.ts';
import { useQuotedRoutes } from './use-quoted-routes.ts';

interface QuoteMakerProps {
  readonly desk: QuoteDesk;
  readonly routes: readonly string[];
  readonly onRoutes: (routes: readonly string[]) => void;
}

/** Routes and terms on one side, the quote as it will look on the other. */
export function QuoteMaker({ desk, routes, onRoutes }: QuoteMakerProps): ReactNode {
  const { t } = useTranslation('quoteDesk');
  const { draft, type, preview, keep, begin, revised, isKept, quotes } = useStore(desk);
  const answer = useApp((state) => state.answer);
  const rates = useApp((state) => state.catalogue?.exchangeRates);
  const isSearching = useApp((state) => state.status.kind === 'running');
  const quoted = useQuotedRoutes(routes);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the preview reads the draft and the numbers that are taken
  const made = useMemo(
    () => (quoted === null ? null : preview(quoted)),
    [quoted, preview, draft, quotes, revised],
  );
  const [sealed, setSealed] = useState<SealedQuote | null>(null);
  const { container, picture, hasFailed } = useMapPicture(
    answer,
    routes,
    draft.language === 'en' ? 'en' : 'zh',
  );
  const onKeep = async (): Promise<SealedQuote | null> => {
    if (quoted === null) return null;
    const kept = await keep(quoted);
    setSealed(kept.ok ? kept.value : null);
    return kept.ok ? kept.value : null;
  };
  if (answer === null) return <p className="note">{t(isSearching ? 'searching' : 'noAnswer')}</p>;
  const issues = made?.issues ?? [];
  const quote = made?.ok ? made.value : null;
  const isAsSealed =
    sealed !== null &&
    quote !== null &&
    sealed.quote.draft === quote.draft &&
    sealed.quote.offers.length === quote.offers.length;
  return (
    <div className="quote-maker">
      <div className="quote-maker__terms">
        {revised === null ? null : (
          <p className="note">
            {t('revising', { number: revised })}{' '}
            <button type="button" className="link" onClick={begin}>
              {t('begin')}
            </button>
          </p>
        )}
        <RouteChoice routes={routes} onRoutes={onRoutes} />
        <QuoteIssueList issues={issues.filter(({ path }) => path === 'routes')} />
        <QuoteForm
          draft={draft}
          issues={issues}
          onType={type}
          rates={rates ?? []}
          issued={quoted?.issued ?? ''}
        />
        {quote === null ? null : (
          <p className="quote-maker__margin">
            {quote.offers.map((offer) => {
              const { cost, margin } = marginOf(quote, offer);
              return (
                <span key={offer.itinerary}>
                  <b className="song">{offer.letter}</b>{' '}
                  {t('cost', {
                    cost: formatMoney(cost, 2),
                    margin: formatPrice(formatFen(margin), 'CNY'),
                  })}
                </span>
              );
            })}
          </p>
        )}
        <QuoteActions onKeep={onKeep} isReady={quote !== null} isKept={isKept} />
      </div>
      <ScrollBox label={t('preview')} className="quote-maker__preview">
        {hasFailed ? <p className="mut">{t('noMap')}</p> : null}
        {quote === null ? null : (
          <QuoteSheet
            quote={isAsSealed ? sealed.quote : quote}
            seal={isAsSealed ? sealed.seal.whole : null}
            picture={picture}
          />
        )}
        <div ref={container} className="quote-maker__map" aria-hidden="true" inert />
      </ScrollBox>
    </div>
  );
}

/** Which routes stand in the quote. */
function RouteChoice({ routes, onRoutes }: Pick<QuoteMakerProps, 'routes' | 'onRoutes'>): ReactNode {
  const { t } = useTranslation('quoteDesk');
  const language = useLanguage();
  const answer = useApp((state) => state.answer);
  if (answer === null) return null;
  const folded = answer.dominated.map(({ itinerary }) => itinerary).filter(({ id }) => routes.includes(id));
  return (
    <fieldset className="quote-form__routes">
      <legend>{t('routes', { most: MOST_ROUTES })}</legend>
      {[...answer.itineraries, ...folded].map((itinerary) => {
        const isChosen = routes.includes(itinerary.id);
        return (
          <label key={itinerary.id} className="quote-form__check">
            <input
              type="checkbox"
              checked={isChosen}
              disabled={!isChosen && routes.length >= MOST_ROUTES}
              onChange={() =>
                onRoutes(isChosen ? routes.filter((id) => id !== itinerary.id) : [...routes, itinerary.id])
              }
            />{' '}
            <b className="song">{itinerary.letter}</b> {formatRouteName(itinerary, language)}{' '}
            <span className="mut">{formatMoney(itinerary.invoiceTotal)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
