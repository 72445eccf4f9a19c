import type { Provenance } from '../provenance.ts';
import type { Mode, Names, TerminalKind } from '../terminal.ts';

/** Where a refrigerated box may stand without power: under way, or at a terminal. */
export const POWER_SITES = ['ride', 'stop'] as const;

/** Whether refrigerated boxes have power on rides or stops of a kind. What is null holds of any. */
export interface ReeferPowerRule extends Provenance {
  readonly id: string;
  readonly at: (typeof POWER_SITES)[number];
  readonly supplied: boolean;
  readonly mode: Mode | null;
  readonly corridor: string | null;
  /** `*` stands for any text. */
  readonly service: string | null;
  readonly kind: TerminalKind | null;
  readonly country: string | null;
  readonly basis: Names;
}

/** `unknown` where no rule speaks: nobody has said that there is power, and nobody that there is none. */
export type ReeferPower = 'supplied' | 'none' | 'unknown';
