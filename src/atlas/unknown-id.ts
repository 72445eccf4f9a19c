import { refuse } from '../enquiry/enquiry-issue.ts';
import type { Issue } from '../units/issue.ts';

const CHOICES = 3;

/** An id that the network does not have, with those that hold what was asked for, or else the first. */
export function unknownId(path: string, id: string, known: Iterable<string>): Issue {
  const ids = [...known];
  const wanted = id.trim().toUpperCase();
  const near = ids.filter((other) => wanted !== '' && other.toUpperCase().includes(wanted));
  return refuse('E23', path, { x: id, choices: (near.length > 0 ? near : ids).slice(0, CHOICES).join(', ') });
}
