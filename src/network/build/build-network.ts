import { NO_CONTRACTS } from '../contract-freight.ts';
import type { Network } from '../network.ts';
import type { Manifest } from '../tables/manifest.ts';
import type { Tables } from '../tables/read-tables.ts';
import { buildAdvisories } from './build-advisories.ts';
import { buildCapacities } from './build-capacities.ts';
import {
  buildDangerRules,
  buildReeferPower,
  buildSurcharges,
  buildTariffConditions,
} from './build-conditions.ts';
import { buildEvents, surchargeTariffs } from './build-events.ts';
import { buildHubRules } from './build-hub-rules.ts';
import { buildEmissionFactors, buildLinks } from './build-links.ts';
import { buildPriceSeries } from './build-price-series.ts';
import { buildServices } from './build-services.ts';
import { buildSources } from './build-sources.ts';
import { buildStraits } from './build-straits.ts';
import { buildEquipmentFactors, buildExchangeRates, buildParameters, buildTariffs } from './build-tariffs.ts';
import { buildPlaces, buildTerminals } from './build-terminals.ts';
import { buildZones } from './build-zones.ts';

/** Rows to objects. Expects tables in which the checks found no error. */
export function buildNetwork(manifest: Manifest, tables: Tables): Network {
  const terminals = buildTerminals(tables);
  const links = buildLinks(tables);
  const zones = buildZones(tables);
  const tariffs = new Map([...buildTariffs(tables), ...surchargeTariffs(tables)]);
  return {
    id: manifest.id,
    names: { zh: manifest.name_zh, en: manifest.name_en },
    edition: manifest.edition,
    priceDate: manifest.price_date,
    sources: buildSources(tables),
    places: buildPlaces(tables),
    terminals,
    straits: buildStraits(tables),
    links,
    services: buildServices(tables, { terminals, links, zones }),
    hubRules: buildHubRules(tables),
    tariffs,
    tariffConditions: buildTariffConditions(tables, tariffs.keys()),
    contractFreights: NO_CONTRACTS,
    surcharges: buildSurcharges(tables),
    dangerRules: buildDangerRules(tables),
    reeferPower: buildReeferPower(tables),
    equipmentFactors: buildEquipmentFactors(tables),
    parameters: buildParameters(tables),
    exchangeRates: buildExchangeRates(tables),
    priceSeries: buildPriceSeries(tables),
    emissionFactors: buildEmissionFactors(tables),
    capacities: buildCapacities(tables),
    events: buildEvents(tables),
    advisories: buildAdvisories(tables),
    zones,
    clocksUntil: manifest.clocks_until ?? null,
  };
}
