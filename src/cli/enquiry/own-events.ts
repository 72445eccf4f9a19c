import { failure, type Issue, type Result, success } from '../../units/issue.ts';
import { isMisuse, type Misuse } from '../command-line.ts';
import { readNamedFile } from '../named-file.ts';

/** Own events as an enquiry has them, with where those of a file stand in it. */
export interface OwnEvents {
  readonly typed: readonly string[];
  /** The issue at the place in the file that it lies in, if it lies in one. */
  located(issue: Issue): Issue;
}

const FILE = /\.(?:csv|tsv|txt)$/i;
/** What `--event` was given: events as typed, and tables of them with the columns `where`, `from`, `to`, `effect`, `what`. */
export async function ownEventsOf(given: readonly string[]): Promise<Result<OwnEvents> | Misuse> {
  const typed: string[] = [];
  const places: (string | null)[] = [];
  const issues: Issue[] = [];
  for (const one of given) {
    if (!FILE.test(one)) {
      typed.push(one);
      places.push(null);
      continue;
    }
    const file = await readNamedFile(one);
    if (isMisuse(file)) return file;
    issues.push(...file.issues);
    if (!file.ok) continue;
    const { readOwnEventTable } = await import('./own-event-table.ts');
    const table = readOwnEventTable(one, file.value.text);
    issues.push(...table.issues);
    for (const row of table.rows) {
      typed.push(row.typed);
      places.push(row.place);
    }
  }
  if (issues.some(({ severity }) => severity === 'error')) return failure(issues);
  return success({ typed, located: (issue) => located(issue, places) }, issues);
}

const OF_OWN_EVENT = /^ownEvents:(\d+)(?::(\w+))?$/;

function located(issue: Issue, places: readonly (string | null)[]): Issue {
  const [, index = '', part = ''] = OF_OWN_EVENT.exec(issue.path) ?? [];
  const place = places[Number(index)];
  return index === '' || place === null || place === undefined
    ? issue
    : { ...issue, path: `${place}${part}` };
}
