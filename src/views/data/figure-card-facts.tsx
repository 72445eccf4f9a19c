import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureCard, FormulaTerm } from '../../contract/figures.ts';
import { isOwnReasoning } from '../../network/source.ts';
import { useData } from '../contexts/desk-context.tsx';
import { useLanguage } from '../texts/use-language.ts';
import { BeneathFigures, LearnedFact } from './beneath-figures.tsx';
import { figureSpan, figureText } from './figure-text.ts';
import { SourceName } from './source-name.tsx';

/** All that is known of a figure: source, span, validity, how it comes about, who uses it. */
export function FigureCardFacts({ card }: { readonly card: FigureCard }): ReactNode {
  const { t } = useTranslation(['data', 'results']);
  const language = useLanguage();
  const { source, userFigure, usedBy, low, high, conversion } = card;
  const isReasoned = source !== null && isOwnReasoning(source);
  const reasoning = userFigure === null ? (source?.texts.note ?? null) : null;
  const hasUses = usedBy.services + usedBy.links + usedBy.terminals > 0;
  return (
    <dl className="figure-card__facts">
      {card.beneath.length === 0 ? null : (
        <Fact name={t('card.shipped')}>
          <BeneathFigures figures={card.beneath} />
        </Fact>
      )}
      <LearnedFact learned={card.learned} />
      <Fact name={t('card.source')}>
        {userFigure !== null ? (
          t('card.user_figure', { date: userFigure.date })
        ) : source === null ? (
          card.layer === 'shipped' ? (
            t('card.unlisted')
          ) : (
            t(`layers.${card.layer}`)
          )
        ) : (
          <>
            <span className="mut">
              {isReasoned ? t('card.own_reasoning') : source.texts.issuer[language]}
            </span>{' '}
            <SourceName source={source} />
          </>
        )}
      </Fact>
      {source?.date && userFigure === null ? <Fact name={t('card.date')}>{source.date}</Fact> : null}
      <Fact name={t('card.status')}>{t(`statuses.${card.status}`, { ns: 'results' })}</Fact>
      <Fact name={t('card.year')}>{card.year}</Fact>
      {low !== null && high !== null ? (
        <Fact name={t('card.range')}>{figureSpan(low, high, card.unit, language)}</Fact>
      ) : null}
      {card.validFrom === null && card.validTo === null ? null : (
        <Fact name={t('card.validity')}>
          {t('card.validity_text', {
            from: card.validFrom ?? t('card.open_start'),
            to: card.validTo ?? t('card.open_end'),
          })}{' '}
          {card.inForce ? null : <span className="warn">{t('card.not_in_force')}</span>}
        </Fact>
      )}
      {card.formula === null ? null : (
        <Fact name={t('card.formula')}>
          <Formula terms={card.formula} />
        </Fact>
      )}
      {conversion === null ? null : (
        <Fact name={t('card.conversion')}>
          <Formula terms={[conversion]} />
        </Fact>
      )}
      {card.note === null ? null : <Fact name={t('card.note')}>{card.note[language]}</Fact>}
      {reasoning === null ? null : (
        <Fact name={isReasoned ? t('card.reasoning') : t('sources.note')}>{reasoning[language]}</Fact>
      )}
      {hasUses ? (
        <Fact name={t('card.used_by')}>
          {t('card.used', { services: usedBy.services, links: usedBy.links, terminals: usedBy.terminals })}
          <span className="figure-card__ids">{usedBy.first.slice(0, 6).join(' · ')}</span>
        </Fact>
      ) : null}
      <Fact name={t('card.key')}>
        <span className="figure-card__ids">{card.figure.key}</span>
      </Fact>
    </dl>
  );
}

/** The product a figure is; each term that has a source of its own leads to it. */
function Formula({ terms }: { readonly terms: readonly FormulaTerm[] }): ReactNode {
  const language = useLanguage();
  const ask = useData((state) => state.ask);
  return terms.map(({ label, value, unit, figure }, index) => (
    <span key={label} className="figure-card__term">
      {index === 0 ? '' : '× '}
      {figureText(value, unit === 'discount' ? 'factor' : unit, language)}{' '}
      {figure === null ? (
        <span className="mut">{label}</span>
      ) : (
        <button type="button" className="link" onClick={() => void ask(figure)}>
          {label}
        </button>
      )}
    </span>
  ));
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
