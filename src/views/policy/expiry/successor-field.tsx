import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExpiryChoice } from '../../../state/policy/policy-situation.ts';
import { addDays } from '../../../units/calendar-day.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { FigureBox } from '../cards/figure-box.tsx';
import type { FigureForm } from '../cards/typed-figure.ts';
import { LAST_OF_TEXT } from '../day-span.ts';
import { ScenarioFileButton } from '../scenario-file-button.tsx';
import type { ExpiryFieldProps } from './expiry-field-props.ts';

const SUCCESSOR_SHARE = 0.1;
const SHARE: FigureForm = { isShare: true, limits: [0, 1] };
/** In the list of texts: a rule of one's own. */
const OWN = '';

interface SuccessorFieldProps extends ExpiryFieldProps {
  /** Something takes the place of the text. */
  readonly onChosen: () => void;
}

/** What takes the place of the text: one that follows and is loaded, a rule of one's own, or a scenario from a file. */
export function SuccessorField(props: SuccessorFieldProps): ReactNode {
  const { expiry, lines, texts, onExpiry, onImport, onChosen } = props;
  const { t } = useTranslation('policy');
  const language = useLanguage();
  const own = expiry !== 'mixed' && expiry.kind === 'replaced' ? expiry : null;
  const canAssume = lines !== null && lines.length > 0;
  const assume = (share: number): void => {
    onChosen();
    onExpiry(
      own === null
        ? { kind: 'replaced', share, lines: lines ?? [], from: addDays(LAST_OF_TEXT, 1) }
        : { ...own, share },
    );
  };
  return (
    <div className="expiry__successor">
      {texts.length === 0 ? (
        own === null ? (
          <span>{t('successor_none')}</span>
        ) : null
      ) : (
        <span className="input">
          <select
            aria-label={t('successor_text')}
            value={own === null ? textIn(expiry, texts) : OWN}
            onChange={({ target }) => {
              const text = texts.find(({ id }) => id === target.value);
              if (text) onExpiry({ kind: 'text', replacements: text.replacements });
              else assume(SUCCESSOR_SHARE);
            }}
          >
            {texts.map(({ id, title }) => (
              <option key={id} value={id}>
                {title[language]}
              </option>
            ))}
            {canAssume || own !== null ? <option value={OWN}>{t('successor_own')}</option> : null}
          </select>
        </span>
      )}
      {own === null ? (
        texts.length === 0 && canAssume ? (
          <button type="button" className="link" onClick={() => assume(SUCCESSOR_SHARE)}>
            {t('successor_own')}
          </button>
        ) : null
      ) : (
        <FigureBox
          label={t('successor_share')}
          className="input input--figure expiry__box"
          form={SHARE}
          value={String(own.share)}
          unit={t('per_cent')}
          onFigure={(share) => {
            if (share !== null) assume(share);
          }}
        />
      )}
      <ScenarioFileButton
        onImport={(file) => {
          onChosen();
          onImport(file);
        }}
      />
      <span className="mut expiry__remark">
        {own !== null
          ? t('successor_meaning')
          : texts.length > 0
            ? null
            : canAssume
              ? t('successor_how')
              : t(lines === null ? 'successor_no_goods' : 'successor_nothing')}
      </span>
    </div>
  );
}

const textIn = (expiry: ExpiryChoice | 'mixed', texts: ExpiryFieldProps['texts']): string =>
  texts.find(
    ({ replacements }) =>
      expiry !== 'mixed' &&
      expiry.kind === 'text' &&
      Object.entries(replacements).every(([id, by]) => expiry.replacements[id] === by),
  )?.id ?? OWN;
