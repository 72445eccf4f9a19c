import type { TFunction } from 'i18next';
import '../../../i18n/panel-texts.ts';
import type { Party } from '../../../network/tariff-item.ts';

const PARTIES: Readonly<Record<Party, true>> = {
  shipper: true,
  consignee: true,
  railway: true,
  foreign_railway: true,
  carrier: true,
  port: true,
  rail_yard: true,
  airline: true,
  airport: true,
  haulier: true,
  road_operator: true,
  broker: true,
  insurer: true,
  customs: true,
  owner: true,
};

const isParty = (name: string): name is Party => Object.hasOwn(PARTIES, name);

/** Who pays or is paid, in words; a party the network alone knows stands for itself. */
export const partyName = (party: string, t: TFunction<'results'>): string =>
  isParty(party) ? t(`parties.${party}`) : party;
