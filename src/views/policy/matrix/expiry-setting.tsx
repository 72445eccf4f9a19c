import type { ReactNode } from 'react';
import { situationOf } from '../../../state/policy/policy-store.ts';
import { usePolicy } from '../../contexts/policy-context.tsx';
import { useMeasureCards } from '../cards/use-measure-cards.ts';
import { ExpiryField } from '../expiry/expiry-field.tsx';
import { laterTexts } from '../expiry/later-texts.ts';
import { endingMeasures, expiryOf } from '../expiry-choice.ts';

/** What the scenario assumes past the last day of the text, for all of its measures; nothing until they are known. */
export function ExpirySetting(): ReactNode {
  const situation = usePolicy(situationOf);
  const presets = usePolicy((state) => state.presets);
  const setAfterExpiry = usePolicy((state) => state.setAfterExpiry);
  const importFile = usePolicy((state) => state.importFile);
  const { value: cards } = useMeasureCards(null);
  if (cards === null) return null;
  const ending = endingMeasures(cards);
  return (
    <ExpiryField
      expiry={expiryOf(situation, ending, presets)}
      lines={null}
      nothingEnds={false}
      texts={laterTexts(presets)}
      onExpiry={(choice) => void setAfterExpiry(ending, choice)}
      onImport={(file) => void importFile(file)}
    />
  );
}
