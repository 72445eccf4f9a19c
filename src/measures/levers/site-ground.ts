import type { Consignment } from '../../consignment/consignment.ts';
import type { HubRule } from '../../network/hub-operation.ts';
import type { Network } from '../../network/network.ts';
import type { TerminalId } from '../../network/terminal.ts';
import type { BeijingDate } from '../../units/instant.ts';

/** What edits are worked out on: a network, the goods that prices are for, and the day they hold on. */
export interface SiteGround {
  readonly network: Network;
  readonly consignment: Consignment;
  readonly day: BeijingDate;
}

/** An operation as it holds at a terminal. */
export interface OperationAt {
  readonly rule: HubRule;
  readonly terminal: TerminalId;
}
