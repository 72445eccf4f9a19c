import type {
  BoxWays,
  FlowInMonth,
  FlowWays,
  UncarriedBox,
  UncarriedFlow,
} from '../contract/demand/matrix.ts';

/** What is found of a flow in a month, from what is found of one of its boxes. */
export const flowWays = (handed: FlowInMonth, found: BoxWays): FlowWays =>
  found.status === 'open'
    ? { ...found, handed }
    : uncarriedFlow({ flow: handed.flow.id, month: handed.month, boxes: handed.boxes }, found);

/** So many boxes of a flow that nothing carries. */
export const uncarriedFlow = (
  { flow, month, boxes }: Pick<UncarriedFlow, 'flow' | 'month' | 'boxes'>,
  { status, teuPerBox, issues }: UncarriedBox,
): UncarriedFlow => ({
  status,
  flow,
  month,
  teu: teuPerBox === null ? null : teuPerBox * boxes,
  boxes,
  issues,
});
