import { type CSSProperties, type FormEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { MODES } from '../../../network/terminal.ts';
import { toggled } from '../../../state/explore/explore-filters.ts';
import { type IsochroneInputs, limitIn, MEASURES } from '../../../state/explore/explore-isochrone.ts';
import { MINUTES_PER_DAY } from '../../../units/duration.ts';
import { fen, inYuan } from '../../../units/money.ts';
import { useExplore } from '../../contexts/explore-context.tsx';
import { useApp } from '../../contexts/store-context.tsx';
import { ModeBox } from '../../parts/mode-box.tsx';
import { Segment } from '../../parts/segment.tsx';
import { useIssueText } from '../../texts/use-issue-text.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { IsochroneEvents } from './isochrone-events.tsx';
import { IsochroneIssues, IsochroneProgressLine } from './isochrone-progress.tsx';
import { TerminalSearch } from './terminal-search.tsx';

const FROM_ID = 'isochrone-from';

/** From where, what, when, and how far in days or money. */
export function IsochroneForm({ onRun }: { readonly onRun: () => void }): ReactNode {
  const { t } = useTranslation('explore');
  const write = useIssueText();
  const inputs = useExplore((state) => state.isochroneInputs);
  const edit = useExplore((state) => state.editIsochrone);
  const run = useExplore((state) => state.runIsochrone);
  const cancel = useExplore((state) => state.cancelIsochrone);
  const kind = useExplore((state) => state.isochrone.kind);
  const limit = limitIn(inputs);
  const canRun = limit.ok && inputs.from !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!canRun) return;
    run();
    onRun();
  };
  return (
    <form className="explore-form__fields" onSubmit={submit}>
      <h2 className="panel-title">{t('isochrone.title')}</h2>
      <Row label={t('isochrone.from')} controlId={FROM_ID}>
        <TerminalSearch
          id={FROM_ID}
          label={t('isochrone.from')}
          value={inputs.from}
          onPick={(from) => edit({ from })}
        />
      </Row>
      <GoodsFields />
      <ModesField />
      <IsochroneEvents />
      <MeasureField />
      <LimitField />
      {limit.issues.map((issue) => (
        <p key={issue.code} className="field__message" role="alert">
          {write(issue)}
        </p>
      ))}
      <div className="form__actions">
        <button type="submit" className="button button--primary" disabled={!canRun}>
          {t(kind === 'idle' ? 'isochrone.run' : 'isochrone.runAgain')}
        </button>
        {kind === 'running' ? (
          <button type="button" className="button" onClick={cancel}>
            {t('isochrone.cancel')}
          </button>
        ) : null}
      </div>
      <IsochroneProgressLine />
      <IsochroneIssues />
    </form>
  );
}

interface RowProps {
  readonly label: string;
  readonly controlId: string;
  readonly children: ReactNode;
}

function Row({ label, controlId, children }: RowProps): ReactNode {
  return (
    <div className="field">
      <label className="field__label" htmlFor={controlId}>
        {label}
      </label>
      <div className="field__control">{children}</div>
    </div>
  );
}

function GoodsFields(): ReactNode {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const catalogue = useApp((state) => state.catalogue);
  const inputs = useExplore((state) => state.isochroneInputs);
  const edit = useExplore((state) => state.editIsochrone);
  const id = useId();
  const boxes =
    catalogue?.equipment
      .filter(({ load }) => load === 'box')
      .map(({ code }) => ({ value: code, label: code })) ?? [];
  const goods = catalogue?.commodities.map((each) => ({ value: each.id, label: each.names[language] })) ?? [];
  return (
    <>
      <Row label={t('isochrone.equipment')} controlId={`${id}-box`}>
        <Select
          id={`${id}-box`}
          value={inputs.equipment}
          options={boxes}
          onChoose={(equipment) => edit({ equipment })}
        />
      </Row>
      <Row label={t('isochrone.commodity')} controlId={`${id}-goods`}>
        <Select
          id={`${id}-goods`}
          value={inputs.commodity}
          options={goods}
          onChoose={(commodity) => edit({ commodity })}
        />
      </Row>
      <Row label={t('isochrone.value')} controlId={`${id}-value`}>
        <span className="input input--figure">
          <input
            id={`${id}-value`}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            maxLength={15}
            value={inputs.valueCny}
            onChange={(event) => edit({ valueCny: event.target.value.replace(/[¥,]/g, '') })}
          />
          <span className="input__unit">{t('isochrone.perBox')}</span>
        </span>
      </Row>
      <Row label={t('isochrone.ready')} controlId={`${id}-ready`}>
        <span className="input">
          <input
            id={`${id}-ready`}
            type="text"
            autoComplete="off"
            maxLength={40}
            value={inputs.ready.replace('T', ' ')}
            onChange={(event) => edit({ ready: event.target.value.replace(' ', 'T') })}
          />
        </span>
      </Row>
    </>
  );
}

/** By which modes a box may go; one of them always stays. */
function ModesField(): ReactNode {
  const { t } = useTranslation(['explore', 'words']);
  const avoidModes = useExplore((state) => state.isochroneInputs.avoidModes);
  const edit = useExplore((state) => state.editIsochrone);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would break the row
    <div className="field" role="group" aria-label={t('isochrone.usableModes')}>
      <span className="field__label">{t('isochrone.usableModes')}</span>
      <span className="isochrone-modes">
        {MODES.map((mode) => {
          const isUsed = !avoidModes.includes(mode);
          return (
            <button
              key={mode}
              type="button"
              className="isochrone-modes__mode"
              aria-pressed={isUsed}
              aria-label={t(`modes.${mode}`, { ns: 'words' })}
              title={t(`modes.${mode}`, { ns: 'words' })}
              disabled={isUsed && avoidModes.length === MODES.length - 1}
              onClick={() => edit({ avoidModes: toggled(avoidModes, mode) })}
            >
              <ModeBox mode={mode} />
            </button>
          );
        })}
      </span>
    </div>
  );
}

interface SelectProps {
  readonly id: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

function Select({ id, value, options, onChoose }: SelectProps): ReactNode {
  const isListed = options.some((option) => option.value === value);
  return (
    <span className="input">
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        {isListed ? null : <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}

function MeasureField(): ReactNode {
  const { t } = useTranslation('explore');
  const measure = useExplore((state) => state.isochroneInputs.measure);
  const edit = useExplore((state) => state.editIsochrone);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would break the row
    <div className="field" role="group" aria-label={t('isochrone.measure')}>
      <span className="field__label">{t('isochrone.measure')}</span>
      <Segment
        choices={MEASURES.map((id) => ({
          id,
          label: t(`isochrone.measures.${id}`),
          title: t(`isochrone.measureNames.${id}`),
        }))}
        chosen={measure}
        onChoose={(id) => edit({ measure: id })}
        className="explore-form__measures"
      />
    </div>
  );
}

const SLIDERS = {
  days: { min: 1, max: 60, step: 1 },
  cnyPerBox: { min: 1000, max: 100_000, step: 1000 },
} as const satisfies Partial<Record<keyof IsochroneInputs, object>>;

/** Days or CNY for one box; null where the limit cannot be read. */
function limitTyped(inputs: IsochroneInputs): number | null {
  const limit = limitIn(inputs);
  if (!limit.ok) return null;
  const { measure, most } = limit.value;
  return measure === 'invoice' ? inYuan(fen(most)) : most / MINUTES_PER_DAY;
}

function LimitField(): ReactNode {
  const { t } = useTranslation('explore');
  const inputs = useExplore((state) => state.isochroneInputs);
  const edit = useExplore((state) => state.editIsochrone);
  const id = useId();
  const field = inputs.measure === 'invoice' ? 'cnyPerBox' : 'days';
  const { min, max, step } = SLIDERS[field];
  const figure = Math.min(max, Math.max(min, limitTyped(inputs) ?? min));
  const part: CSSProperties & Record<'--slider-part', string> = {
    '--slider-part': `${((figure - min) / (max - min)) * 100}%`,
  };
  return (
    <Row label={t('isochrone.limit')} controlId={id}>
      <span className="explore-form__limit">
        <input
          type="range"
          className="slider"
          aria-label={t('isochrone.limitSlider')}
          min={min}
          max={max}
          step={step}
          value={figure}
          style={part}
          onChange={(event) => edit({ [field]: event.target.value })}
        />
        <span className="input input--figure">
          <input
            id={id}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            maxLength={12}
            value={inputs[field]}
            onChange={(event) => edit({ [field]: event.target.value })}
          />
          <span className="input__unit">{t(field === 'days' ? 'isochrone.days' : 'isochrone.perBox')}</span>
        </span>
      </span>
    </Row>
  );
}
