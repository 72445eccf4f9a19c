import fc from 'fast-check';

/** The same cases at every run of the suite; `npm run properties` gives others. A property that fails prints the seed. */
const FIXED_SEED = 20261207;

const { PROPERTY_SEED } = process.env;
fc.configureGlobal({ seed: PROPERTY_SEED === undefined ? FIXED_SEED : Number(PROPERTY_SEED) });
