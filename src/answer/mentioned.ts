import type { Answer, AnswerItinerary } from '../contract/answer-schema.ts';
import type { Network } from '../network/network.ts';

/** The terminals, price series and sources an answer refers to, so that it can be read without the network. */
export function mentioned(
  network: Network,
  itineraries: readonly AnswerItinerary[],
  excluded: Answer['excluded'],
): Pick<Answer, 'terminals' | 'series' | 'sources'> {
  const terminals = new Set<string>();
  const series = new Set<string>();
  const sources = new Set<string>();
  for (const { gateway, legs, timeline, times, charges, advisories, events } of itineraries) {
    terminals.add(gateway);
    for (const leg of legs) {
      terminals.add(leg.from).add(leg.to);
      for (const { terminal } of leg.calls) terminals.add(terminal);
      sources.add(leg.source);
    }
    for (const { source } of [...advisories, ...events]) sources.add(source);
    for (const { terminal, toTerminal } of timeline) terminals.add(terminal).add(toTerminal);
    for (const { from, to, source } of times) {
      terminals.add(from).add(to);
      sources.add(source);
    }
    for (const { place, toPlace, source, move } of charges) {
      if (move) series.add(move.series);
      terminals.add(place).add(toPlace);
      sources.add(source);
    }
  }
  for (const { legs } of excluded) for (const { from, to } of legs) terminals.add(from).add(to);
  return {
    terminals: terminalCards(network, terminals),
    series: seriesCards(network, series),
    sources: sourceCards(network, sources),
  };
}

function terminalCards(network: Network, ids: ReadonlySet<string>): Answer['terminals'] {
  const cards: Answer['terminals'] = {};
  for (const id of [...ids].sort()) {
    const terminal = network.terminals.get(id);
    if (!terminal) continue;
    const { names, place, country, kind, position } = terminal;
    cards[id] = { names: { ...names }, place, country, kind, lon: position.lon, lat: position.lat };
  }
  return cards;
}

function seriesCards(network: Network, ids: ReadonlySet<string>): Answer['series'] {
  const cards: Answer['series'] = {};
  for (const id of [...ids].sort()) {
    const series = network.priceSeries.get(id);
    if (series) cards[id] = { names: { ...series.names }, unit: series.unit };
  }
  return cards;
}

function sourceCards(network: Network, ids: ReadonlySet<string>): Answer['sources'] {
  const cards: Answer['sources'] = {};
  for (const id of [...ids].sort()) {
    const source = network.sources.get(id);
    if (!source) continue;
    const { texts, date, url } = source;
    const { issuer, title, note } = texts;
    cards[id] = {
      issuer: issuer.en,
      title: title.en,
      date,
      url,
      note: note === null ? '' : note.en,
      texts: { issuer: { ...issuer }, title: { ...title }, note: note && { ...note } },
    };
  }
  return cards;
}
