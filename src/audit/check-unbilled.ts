import { networkIssue } from '../network/check/issue-codes.ts';
import type { Network } from '../network/network.ts';
import type { Service } from '../network/service.ts';
import { hasNoTariff } from '../tariff/quantity.ts';
import { rideQuantities } from '../tariff/ride-quantities.ts';
import type { Issue } from '../units/issue.ts';

/** Rides and hub operations, however short, that nothing bills: every route over them lacks a price. */
export const checkUnbilled = (network: Network): readonly Issue[] => [
  ...[...network.services.values()].flatMap((service) => unbilledRides(network, service)),
  ...network.hubRules
    .filter(({ tariffs }) => tariffs === null)
    .map(({ id }) => networkIssue('N84', `hub-operations.csv:${id}:tariffs`, { operation: id })),
];

/** One warning for a service, with its first ride that has no price. */
function unbilledRides(network: Network, service: Service): readonly Issue[] {
  const { id, calls } = service;
  const rides = calls.flatMap((from, board) =>
    calls.flatMap((to, alight) =>
      alight > board &&
      from.board &&
      to.alight &&
      rideQuantities(network, service, board, alight).some(hasNoTariff)
        ? [{ from: from.terminal, to: to.terminal }]
        : [],
    ),
  );
  const [first] = rides;
  return first ? [networkIssue('N83', `services.csv:${id}`, { service: id, ...first, n: rides.length })] : [];
}
