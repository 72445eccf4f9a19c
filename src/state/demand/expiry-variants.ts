import type { PolicySituation } from '../../contract/policy.ts';
import type { Names } from '../../network/terminal.ts';
import type { ScenarioFile } from '../../policy/scenario/scenario-schema.ts';
import { type ExpiryChoice, ownScenario, withExpiry } from '../policy/policy-situation.ts';

/** What may become of a text after its last day, one scenario for each. */
export const EXPIRY_VARIANTS = ['lapse', 'extend', 'taper'] as const;
export type ExpiryVariant = (typeof EXPIRY_VARIANTS)[number];

const TAPER_MONTHS = 12;

const choiceOf = (variant: ExpiryVariant): ExpiryChoice =>
  variant === 'taper' ? { kind: 'taper', months: TAPER_MONTHS } : { kind: variant };

/**
 * A scenario three times, its measures that end lapsing, going on, or tapering off over a year.
 *
 * @param ending measures that end
 * @param replaceable measures that a preset may have replaced below the scenario
 */
export function expiryVariants(
  { scenario, ...situation }: PolicySituation,
  ending: readonly string[],
  replaceable: readonly string[],
  titleOf: (variant: ExpiryVariant) => Names,
): readonly ScenarioFile[] {
  const own = ownScenario({ scenario, ...situation }, []);
  const stem = typeof scenario === 'string' ? scenario : own.id;
  return EXPIRY_VARIANTS.map((variant) => {
    const changed = withExpiry(
      { ...situation, scenario: { ...own, id: `${stem}-${variant}`, title: titleOf(variant) } },
      ending,
      choiceOf(variant),
      replaceable,
    ).scenario;
    return typeof changed === 'string' ? own : changed;
  });
}
