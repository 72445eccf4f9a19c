import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mode } from '../../network/terminal.ts';

/** The mode's letter on its colour, with the mode's name for those who do not see it. */
export function ModeBox({ mode }: { readonly mode: Mode }): ReactNode {
  const { t } = useTranslation('words');
  return (
    <span className={`mode-box mode-box--${mode}`} role="img" aria-label={t(`modes.${mode}`)}>
      {t(`modeLetters.${mode}`)}
    </span>
  );
}
