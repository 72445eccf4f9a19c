import { type ReactNode, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParameterView, Stated } from '../../../contract/policy.ts';
import { formatQuantity } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import { policyWords } from '../../../i18n/policy-words.ts';
import { sentenceCase } from '../../../i18n/sentence-case.ts';
import { sourceWords } from '../../../i18n/source-words.ts';
import { writeFigure, writeUnit } from '../../../i18n/unit-words.ts';
import type { ChangePace } from '../../../state/policy/policy-store.ts';
import { usePolicy } from '../../contexts/policy-context.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { placeHash } from '../policy-place.ts';
import { CommitSlider } from './commit-slider.tsx';
import { FigureBox } from './figure-box.tsx';
import { parameterName } from './parameter-words.ts';
import { stepOf } from './slider-step.ts';

export type SetParameter = (path: string, value: Stated | null, pace?: ChangePace) => void;

interface ParameterFieldProps {
  readonly parameter: ParameterView;
  /** Why setting it would change nothing; null where it would. */
  readonly idle?: string | null;
  /** What is to be said of setting it; null for nothing. */
  readonly hint?: string | null;
  readonly onSet: SetParameter;
}

/** A parameter with its value, unit, credible range, kind and source; what is set here is one's own. */
export function ParameterField({
  parameter,
  idle = null,
  hint = null,
  onSet,
}: ParameterFieldProps): ReactNode {
  const { t } = useTranslation('policy');
  const language = useLanguage();
  const { path, unit, kind, range, source, value, setBy, takenFrom } = parameter;
  const isTaken = takenFrom.length > 0;
  const name = parameterName(parameter, language);
  const presets = usePolicy((state) => state.presets);
  // What a scenario sets bears its id for a source.
  const scenario = source === setBy ? presets.find(({ id }) => id === setBy)?.title[language] : undefined;
  const origin = source === setBy ? (scenario ?? t('parameter_own')) : sourceWords(source, language);
  return (
    <div className="parameter">
      <div className="parameter__head">
        <span className="parameter__name">{name}</span>
        <span className="parameter__kind" title={t(`value_kinds.${kind}`)}>
          {kind}
        </span>
        <code className="parameter__code">{codeOf(parameter)}</code>
        {setBy === null || isTaken ? null : (
          <>
            <span className="badge badge--link">{t('parameter_set')}</span>
            <button
              type="button"
              className="link"
              aria-label={`${t('parameter_reset')} ${name}`}
              onClick={() => onSet(path, null)}
            >
              {t('parameter_reset')}
            </button>
          </>
        )}
      </div>
      {idle === null && !isTaken ? (
        <ParameterInput parameter={parameter} name={name} onSet={onSet} />
      ) : (
        <p className="parameter__idle">
          {value === null || unit === 'tiers' ? (value ?? '–') : valueText(parameter, language)}{' '}
          {isTaken ? <TakenFrom takenFrom={takenFrom} /> : <span className="mut">{idle}</span>}
        </p>
      )}
      {hint === null ? null : <p className="mut parameter__hint">{hint}</p>}
      <p className="meta">
        {value === null && unit !== 'tiers' ? `${t('parameter_decided')} · ` : ''}
        {range === null
          ? ''
          : `${t('parameter_range', { low: said(range[0], unit), high: said(range[1], unit) })} · `}
        {source === '' ? null : t('parameter_source', { source: origin })}
      </p>
    </div>
  );
}

/** One fact has one field: the way to the card that has it. */
function TakenFrom({ takenFrom }: Pick<ParameterView, 'takenFrom'>): ReactNode {
  const { t } = useTranslation('policy');
  const language = useLanguage();
  return takenFrom.map(({ measure, title }) => (
    <a key={measure} className="link" href={placeHash({ pane: 'measures', measure })}>
      {t('parameter_taken', { title: title[language] })}
    </a>
  ));
}

/** The value in words, as it is read where it cannot be set. */
function valueText({ unit, value, choiceLabels }: ParameterView, language: Language): string {
  if (value === null) return '–';
  if (unit === 'choice') return choiceLabels[value]?.[language] ?? value;
  if (unit === 'flag') return policyWords[language].flags[value === 'true' ? 'true' : 'false'];
  return writeFigure(value, unit, language);
}

/** Digits in groups, with every place that the range states. */
const said = (figure: string, unit: string): string =>
  unit === 'share' || unit === '1/year'
    ? `${formatQuantity(Number(figure) * 100, 6)} %`
    : formatQuantity(figure, 6);

/** What a scenario file writes for it after the id of the measure. */
const codeOf = ({ name, path }: ParameterView): string => path.split('.').slice(2).join('.') || name;

interface ParameterInputProps extends Pick<ParameterFieldProps, 'parameter' | 'onSet'> {
  readonly name: string;
}

function ParameterInput({ parameter, name, onSet }: ParameterInputProps): ReactNode {
  const { t } = useTranslation('policy');
  const language = useLanguage();
  const { path, unit, choices, choiceLabels, value } = parameter;
  if (unit === 'tiers') return <p className="parameter__tiers">{value ?? '–'}</p>;
  if (unit === 'flag' || unit === 'choice') {
    const options =
      unit === 'choice'
        ? choices.map((choice) => [choice, sentenceCase(choiceLabels[choice]?.[language] ?? choice)] as const)
        : ([
            ['true', t('flag_true')],
            ['false', t('flag_false')],
          ] as const);
    return (
      <span className="input">
        <select
          aria-label={name}
          value={value ?? ''}
          onChange={(event) => {
            const chosen = event.target.value;
            onSet(path, unit === 'flag' ? chosen === 'true' : chosen);
          }}
        >
          {value === null ? <option value="">–</option> : null}
          {options.map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </span>
    );
  }
  return <FigureInput parameter={parameter} name={name} onSet={onSet} />;
}

function FigureInput({ parameter, name, onSet }: ParameterInputProps): ReactNode {
  const { t } = useTranslation('policy');
  const language = useLanguage();
  const { path, unit, range, limits, value } = parameter;
  const commit = useCallback((figure: number) => onSet(path, figure), [onSet, path]);
  const move = useCallback((figure: number) => onSet(path, figure, 'moving'), [onSet, path]);
  const valueText = useCallback(
    (figure: number) => writeFigure(String(figure), unit, language),
    [unit, language],
  );
  const isShare = unit === 'share' || unit === '1/year';
  const form = useMemo(() => ({ isShare, limits }), [isShare, limits]);
  const figureText = (figure: number): string => writeFigure(String(figure), unit, language);
  return (
    <div className="parameter__inputs">
      {range === null || value === null ? null : (
        <CommitSlider
          label={t('parameter_slider', { name })}
          min={Number(range[0])}
          max={Number(range[1])}
          step={stepOf(range)}
          value={Number(value)}
          valueText={valueText}
          onMove={move}
          onCommit={commit}
        />
      )}
      <FigureBox
        label={name}
        className="input input--figure parameter__box"
        form={form}
        title={`${figureText(limits[0])}–${Number.isFinite(limits[1]) ? figureText(limits[1]) : '∞'}`}
        value={value ?? ''}
        unit={isShare ? t(unit === 'share' ? 'per_cent' : 'per_cent_a_year') : writeUnit(unit, language)}
        onFigure={(figure) => {
          if (figure !== null && (value === null || figure !== Number(value))) commit(figure);
        }}
      />
    </div>
  );
}
