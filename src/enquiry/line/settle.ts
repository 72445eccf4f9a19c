import { COMMODITIES, type Commodity } from '../../consignment/commodity.ts';
import { EQUIPMENT, type Equipment, type EquipmentCode } from '../../consignment/equipment.ts';
import { findEquipment } from '../../consignment/find-equipment.ts';
import type { GuessReason, LineField, LineSetting } from '../../contract/enquiries/enquiry-line.ts';
import { exactly, upToWhole, writeExact } from '../../units/exact.ts';
import { formatInstant, instant, parseInstant } from '../../units/instant.ts';
import { type Claim, type Claims, type MassOf, type Meaning, set, setting, unread } from './claims.ts';

/** What is read of the whole line: the number of units, masses of units, values of all of them, a deadline from the ready time. */
export function settleClaims(claims: Claims, usualReady: string | null): readonly LineSetting[] {
  const usual: LineSetting[] = [];
  settleUnits(claims, usual);
  const equipment = EQUIPMENT[findEquipment(textOf(claims, usual, 'equipment')) ?? '40HQ'];
  const boxes = Number(textOf(claims, usual, 'boxes'));
  if (usualReady !== null && textOf(claims, usual, 'ready') === '')
    usual.push(set('ready', usualReady, 'usual'));
  for (const claim of claims.all) {
    const meaning = settled(claim, { claims, usual, equipment, boxes });
    if (meaning !== claim.meaning) claims.replace(claim, meaning);
  }
  return usual;
}

type Mass = Extract<Meaning, { readonly kind: 'mass' }>;

interface Known {
  readonly claims: Claims;
  readonly usual: readonly LineSetting[];
  readonly equipment: Equipment;
  readonly boxes: number;
}

/** What carries the goods where the line does not say: a part load for a volume, a reefer for what must be cool. */
function settleUnits(claims: Claims, usual: LineSetting[]): void {
  const cooled = claims.all.find(({ meaning }) => meaning.kind === 'cooled');
  const written = settingOf(claims, 'equipment');
  const code = findEquipment(written?.value ?? '');
  const goods = COMMODITIES.get(textOf(claims, usual, 'commodity'));
  if (written === undefined && (claims.sets('volumeM3') || isLight(claims)))
    usual.push(set('equipment', 'LCL', 'lot'));
  else if (written === undefined && cooled !== undefined)
    claims.replace(cooled, setting(set('equipment', '40RF', 'cooled')));
  else if (written === undefined) usual.push(usualBox(goods));
  else if (cooled !== undefined && code !== null && EQUIPMENT[code].class === 'dry')
    replaceByReefer(claims, code, cooled);
  settleNumber(claims, isLot(claims, usual));
  if (!claims.sets('boxes')) usual.push(set('boxes', '1', isLot(claims, usual) ? null : 'usual'));
}

/** Ore fills the floor of a short box long before any box is full. */
const DENSE_KG_PER_M3 = 1500;

function usualBox(goods: Commodity | undefined): LineSetting {
  if (goods?.needsReefer === true) return set('equipment', '40RF', 'cooled');
  const isDense = goods !== undefined && goods.densityKgPerM3 > DENSE_KG_PER_M3;
  return set('equipment', isDense ? '20GP' : '40HQ', 'usual');
}

/** Of a mass of all beside that of one unit follows how many units there are, where the line does not say. */
function settleNumber(claims: Claims, isOneLot: boolean): void {
  const [one, all] = [massOf(claims, (of) => of === 'unit'), massOf(claims, (of) => of !== 'unit')];
  if (one === undefined || all === undefined) return;
  const isFilled = !isOneLot && !claims.sets('boxes') && Number(one.mass.tonnes) > 0;
  const number = isFilled ? upToWhole(exactly(all.mass.tonnes).div(one.mass.tonnes)) : null;
  claims.replace(
    all.claim,
    number === null ? unread('said_twice') : setting(set('boxes', writeExact(number), 'by_mass')),
  );
}

function massOf(
  claims: Claims,
  isSought: (of: MassOf) => boolean,
): { readonly claim: Claim; readonly mass: Mass } | undefined {
  for (const claim of claims.all)
    if (claim.meaning.kind === 'mass' && isSought(claim.meaning.of)) return { claim, mass: claim.meaning };
  return undefined;
}

/** Goods that weigh less than the box they would go in. */
const isLight = (claims: Claims): boolean =>
  !claims.sets('boxes') &&
  massOf(claims, (of) => of === 'unit') === undefined &&
  claims.all.some(
    ({ meaning }) =>
      meaning.kind === 'mass' &&
      meaning.of !== 'unit' &&
      Number(meaning.tonnes) * 1000 < EQUIPMENT['40HQ'].tareKg,
  );

const isLot = (claims: Claims, usual: readonly LineSetting[]): boolean =>
  textOf(claims, usual, 'equipment') === 'LCL';

/** A dry box that is to be kept cool is a reefer of its length. */
function replaceByReefer(claims: Claims, code: EquipmentCode, cooled: Claim): void {
  const reefer = code.startsWith('20') ? '20RF' : '40RF';
  for (const claim of claims.all) {
    if (claim.meaning.kind !== 'set' || !claim.meaning.settings.some(({ field }) => field === 'equipment'))
      continue;
    const others = claim.meaning.settings.filter(({ field }) => field !== 'equipment');
    claims.replace(claim, others.length === 0 ? { kind: 'words' } : setting(...others));
  }
  claims.replace(cooled, setting(set('equipment', reefer, 'cooled')));
}

function settled({ meaning }: Claim, known: Known): Meaning {
  const { claims, usual, equipment, boxes } = known;
  switch (meaning.kind) {
    case 'cooled':
      return unread('no_field');
    case 'mass':
      return setting(set('grossTonnes', ...massOfUnit(meaning, equipment, boxes)));
    case 'value':
      return setting(set('valueCny', ...valueOfAll(meaning, boxes)));
    case 'within': {
      const ready = settingOf(claims, 'ready') ?? usual.find(({ field }) => field === 'ready');
      const at = parseInstant(ready?.value ?? '');
      if (at === null) return unread('no_field');
      const due = formatInstant(instant(at + meaning.minutes)).slice(0, 16);
      const guess = meaning.guess ?? (ready?.guess == null ? null : 'counted');
      return setting(set('deadline', due, guess));
    }
    case 'set':
      return equipment.load !== 'lcl' && meaning.settings.some(({ field }) => field === 'volumeM3')
        ? unread('no_field')
        : meaning;
    default:
      return meaning;
  }
}

const PLACES = 3;

/** Gross tonnes of one unit. A lot is one unit; of several boxes a mass that fits one is of one, if nothing says otherwise. */
function massOfUnit(
  { tonnes, of, isNet }: Mass,
  equipment: Equipment,
  boxes: number,
): [string, GuessReason | null] {
  const isMany = boxes > 1 && equipment.load !== 'lcl';
  const isOfAll =
    isMany && (of === 'all' || (of === 'either' && Number(tonnes) > equipment.maxGrossKg / 1000));
  const one = isOfAll ? exactly(tonnes).div(boxes) : exactly(tonnes);
  const gross = isNet ? one.plus(exactly(equipment.tareKg).div(1000)) : one;
  const guess: GuessReason | null =
    isNet && equipment.tareKg > 0
      ? 'net'
      : isOfAll
        ? 'divided'
        : isMany && of === 'either'
          ? 'per_unit'
          : null;
  return [writeExact(gross, PLACES), guess];
}

function valueOfAll(
  { amount, ofUnit, guess }: Extract<Meaning, { readonly kind: 'value' }>,
  boxes: number,
): [string, GuessReason | null] {
  if (!ofUnit || boxes <= 1) return [amount, guess];
  const [figure = '', currency] = amount.split(' ');
  const all = writeExact(exactly(figure).times(boxes), PLACES);
  return [currency === undefined ? all : `${all} ${currency}`, 'multiplied'];
}

function settingOf(claims: Claims, field: LineField): LineSetting | undefined {
  for (const { meaning } of claims.all) {
    const one =
      meaning.kind === 'set' ? meaning.settings.find((setting) => setting.field === field) : undefined;
    if (one !== undefined) return one;
  }
  return undefined;
}

const textOf = (claims: Claims, usual: readonly LineSetting[], field: LineField): string =>
  (settingOf(claims, field) ?? usual.find((one) => one.field === field))?.value ?? '';
