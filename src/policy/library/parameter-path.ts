import type { MeasureId } from './measure.ts';

/** `a14.inspection_waiver.p_inspect.import`: measure, parameter and, where it has cases, one of them. */
export interface ParameterPath {
  readonly measure: MeasureId;
  readonly parameter: string;
  readonly case: string | null;
}

/** The id of a measure has two parts; what follows is the parameter and its case. */
export function splitParameterPath(path: string): ParameterPath {
  const [group = '', name = '', parameter = '', ...rest] = path.split('.');
  return { measure: `${group}.${name}`, parameter, case: rest.length > 0 ? rest.join('.') : null };
}
