import { call } from './targets/call.ts';
import { capacity } from './targets/capacity.ts';
import { emissionFactor } from './targets/emission-factor.ts';
import { equipmentFactor } from './targets/equipment-factor.ts';
import { exchange } from './targets/exchange.ts';
import { hubOperation } from './targets/hub-operation.ts';
import { link } from './targets/link.ts';
import { parameter } from './targets/parameter.ts';
import { priceLevel } from './targets/price-level.ts';
import { service } from './targets/service.ts';
import { tariff } from './targets/tariff.ts';

/**
 * Every figure of a network that may be replaced, by its target. The names in use everywhere else derive from this
 * table: an entry added to a target is a figure that can be read, explained and replaced, and its words in the two
 * dictionaries are then all that the compiler asks for.
 */
export const FIGURE_TARGETS = {
  tariff,
  parameter,
  exchange,
  price_level: priceLevel,
  equipment_factor: equipmentFactor,
  emission_factor: emissionFactor,
  link,
  service,
  hub_operation: hubOperation,
  call,
  capacity,
} as const;
