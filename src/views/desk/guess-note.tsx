import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../../i18n/desk/line-texts.ts';
import type { FieldGuess } from '../../state/enquiry/app-state.ts';
import './desk.css';

/** Under a field that a pasted enquiry filled by a guess: from what, and why it is one. */
export function GuessNote({ guess }: { readonly guess: FieldGuess }): ReactNode {
  const { t } = useTranslation('line');
  const reason = guess.guess === null ? '' : t(`guesses.${guess.guess}`);
  return (
    <p className="guess-note">
      {guess.from === null ? t('guessUsual', { reason }) : t('guessFrom', { text: guess.from, reason })}
    </p>
  );
}
