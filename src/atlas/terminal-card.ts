import type { TerminalCard } from '../contract/cards.ts';
import { refuse } from '../enquiry/enquiry-issue.ts';
import { beyondClocks } from '../enquiry/read-time.ts';
import { clockAt, offsetOf } from '../network/clock/local-clock.ts';
import type { Network } from '../network/network.ts';
import { usesOf } from '../network/network-uses.ts';
import { beijingDate, formatInstant, parseInstant } from '../units/instant.ts';
import { failure, type Result, success } from '../units/issue.ts';
import { callingAt } from './calling-service.ts';
import { hubOperationsAt } from './hub-operations-at.ts';
import { provenanceView, sourceViews } from './provenance-view.ts';
import { tariffLines } from './tariff-lines.ts';
import { unknownId } from './unknown-id.ts';

/**
 * Everything known of one terminal as of a moment: services both ways with the next departures to be caught, what it does to cargo
 * and what that is billed by. Fails with `E23` on an unknown terminal, `E22` on a moment that is
 * none, `E33` on one beyond the clocks.
 */
export function terminalCard(network: Network, id: string, at: string): Result<TerminalCard> {
  const terminal = network.terminals.get(id);
  const from = parseInstant(at);
  if (!terminal) return failure([unknownId('id', id, network.terminals.keys())]);
  if (from === null) return failure([refuse('E22', 'at', { x: at })]);
  const beyond = beyondClocks(network, from, { path: 'at', text: at, journeyDays: 0 });
  if (beyond) return failure([beyond]);
  const day = beijingDate(from);
  const services = (usesOf(network).callsAt.get(id) ?? []).flatMap((call) => callingAt(network, call, from));
  const operations = hubOperationsAt(network, terminal);
  const tariffs = tariffLines(
    network,
    operations.flatMap(({ tariffs, storageTariff }) => [
      ...(tariffs ?? []),
      ...(storageTariff === null ? [] : [storageTariff]),
    ]),
    day,
  );
  const place = network.places.get(terminal.place);
  return success({
    id,
    at: formatInstant(from),
    date: day,
    names: terminal.names,
    place: { code: terminal.place, names: place?.names ?? terminal.names },
    aliases: terminal.aliases,
    country: terminal.country,
    kind: terminal.kind,
    position: terminal.position,
    timezone: terminal.timezone,
    utcOffsetMinutes: offsetOf(clockAt(network, id), from),
    note: terminal.note,
    services,
    operations,
    tariffs,
    sources: sourceViews(network, [
      terminal,
      ...services,
      ...services.flatMap(({ times }) => times),
      ...operations,
      ...tariffs,
    ]),
    ...provenanceView(terminal),
  });
}
