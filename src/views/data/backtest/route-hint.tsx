import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BacktestResult } from '../../../contract/backtest.ts';
import { ModeBox } from '../../parts/mode-box.tsx';
import { useLanguage } from '../../texts/use-language.ts';

interface RouteHintProps {
  readonly hint: BacktestResult['case']['route'];
  readonly placeName: (place: string) => string;
}

/** The modes of a published route in order, and the places it names on the way. */
export function RouteHint({ hint, placeName }: RouteHintProps): ReactNode {
  const { t } = useTranslation('data');
  const language = useLanguage();
  const separator = language === 'zh' ? '、' : ', ';
  return (
    <span className="backtest__hint">
      {hint.modes.map((mode, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a route may use a mode twice, and its order never changes
        <ModeBox key={index} mode={mode} />
      ))}
      {hint.by.length === 0 ? null : (
        <span>{t('backtest.by', { places: hint.by.map(placeName).join(separator) })}</span>
      )}
      {hint.avoiding.length === 0 ? null : (
        <span>{t('backtest.avoiding', { places: hint.avoiding.map(placeName).join(separator) })}</span>
      )}
    </span>
  );
}
