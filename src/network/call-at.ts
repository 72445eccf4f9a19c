import type { Call, Run, Service } from './service.ts';

/** The call of a service at a position; throws a RangeError where it makes none. */
export function callAt({ id, calls }: Service, position: number): Call {
  const call = calls[position];
  if (call === undefined) throw new RangeError(`service ${id} has no call ${position}`);
  return call;
}

/** The run that leads to a call; throws a RangeError at the first, to which none does. */
export function runTo(service: Service, position: number): Run {
  const { run } = callAt(service, position);
  if (run === null) throw new RangeError(`no run of service ${service.id} leads to its call ${position}`);
  return run;
}
