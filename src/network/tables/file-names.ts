/** What a network folder says about itself. */
export const MANIFEST_FILE = 'datapackage.yaml';
/** Published figures of whole routes to hold the model against; no part of the network itself. */
export const BACKTEST_FILE = 'backtest.csv';
