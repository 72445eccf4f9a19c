import { COMMODITIES } from '../consignment/commodity.ts';
import { EQUIPMENT } from '../consignment/equipment.ts';
import type { Catalogue, CataloguePlace } from '../contract/catalogue.ts';
import { capitalRateOn } from '../ledger/economic-lines.ts';
import { DANGER_CLASS_NAMES } from '../network/conditions/danger-class-names.ts';
import { DANGER_CLASSES } from '../network/conditions/dangerous-goods.ts';
import { countryOf } from '../network/countries.ts';
import { networkDeparturesPerWeek } from '../network/counts.ts';
import { borderNames, bordersOn } from '../network/crossings/borders.ts';
import type { Network } from '../network/network.ts';

/** What a form offers: places and terminals to name, boxes, goods, and the figures behind its automatic values. */
export function catalogueOf(network: Network): Catalogue {
  const tariffItems = [...network.tariffs.values()].reduce((sum, items) => sum + items.length, 0);
  return {
    network: { id: network.id, edition: network.edition, priceDate: network.priceDate },
    places: cataloguePlaces(network),
    countries: countriesIn(network),
    straits: straitsIn(network),
    borders: bordersIn(network),
    equipment: Object.values(EQUIPMENT).map((item) => ({
      code: item.code,
      load: item.load,
      lengthFt: item.load === 'box' ? item.lengthFt : null,
      class: item.class,
      maxGrossTonnes: item.maxGrossKg / 1000,
      tareTonnes: item.tareKg / 1000,
    })),
    dangerClasses: DANGER_CLASSES.map((id) => ({ id, names: DANGER_CLASS_NAMES[id] })),
    commodities: [...COMMODITIES.values()].map((item) => ({
      id: item.id,
      names: item.names,
      hs: item.hs,
      needsReefer: item.needsReefer,
      shelfLifeDays: item.shelfLifeDays,
      mayHoldLithium: item.mayHoldLithium,
      usualGross40Tonnes: item.usualGross40Tonnes,
      isCar: item.isCar,
      ridesWagons: item.wagonClass !== null,
      decayPerYear: item.decayPerYear,
    })),
    counts: {
      terminals: network.terminals.size,
      links: network.links.size,
      services: network.services.size,
      departuresPerWeek: networkDeparturesPerWeek(network),
      tariffItems,
    },
    capitalPerYear: capitalRateOn(network, network.priceDate).perYear,
    exchangeRates: network.exchangeRates.map(({ currency, cny, date }) => ({ currency, cny, date })),
  };
}

function countriesIn({ terminals, links }: Network): Catalogue['countries'] {
  const stoppedIn = Array.from(terminals.values(), ({ country }) => country);
  const crossed = Array.from(links.values(), ({ countries }) => countries ?? []).flat();
  return [...new Set([...stoppedIn, ...crossed])].sort().map(countryOf);
}

function straitsIn({ straits, links }: Network): Catalogue['straits'] {
  const used = new Set(Array.from(links.values(), ({ straits: through }) => through ?? []).flat());
  return [...straits.values()]
    .filter(({ id }) => used.has(id))
    .map(({ id, kind, names, aliases }) => ({ id, kind, names, aliases }));
}

function bordersIn({ links }: Network): Catalogue['borders'] {
  const crossed = Array.from(links.values(), ({ countries }) => bordersOn(countries ?? [])).flat();
  return [...new Set(crossed)].sort().map((id) => ({ id, names: borderNames(id) }));
}

function cataloguePlaces(network: Network): readonly CataloguePlace[] {
  const terminals = [...network.terminals.values()].filter(({ kind }) => kind !== 'chokepoint');
  const places = [...network.places.values()].filter(({ code }) =>
    terminals.some(({ place }) => place === code),
  );
  return [
    ...places.map((place) => ({
      id: place.code,
      kind: 'place' as const,
      names: place.names,
      country: place.country,
      place: place.code,
      aliases: place.aliases,
    })),
    ...terminals.map((terminal) => ({
      id: terminal.id,
      kind: terminal.kind,
      names: terminal.names,
      country: terminal.country,
      place: terminal.place,
      aliases: terminal.aliases,
    })),
  ];
}
