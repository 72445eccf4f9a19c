/** Of what a run is exact by the banks it was built on, and what had to be searched again. */
export interface RunCertificate {
  /** Whether nothing had to be. */
  readonly covered: boolean;
  /** Why, as `again` of each box says it. */
  readonly lines: readonly string[];
  /** Flows in a month, of those that are carried. */
  readonly searchedAgain: number;
}
