import type { Service } from '../network/service.ts';
import type { Issue } from '../units/issue.ts';

/** Why a service cannot take a consignment: the code of a message and what fills it. */
export interface Refusal {
  readonly reason: string;
  readonly values: Issue['values'];
}

export const refusalBy = ({ id, names }: Service, reason: string, values: Issue['values'] = {}): Refusal => ({
  reason,
  values: { service: id, service_zh: names.zh, service_en: names.en, ...values },
});
