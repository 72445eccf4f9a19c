const LAPSE = /could not renew lock for job (\S+)|(?:Missing lock|Lock mismatch) for job ([^\s.]+)/;

/**
 * The shard that BullMQ complains of having lost: its host gave no sign of life for a lease, and another does it. Null of
 * any other complaint.
 */
export function lapsedShard(complaint: string): string | null {
  const [, renewed, finished] = LAPSE.exec(complaint) ?? [];
  return renewed ?? finished ?? null;
}
