import { UNWATCHED } from '../../compare/unwatched.ts';
import type { Session } from '../../contract/engine.ts';
import { NO_EVENT_CHANGES } from '../../contract/event-sheet.ts';
import type { PolicySituation } from '../../contract/policy.ts';
import type { Flow } from '../../demand/flow.ts';
import { flowEnquiry } from '../../demand/flow-enquiry.ts';
import type { Issue } from '../../units/issue.ts';
import { present } from '../../units/present.ts';

/** Flows asked as ordinary enquiries. */
export interface FlowsAsked {
  readonly asked: number;
  readonly routed: number;
  readonly without: readonly FlowWithoutRoute[];
}

export interface FlowWithoutRoute {
  readonly id: string;
  readonly origin: string;
  readonly destination: string;
  readonly equipment: string;
  /** Why: what the answer says of it, or what the enquiry is refused for. */
  readonly issues: readonly Issue[];
}

/** A route is a route whatever is paid for it. */
const NO_MEASURES: PolicySituation = { scenario: 'none', facts: {}, parameters: {}, handOver: null };

/** Asks `count` of the flows, evenly from the first to the last. */
export async function askFlows(
  session: Pick<Session, 'compare'>,
  flows: readonly Flow[],
  count: number,
  ready: string,
  asOf: string,
): Promise<FlowsAsked> {
  const asked = Math.min(count, flows.length);
  const without: FlowWithoutRoute[] = [];
  for (let index = 0; index < asked; index++) {
    const flow = present(flows[Math.floor((index * flows.length) / asked)]);
    const result = await session.compare(
      flowEnquiry(flow, ready, asOf, NO_EVENT_CHANGES),
      NO_MEASURES,
      UNWATCHED,
    );
    const issues = result.ok ? result.value.issues : result.issues;
    if (result.ok && result.value.itineraries.length > 0) continue;
    const { id, origin, destination, equipment } = flow;
    without.push({ id, origin, destination, equipment, issues: issues.map(plain) });
  }
  return { asked, routed: asked - without.length, without };
}

const plain = ({ severity, code, path, values }: Issue): Issue => ({ severity, code, path, values });
