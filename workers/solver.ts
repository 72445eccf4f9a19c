import highs from 'highs';
import wasm from 'highs/runtime?url';
import { type SolveLinear, solveBy } from '../src/matrix/target/linear-program.ts';

/** The solver of linear programs, fetched when a target is first asked for. */
export const openSolver = async (): Promise<SolveLinear> => solveBy(await highs({ locateFile: () => wasm }));
