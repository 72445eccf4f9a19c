import type { TargetChange } from '../../contract/demand/target.ts';
import { splitParameterPath } from '../../policy/library/parameter-path.ts';
import type { Scenario } from '../../policy/scenario/scenario.ts';

/** A parameter by which prices of carriage or handling fall, and how far it may credibly go. */
type UsualParameter = Omit<TargetChange & { readonly kind: 'parameter' }, 'kind' | 'from'>;

/**
 * What a city may do about prices: volume discounts on rail and river freight, guidance of handling fees, cuts of the
 * prices of the services that the text supports. The most of each is the end of its credible span, or what the lowest
 * price that it cuts still bears.
 */
const PARAMETERS: readonly UsualParameter[] = [
  {
    path: 'a14.volume_price.discount_agreed',
    to: 0.3,
    beside: { tier_mode: 'flat', volume_agreed: 0 },
  },
  { path: 'a14.port_fee_guidance.handling_cut', to: 0.5, beside: {} },
  { path: 'a01.rail_sea.price_per_teu_before', to: 150, beside: {} },
  { path: 'a01.rail_intl.price_per_teu_before', to: 1500, beside: {} },
];

/** Rules that a scenario may have off, and that take charges off the way. */
const MEASURES = ['a14.container_toll', 'a14.inspection_waiver'];

/**
 * The changes that are tried where nobody names any: those that the measures of a scenario have.
 *
 * @param valueNow what a parameter is under the scenario; null where it is no number
 */
export function usualChanges(
  { measures, enabled }: Pick<Scenario, 'measures' | 'enabled'>,
  valueNow: (path: string) => number | null,
): readonly TargetChange[] {
  const parameters = PARAMETERS.flatMap((own): readonly TargetChange[] => {
    const { measure, parameter } = splitParameterPath(own.path);
    const from = measures.get(measure)?.params.has(parameter) === true ? valueNow(own.path) : null;
    return from === null || from >= own.to ? [] : [{ kind: 'parameter', from, ...own }];
  });
  const rules = MEASURES.filter((measure) => measures.has(measure) && !enabled.has(measure));
  return [...parameters, ...rules.map((measure) => ({ kind: 'measure' as const, measure }))];
}
