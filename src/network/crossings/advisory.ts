import type { BeijingDate } from '../../units/instant.ts';
import type { Provenance } from '../provenance.ts';
import type { Names } from '../terminal.ts';

/** What a word of caution or an event may be about. */
export const AFFECTED_KINDS = ['strait', 'country', 'border', 'terminal', 'link', 'service', 'mode'] as const;
export type AffectedKind = (typeof AFFECTED_KINDS)[number];

/** What a ride touches: a strait it runs through, a country it stops in or runs over, a terminal it calls at ... */
export interface Affected {
  readonly kind: AffectedKind;
  /** Key of its table; of a country its ISO 3166-1 alpha-2 code, of a border both: `CN-KZ`. */
  readonly id: string;
}

export const ADVISORY_TOPICS = ['sanction', 'export_control', 'war_risk'] as const;
export type AdvisoryTopic = (typeof ADVISORY_TOPICS)[number];

/** A word of caution that stands on every route over a place while it is in force. It changes no figure. */
export interface Advisory extends Provenance {
  readonly id: string;
  readonly affected: Affected;
  readonly topic: AdvisoryTopic;
  /** First and last day, both included; null is open. */
  readonly from: BeijingDate | null;
  readonly to: BeijingDate | null;
  readonly text: Names;
}
