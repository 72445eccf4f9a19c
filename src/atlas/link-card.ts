import type { LinkCard, RunView } from '../contract/cards.ts';
import { refuse } from '../enquiry/enquiry-issue.ts';
import { beyondClocks } from '../enquiry/read-time.ts';
import type { Link, RunTime } from '../network/link.ts';
import type { Network } from '../network/network.ts';
import { usesOf } from '../network/network-uses.ts';
import { isProvinceToll, tollIn } from '../network/province.ts';
import type { TerminalId } from '../network/terminal.ts';
import { terminalOf } from '../routing/way.ts';
import { beijingDate, formatInstant, parseInstant } from '../units/instant.ts';
import { failure, type Result, success } from '../units/issue.ts';
import { present } from '../units/present.ts';
import { runningOver } from './calling-service.ts';
import { provenanceView, sourceViews } from './provenance-view.ts';
import { tariffLines } from './tariff-lines.ts';
import { unknownId } from './unknown-id.ts';

/**
 * Everything known of one link as of a moment: lengths, times each way, emissions, the services over it and what their
 * runs over it are billed by. Fails with `E23` on an unknown link, `E22` on a moment that is
 * none, `E33` on one beyond the clocks.
 */
export function linkCard(network: Network, id: string, at: string): Result<LinkCard> {
  const link = network.links.get(id);
  const from = parseInstant(at);
  if (!link) return failure([unknownId('id', id, network.links.keys())]);
  if (from === null) return failure([refuse('E22', 'at', { x: at })]);
  const beyond = beyondClocks(network, from, { path: 'at', text: at, journeyDays: 0 });
  if (beyond) return failure([beyond]);
  const day = beijingDate(from);
  const runs = usesOf(network).runsOver.get(id) ?? [];
  const services = runs.map((run) => runningOver(network, run, from));
  const tariffs = tariffLines(
    network,
    services.flatMap(({ tariffs }) => tariffs),
    day,
  );
  const crossed = new Set<string>(link.tollKmByProvince.map(({ province }) => tollIn(province)));
  const billed = tariffs.filter(({ basis }) => !isProvinceToll(basis) || crossed.has(basis));
  const emission = emissionOf(network, link);
  return success({
    id,
    at: formatInstant(from),
    date: day,
    from: endOf(network, link.from),
    to: endOf(network, link.to),
    mode: link.mode,
    distanceKm: link.distanceKm,
    tariffKm: link.tariffKm,
    tollKmChongqing: link.tollKmChongqing,
    tollKmByProvince: link.tollKmByProvince,
    out: runView(link, link.out),
    back: link.back && runView(link, link.back),
    emissionFactor: emission,
    alignment: link.alignment,
    corridors: [...new Set(services.map(({ corridor }) => corridor))],
    services,
    tariffs: billed,
    sources: sourceViews(network, [
      link,
      link.out,
      ...(link.back ? [link.back] : []),
      ...(emission ? [emission] : []),
      ...services,
      ...services.flatMap(({ times }) => times),
      ...billed,
    ]),
    ...provenanceView(link),
  });
}

const endOf = (network: Network, id: TerminalId): LinkCard['from'] => ({
  id,
  names: terminalOf(network, id).names,
});

const runView = ({ distanceKm }: Link, time: RunTime): RunView => ({
  typicalHours: time.typicalHours,
  p90Hours: time.p90Hours,
  kmPerHour: Math.round((distanceKm / time.typicalHours) * 10) / 10,
  ...provenanceView(time),
});

function emissionOf(network: Network, link: Link): LinkCard['emissionFactor'] {
  const factor = present(network.emissionFactors.get(link.emissionFactor));
  return { id: factor.id, unit: factor.unit, ...factor.intensity, ...provenanceView(factor) };
}
