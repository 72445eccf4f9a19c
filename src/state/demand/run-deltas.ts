/** The headline of a run, as views draw it. */
export { deltasOf } from '../../contract/demand/ranges.ts';
