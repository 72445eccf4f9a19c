import highs from 'highs';
import { type SolveLinear, solveBy } from '../../../matrix/target/linear-program.ts';

/** The solver of linear programs, loaded when a target is asked for. */
export const openSolver = async (): Promise<SolveLinear> => solveBy(await highs());
