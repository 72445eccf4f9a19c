/** A figure under the baseline and under the scenario. */
export interface BeforeAfter<T = number> {
  readonly before: T;
  readonly after: T;
}
