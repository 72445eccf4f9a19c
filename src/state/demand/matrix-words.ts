/** What a matrix is told apart by, as its views list it. */
export { GROUPINGS } from '../../contract/demand/groups.ts';
export { LEVERS, WAY_CORRIDORS } from '../../contract/demand/matrix.ts';
