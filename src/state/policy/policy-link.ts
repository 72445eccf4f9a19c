import type { PolicySituation } from '../../contract/policy.ts';
import { readLinkQuery } from '../../reading/link-query.ts';
import { readSituation } from './policy-situation.ts';

/** Parameter of a link that holds under what its sender looked at an answer. */
export const POLICY_PARAMETER = 'policy';

export type ReadPolicyLink =
  | { readonly kind: 'none' | 'unreadable' }
  | { readonly kind: 'situation'; readonly situation: PolicySituation };

/** Scenario, facts, parameters and day as a link carries them: signs that mail and chat programs leave as they are. */
export function writePolicyLink(situation: PolicySituation): string {
  const bytes = new TextEncoder().encode(JSON.stringify(situation));
  const text = btoa(String.fromCodePoint(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Reads what {@link writePolicyLink} wrote, in its form alone: whether it stands is for the measures to say. */
export function readPolicyLink(queryText: string): ReadPolicyLink {
  const text = readLinkQuery(queryText, 'ready').get(POLICY_PARAMETER);
  if (text === null) return { kind: 'none' };
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const read: unknown = JSON.parse(
      new TextDecoder().decode(Uint8Array.from(bytes, (sign) => sign.codePointAt(0) ?? 0)),
    );
    const situation = readSituation(read);
    return situation === null ? { kind: 'unreadable' } : { kind: 'situation', situation };
  } catch {
    return { kind: 'unreadable' };
  }
}
