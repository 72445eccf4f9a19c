/** What a matrix is told apart by, as its views list it. */
export { GROUPINGS, LEVERS, WAY_CORRIDORS } from '../../contract/demand/matrix.ts';
