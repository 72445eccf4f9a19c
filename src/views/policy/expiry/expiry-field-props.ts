import type { ExpiryChoice } from '../../../state/policy/policy-situation.ts';
import type { ImportScenario } from '../scenario-file-button.tsx';
import type { LaterText } from './later-texts.ts';

/** What is assumed past the last day of the text, and what can be. */
export interface ExpiryFieldProps {
  readonly expiry: ExpiryChoice | 'mixed';
  /** Charge lines a rule of one's own would reduce; none where no relief of the goods ends. Null without goods. */
  readonly lines: readonly string[] | null;
  /** Whether nothing that the route rests on ends with the text, so that no choice changes it. */
  readonly nothingEnds: boolean;
  /** Texts that follow and are loaded. */
  readonly texts: readonly LaterText[];
  readonly onExpiry: (choice: ExpiryChoice) => void;
  readonly onImport: ImportScenario;
}
