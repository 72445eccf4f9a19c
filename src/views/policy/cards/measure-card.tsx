import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureCard as Card, ParameterView, Stated } from '../../../contract/policy.ts';
import { formatMoney } from '../../../i18n/format.ts';
import { policyWords } from '../../../i18n/policy-words.ts';
import type { Fen } from '../../../units/money.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { readClause } from '../clause.ts';
import { partOfText, placeHash } from '../policy-place.ts';
import { usePartName } from '../text/use-part-name.ts';
import { hasAmount } from './article-groups.ts';
import { CardEdits } from './card-edits.tsx';
import { cardReach } from './card-reach.ts';
import { FactField, type SetFact } from './fact-field.tsx';
import { IssuedBy } from './issued-by.tsx';
import { measureStatus } from './measure-status.ts';
import { ParameterField, type SetParameter } from './parameter-field.tsx';
import { parameterName } from './parameter-words.ts';

export interface CardActions {
  readonly onToggle: (measure: string, enabled: boolean) => void;
  readonly onSetParameter: SetParameter;
  readonly onSetFact: SetFact;
  readonly onWhy: (measure: string) => void;
  /** Of a lever: shows what it bears on. */
  readonly onMap: (measure: string) => void;
}

interface MeasureCardProps extends CardActions {
  readonly card: Card;
  /** Brought into view. */
  readonly isSought: boolean;
  /** Whether there is a route that it is put to. */
  readonly hasGoods: boolean;
  /** Day of hand-over. */
  readonly day: string;
  readonly facts: Readonly<Record<string, Stated>>;
}

/** One measure for one consignment: how it stands, whether it applies and why, what it gives, and its parameters. */
export function MeasureCard(props: MeasureCardProps): ReactNode {
  const { card, isSought, hasGoods, day, facts, ...actions } = props;
  const { t } = useTranslation('policy');
  const own = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isSought) return;
    own.current?.scrollIntoView({ block: 'start' });
    own.current?.focus({ preventScroll: true });
  }, [isSought]);
  const language = useLanguage();
  const words = policyWords[language];
  const kinds = [...new Set(card.parameters.map(({ kind }) => kind))].toSorted();
  return (
    <article
      ref={own}
      className="measure"
      data-on={card.enabled}
      aria-label={card.title[language]}
      tabIndex={isSought ? -1 : undefined}
    >
      <div className="measure__head">
        <h4 className="measure__title">{card.title[language]}</h4>
        {card.kind === 'context' ? null : (
          <label className="switch measure__switch">
            <input
              type="checkbox"
              checked={card.enabled}
              aria-label={t('toggle', { title: card.title[language] })}
              onChange={(event) => actions.onToggle(card.id, event.target.checked)}
            />
          </label>
        )}
      </div>
      <p className="measure__marks">
        <StatusText card={card} day={day} />
        <span className="badge badge--mut">{words.kinds[card.kind]}</span>
        <span className="badge badge--mut">{words.strengths[card.strength]}</span>
        {kinds.map((kind) => (
          <span key={kind} className="parameter__kind" title={t(`value_kinds.${kind}`)}>
            {kind}
          </span>
        ))}
      </p>
      <TextLink card={card} />
      {day < card.published && card.inForce && card.enabled ? (
        <p className="warn">{t('retroactive', { day: card.published })}</p>
      ) : null}
      {hasAmount(card) ? null : <p className="mut">{t('no_amount')}</p>}
      {card.edits === null || !hasGoods ? null : <CardEdits edits={card.edits} />}
      {card.edits === null ? null : (
        <button
          type="button"
          className="link"
          aria-label={t('on_map_of', { title: card.title[language] })}
          onClick={() => actions.onMap(card.id)}
        >
          {t('on_map')}
        </button>
      )}
      {hasGoods ? <Verdict card={card} facts={facts} onSetFact={actions.onSetFact} /> : null}
      {card.eligible === null || !card.enabled ? null : <Figures card={card} onWhy={actions.onWhy} />}
      <Particulars card={card} hasGoods={hasGoods} onSetParameter={actions.onSetParameter} />
    </article>
  );
}

function StatusText({ card, day }: Pick<MeasureCardProps, 'card' | 'day'>): ReactNode {
  const { t } = useTranslation('policy');
  const status = measureStatus(card, day);
  const text =
    status.kind === 'left'
      ? t('status.left', { days: status.days })
      : status.kind === 'extended' || status.kind === 'expired' || status.kind === 'future'
        ? t(`status.${status.kind}`, { day: status.day })
        : t(`status.${status.kind}`);
  return (
    <span className="measure__status" data-status={status.kind}>
      {text}
    </span>
  );
}

interface VerdictProps {
  readonly card: Card;
  readonly facts: Readonly<Record<string, Stated>>;
  readonly onSetFact: SetFact;
}

function Verdict({ card, facts, onSetFact }: VerdictProps): ReactNode {
  const { t } = useTranslation('policy');
  const language = useLanguage();
  const { reasons: words } = policyWords[language];
  const separator = language === 'zh' ? '、' : ', ';
  // A lever has no charge that it is asked about: whether it is for these goods decides.
  const { eligible, missing, reasons: codes } = (card.eligible === null ? card.edits?.verdict : null) ?? card;
  const reasons = codes.map((code) => words[code]).join(separator);
  // What is asked for says why it cannot be told; of what fails for another reason nothing need be asked.
  const isAsked = missing.length > 0 && eligible !== 'no';
  return (
    <>
      <p className="measure__verdict">
        <span className={eligible === 'unknown' ? 'warn' : undefined}>
          {t(`verdict.${eligible ?? 'none'}`)}
        </span>{' '}
        {reasons === '' || isAsked ? null : <span className="mut">{t('reasons', { reasons })}</span>}
      </p>
      {!isAsked ? null : (
        <div className="measure__missing">
          <span className="mut">{t('missing')}</span>
          {missing.map((field) => {
            const parameter = card.parameters.find(({ path }) => path === field);
            return parameter ? (
              <span key={field} className="badge badge--mut">
                {parameterName(parameter, language)}
              </span>
            ) : (
              <FactField key={field} field={field} value={facts[field] ?? null} onSet={onSetFact} />
            );
          })}
        </div>
      )}
    </>
  );
}

function Figures({ card, onWhy }: { readonly card: Card } & Pick<CardActions, 'onWhy'>): ReactNode {
  const { t } = useTranslation('policy');
  const language = useLanguage();
  const { gross, incremental } = card;
  const text = (amount: Fen | null): string => (amount === null ? t('amount_open') : formatMoney(amount, 2));
  const isGain = incremental !== null && incremental > 0;
  return (
    <>
      <div className="measure__figures">
        <dl>
          <div>
            <dt>{t('gross')}</dt>
            <dd>{text(gross)}</dd>
          </div>
          <div>
            <dt>{t('incremental')}</dt>
            <dd className={isGain ? 'gain name' : undefined}>
              {isGain ? '▲ ' : ''}
              {text(incremental)}
            </dd>
          </div>
        </dl>
        <button
          type="button"
          className="link"
          aria-label={`${t('why')} ${card.title[language]}`}
          onClick={() => onWhy(card.id)}
        >
          {t('why')}
        </button>
      </div>
      {gross !== null && gross > 0 && !card.kept ? <p className="mut">{t('not_kept')}</p> : null}
    </>
  );
}

/** The way to its place in the text; none for what stands in another document. */
function TextLink({ card }: { readonly card: Card }): ReactNode {
  const nameOf = usePartName();
  const part = partOfText(card);
  if (part === null) return null;
  const { term } = readClause(card.clause);
  return (
    <a className="link" href={placeHash({ pane: 'text', part })}>
      {nameOf(part)}
      {term === null ? null : <q lang="zh-CN">{term}</q>}
    </a>
  );
}

interface ParticularsProps {
  readonly card: Card;
  readonly hasGoods: boolean;
  readonly onSetParameter: SetParameter;
}

function Particulars({ card, hasGoods, onSetParameter }: ParticularsProps): ReactNode {
  const { t } = useTranslation('policy');
  const language = useLanguage();
  const { bearers } = policyWords[language];
  const { from, to } = card.valid;
  const reach = cardReach(card, hasGoods);
  const idleText = ({ path }: ParameterView): string | null => {
    const unread = card.unread.find((one) => one.path === path);
    return unread && hasGoods ? t(`parameter_unread.${unread.because}`) : null;
  };
  const hintText = ({ path }: ParameterView): string | null => {
    const held = card.held.find((one) => one.path === path);
    return held ? t(`parameter_held.${held.because}`) : null;
  };
  return (
    <details className="measure__more">
      <summary>{t('details')}</summary>
      <p className="measure__reading">{card.reading[language]}</p>
      {card.notes === null ? null : <p className="mut">{card.notes[language]}</p>}
      <p className="meta">
        {card.clause} · {t('valid')} {to === null ? t('valid_open', { from }) : t('valid_span', { from, to })}{' '}
        · {t('borne_by')} {bearers[card.borneBy] ?? card.borneBy}
      </p>
      <IssuedBy clause={card.clause} />
      {card.validBasis === null ? null : <p className="mut">{card.validBasis.text[language]}</p>}
      {reach === 'here' ? null : <p className="note">{t(`reach.${reach}`)}</p>}
      {card.contextReason === null ? null : <p>{card.contextReason[language]}</p>}
      {card.parameters.map((parameter) => (
        <ParameterField
          key={parameter.path}
          parameter={parameter}
          idle={idleText(parameter)}
          hint={hintText(parameter)}
          onSet={onSetParameter}
        />
      ))}
    </details>
  );
}
