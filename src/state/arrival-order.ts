/**
 * Outcomes that are shown as they arrive, but never one older than what is shown already: unlike a
 * {@link LatestRun}, one that is under way counts until a newer one has arrived.
 */
export interface ArrivalOrder {
  /** Takes a place in the order; what it returns says, once the outcome is there, whether it is still to be shown. */
  depart(): () => boolean;
}

export function arrivalOrder(): ArrivalOrder {
  let departed = 0;
  let newestArrived = 0;
  return {
    depart() {
      departed += 1;
      const own = departed;
      return () => {
        if (own < newestArrived) return false;
        newestArrived = own;
        return true;
      };
    },
  };
}
