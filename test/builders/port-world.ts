import type { ExchangeRate, Network } from '../../src/network/network.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import { hubRule, link, network, service, tariff, terminal } from './network.ts';

const USD: ExchangeRate = {
  currency: 'USD',
  date: '2026-01-01' as BeijingDate,
  cny: '7',
  status: 'official',
  source: 'test',
  year: 2026,
};

/** A yard, a port and a port abroad: a train to the first port, two ships from there, lifts and port handling. */
export const portWorld = (): Network =>
  network({
    terminals: [
      terminal('Y'),
      terminal('A', { kind: 'sea_port' }),
      terminal('B', { kind: 'sea_port', country: 'SG' }),
    ],
    links: [link('Y', 'A'), link('A', 'B', { mode: 'sea' })],
    services: [
      service('train', ['Y', 'A'], { tariffs: ['train'] }),
      service('ship', ['A', 'B'], { mode: 'sea', tariffs: ['ship'], carrier: { zh: '甲', en: 'Alpha' } }),
      service('boat', ['A', 'B'], { mode: 'sea', tariffs: ['ship'], hours: 20 }),
    ],
    tariffs: [
      tariff('train', 3000),
      tariff('ship', 9000, { charge: 'OCEAN_FREIGHT', payee: 'carrier' }),
      tariff('lift', 300, { charge: 'RAIL_LIFT' }),
      tariff('port', 800, { charge: 'PORT_HANDLING' }),
      tariff('docs', 150, { charge: 'DOCUMENTS', basis: 'shipment' }),
    ],
    hubRules: [
      hubRule('origin', { tariffs: ['lift'] }),
      hubRule('transfer', { tariffs: ['lift', 'port', 'docs'] }),
      hubRule('destination', { tariffs: ['port'] }),
    ],
    exchangeRates: [USD],
  });
