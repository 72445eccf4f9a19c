const refuse = (): never => {
  throw new TypeError('A loaded network is frozen: build another one instead of changing it');
};

/**
 * Freezes a value and all it holds, maps included, so that a scenario cannot change its baseline by accident. A list
 * holds either objects or none.
 */
export function freezeDeep<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map) {
    value.forEach(freezeDeep);
    for (const change of ['set', 'delete', 'clear']) Object.defineProperty(value, change, { value: refuse });
  } else if (Array.isArray(value)) {
    if (typeof value[0] === 'object') value.forEach(freezeDeep);
  } else {
    for (const key in value) if (typeof value[key] === 'object') freezeDeep(value[key]);
  }
  return Object.freeze(value);
}
