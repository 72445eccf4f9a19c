/** A variable times a factor. */
export type Term = readonly [variable: string, factor: number];

/** A sum that has to lie between two bounds; null is open. */
export interface LinearRow {
  readonly terms: readonly Term[];
  readonly least: number | null;
  readonly most: number | null;
}

/** The least of a linear sum under linear conditions, some variables whole. */
export interface LinearProgram {
  readonly minimize: readonly Term[];
  readonly rows: readonly LinearRow[];
  /** Of every variable. */
  readonly bounds: ReadonlyMap<string, readonly [least: number, most: number]>;
  /** Of 0 and 1 alone. */
  readonly binary: readonly string[];
}

/** Solves linear programs: values by variable; null where no values meet all conditions. */
export type SolveLinear = (program: LinearProgram) => ReadonlyMap<string, number> | null;

/** A program in the LP format of CPLEX, which solvers read. A name has no sign or blank in it. */
export function lpText({ minimize, rows, bounds, binary }: LinearProgram): string {
  const conditions = rows.flatMap(({ terms, least, most }, row) => [
    ...(least === null ? [] : [` least${row}: ${sumText(terms)} >= ${least}`]),
    ...(most === null ? [] : [` most${row}: ${sumText(terms)} <= ${most}`]),
  ]);
  return [
    'Minimize',
    ` aim: ${sumText(minimize)}`,
    'Subject To',
    ...conditions,
    'Bounds',
    ...[...bounds].map(([variable, [least, most]]) => ` ${least} <= ${variable} <= ${most}`),
    ...(binary.length === 0 ? [] : ['Binary', ` ${binary.join(' ')}`]),
    'End',
    '',
  ].join('\n');
}

/** A solver that reads programs as text, as HiGHS does in WebAssembly; without a solution its columns say nothing. */
export interface TextSolver {
  solve(
    text: string,
    options: { readonly output_flag: false },
  ): { readonly Status: string; readonly Columns: Readonly<Record<string, object>> };
}

/** Programs solved by a solver of texts. */
export const solveBy =
  (solver: TextSolver): SolveLinear =>
  (program) => {
    const { Status, Columns } = solver.solve(lpText(program), { output_flag: false });
    if (Status !== 'Optimal') return null;
    return new Map([...program.bounds.keys()].map((variable) => [variable, primalOf(Columns[variable])]));
  };

function primalOf(column: object | undefined): number {
  if (column === undefined || !('Primal' in column) || typeof column.Primal !== 'number')
    throw new TypeError('the solver gives no value of a variable');
  return column.Primal;
}

const sumText = (terms: readonly Term[]): string =>
  terms.map(([variable, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${variable}`).join(' ');
